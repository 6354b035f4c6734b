package rangefinder.enrich.quantity;

import java.util.List;
import rangefinder.enrich.text.Sentence;
import rangefinder.enrich.text.Token;

/** Reads the figures of a sentence: numbers in digits and words with bound, unit and counted noun. Immutable, safe for threads, linear in the sentence. */
public final class QuantityParser {

    private QuantityParser() {}

    public static QuantityParser english() {
        return new QuantityParser();
    }

    /** Cheap: whether the sentence can hold a figure, so that tagging and parsing are worth their cost. Never false where {@link #figures} finds one. */
    public boolean mayHoldFigure(List<Token> tokens) {
        return true;
    }

    /**
     * The figures of a sentence in the order of the text.
     *
     * @param sentence tags and heads are used where they are there, and may be empty
     * @param earlier  figures of the sentences before in the same article, nearest last: what "as many more" and a number without its noun refer to
     */
    public List<Figure> figures(Sentence sentence, List<Figure> earlier) {
        return List.of();
    }
}
