package rangefinder.enrich.quantity;

import java.util.List;
import java.util.Set;
import rangefinder.enrich.text.Token;

/** A sentence cut finer than its tokens, so that "$1,500-2,000", "122mm" and "u.s $ 5" read alike however the tokenizer cut them. */
public final class Pieces {

    private final List<Piece> pieces;
    private final String text;
    private final int offset;

    private Pieces(String text, int offset, int[] tokenAt) {
        this.text = text;
        this.offset = offset;
        pieces = PieceCutter.cut(text, offset, tokenAt);
    }

    /** Pieces of a phrase of a table. */
    public static Pieces of(String phrase) {
        return new Pieces(phrase, 0, new int[phrase.length()]);
    }

    /** Pieces of a sentence; each knows its token. */
    public static Pieces of(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return new Pieces("", 0, new int[0]);
        }
        int offset = tokens.get(0).start();
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            while (text.length() < token.start() - offset) {
                text.append(' ');
            }
            text.append(token.text());
        }
        return new Pieces(text.toString(), offset, tokenAt(tokens, text.length()));
    }

    private static int[] tokenAt(List<Token> tokens, int length) {
        int[] at = new int[length];
        int offset = tokens.get(0).start();
        for (int t = 0; t < tokens.size(); t++) {
            int from = Math.max(0, tokens.get(t).start() - offset);
            for (int i = from; i < Math.min(length, from + tokens.get(t).text().length()); i++) {
                at[i] = t;
            }
        }
        return at;
    }

    public int size() {
        return pieces.size();
    }

    /** The piece at an index; an empty mark beyond either end. */
    public Piece get(int i) {
        return i < 0 || i >= pieces.size() ? Piece.NONE : pieces.get(i);
    }

    public boolean is(int i, String lower) {
        return get(i).is(lower);
    }

    public boolean in(int i, Set<String> words) {
        return words.contains(get(i).lower());
    }

    /** The words from one offset to another as they stand in the sentence. */
    public String text(int start, int end) {
        return text.substring(start - offset, end - offset);
    }
}
