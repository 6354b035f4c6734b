package rangefinder.enrich.text;

import java.util.List;

/** Gives every class a score for what was seen; the best one wins. Shipped as {@link LinearModel}, learned by a trainer in the test tree. */
public interface Scorer {

    List<String> classes();

    /** Fills {@code scores}, one entry a class. */
    void score(Features features, int[] scores);

    /** The class with the highest score, the first of equals. */
    static int best(int[] scores) {
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            if (scores[c] > scores[best]) {
                best = c;
            }
        }
        return best;
    }
}
