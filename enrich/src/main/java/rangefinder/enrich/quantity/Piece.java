package rangefinder.enrich.quantity;

/**
 * The smallest thing the number grammar looks at: a run of digits with its separators, a run of letters, or a mark.
 *
 * @param start   offset
 * @param end     end, exclusive
 * @param lower   the text in lower case, thousands separators kept
 * @param kind    what it is made of
 * @param glued   no white space before it
 * @param capital starts with a capital letter
 * @param token   index of the token it lies in
 * @param value   what a NUMBER says; NaN for the rest
 */
public record Piece(int start, int end, String lower, Kind kind, boolean glued, boolean capital, int token, double value) {

    /** What a piece is made of; a LABEL mixes letters and digits or has several dots (G7, KN23, 10.0.0.1) and never counts anything. */
    public enum Kind { NUMBER, WORD, MARK, LABEL }

    static final Piece NONE = new Piece(0, 0, "", Kind.MARK, false, false, -1, Double.NaN);

    public boolean is(String text) {
        return lower.equals(text);
    }

    public boolean number() {
        return kind == Kind.NUMBER;
    }

    public boolean word() {
        return kind == Kind.WORD;
    }
}
