package rangefinder.enrich.text;

import java.util.List;

/** Gives every class a score for what was seen; the best one wins. Shipped as {@link LinearModel}, learned by a trainer in the test tree. */
interface Scorer {

    List<String> classes();

    /** Fills {@code scores}, one entry a class. */
    void score(Features features, int[] scores);
}
