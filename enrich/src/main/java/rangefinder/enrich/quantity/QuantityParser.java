package rangefinder.enrich.quantity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import rangefinder.enrich.text.Sentence;
import rangefinder.enrich.text.Token;

/** Reads the figures of a sentence: numbers in digits and words with bound, unit and counted noun. Immutable, safe for threads, linear in the sentence. */
public final class QuantityParser {

    private static final QuantityParser ENGLISH = new QuantityParser();

    private final NumberWords words = new NumberWords();
    private final Amounts amounts = new Amounts(new Numerals(words));
    private final AmountRanges ranges = new AmountRanges(amounts, new Hedges(words));
    private final NotCounted notCounted = new NotCounted(words, amounts);
    private final FigureReader reader = new FigureReader(words);
    private final Ellipsis ellipsis = new Ellipsis();
    private final Persons persons = new Persons();

    private QuantityParser() {}

    public static QuantityParser english() {
        return ENGLISH;
    }

    /** Cheap: whether the sentence can hold a figure, so that tagging and parsing are worth their cost. Never false where {@link #figures} finds one. */
    public boolean mayHoldFigure(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (holdsDigit(tokens.get(i).text()) || holdsNumberWord(tokens.get(i).lower()) || persons.mayStartAt(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c >= '¼' && c <= '¾' || c >= '⅐' && c <= '⅞') {
                return true;
            }
        }
        return false;
    }

    private boolean holdsNumberWord(String lower) {
        if (words.known(lower) || lower.equals("few") || lower.equals("couple") || lower.equals("handful") || lower.equals("many")) {
            return true;
        }
        int hyphen = lower.indexOf('-');
        return hyphen > 0 && (words.known(lower.substring(0, hyphen)) || words.known(lower.substring(lower.lastIndexOf('-') + 1)));
    }

    /** As {@link #figures(List, List)}, of a sentence that is no headline. */
    public List<Figure> figures(Sentence sentence, List<Figure> earlier) {
        return figures(sentence.tokens(), earlier);
    }

    /** As {@link #figures(List, List, boolean)}, of a sentence that is no headline. */
    public List<Figure> figures(List<Token> tokens, List<Figure> earlier) {
        return figures(tokens, earlier, false);
    }

    /**
     * The figures of a sentence in the order of the text.
     *
     * @param tokens   with tags; without them the counted nouns are missing
     * @param earlier  figures of the sentences before in the same article, nearest last: what "as many more" and a number without its noun refer to
     * @param headline whether it is one, where articles are left out
     */
    public List<Figure> figures(List<Token> tokens, List<Figure> earlier, boolean headline) {
        return figures(Pieces.of(tokens), tokens, earlier, headline);
    }

    /** As {@link #figures(List, List, boolean)}, of tokens whose pieces have been cut. */
    public List<Figure> figures(Pieces pieces, List<Token> tokens, List<Figure> earlier, boolean headline) {
        List<Figure> figures = new ArrayList<>();
        for (Amount amount : amountsOf(pieces)) {
            if (!figures.isEmpty() || !standsForSomebody(pieces, tokens, amount)) {
                figures.add(reader.read(pieces, tokens, amount, figures));
            }
        }
        List<Figure> whole = ellipsis.fill(tokens, Bounds.joined(pieces, figures), earlier);
        return persons.added(tokens, whole, headline);
    }

    private List<Amount> amountsOf(Pieces pieces) {
        BitSet marked = notCounted.in(pieces);
        boolean wordless = isWordless(pieces);
        List<Amount> found = new ArrayList<>();
        int i = 0;
        while (i < pieces.size()) {
            Amount amount = marked.get(i) ? null : ranges.read(pieces, i);
            boolean counts = amount != null && amount.to() > i && marked.get(i, amount.to()).isEmpty() && !namesAModel(pieces, amount) && !(wordless && isBare(pieces, amount));
            if (counts) {
                found.add(amount);
            }
            i = counts ? amount.to() : i + 1;
        }
        return found;
    }

    /** "one never knows": a bare "one" before a verb, and no other number before it ("three were hurt and one died"). */
    private static boolean standsForSomebody(Pieces pieces, List<Token> tokens, Amount amount) {
        int next = pieces.get(amount.to()).token();
        boolean bare = amount.plain() && pieces.is(amount.from(), "one") && amount.to() == amount.from() + 1 && !amount.hyphenated() && next >= 0;
        return bare && tokens.get(next).tag().matches("MD|VBZ|VBD|VBP|VB|RB|PRP");
    }

    /** A line with nothing but numbers, no bound among them: a list, a page or a comment counter. */
    private static boolean isWordless(Pieces pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).word() || pieces.is(i, "<") || pieces.is(i, ">") || pieces.is(i, "+") || pieces.is(i, "~")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBare(Pieces pieces, Amount amount) {
        return amount.plain() && amount.form() == Numeral.Form.DIGITS && !amount.isRange() && pieces.get(amount.from()).number();
    }

    /** "737s", "5G", "3D": a number with letters that are no unit. */
    private static boolean namesAModel(Pieces pieces, Amount amount) {
        Piece next = pieces.get(amount.to());
        return amount.plain() && next.glued() && next.word() && !pieces.is(amount.to() - 1, "-") && pieces.get(amount.to() - 1).number();
    }
}
