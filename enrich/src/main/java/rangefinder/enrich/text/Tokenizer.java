package rangefinder.enrich.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts plain text into words, numbers and marks in one pass, the way the English treebanks do: clitics stand alone
 * ("did n't", "Kyiv 's"), hyphens and currency signs too ("25,000 - 30,000", "$ 1,500"), while "U.S.", "3.5", ".5", "9/11",
 * "122mm", addresses and prefixed words ("non-profit") stay whole.
 */
final class Tokenizer {

    /** Longer runs without a space are no words; cutting them keeps every later step's work per token bounded. */
    private static final int LONGEST_TOKEN = 120;

    private final Abbreviations abbreviations;

    Tokenizer(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** Tokens of {@code text} from {@code start} to {@code end}; {@code text} has gone through {@link PlainCharacters}. */
    List<Token> tokens(String text, int start, int end) {
        List<Token> tokens = new ArrayList<>((end - start) / 5 + 1);
        int i = start;
        while (i < end) {
            if (Character.isWhitespace(text.charAt(i))) {
                i++;
            } else {
                i = next(text, i, end, tokens);
            }
        }
        return tokens;
    }

    private int next(String text, int from, int end, List<Token> tokens) {
        int limit = Math.min(end, from + LONGEST_TOKEN);
        if (isAddress(text, from)) {
            return add(text, from, addressEnd(text, from, limit), tokens);
        }
        if (isWordStart(text, from, limit)) {
            return word(text, from, limit, end, tokens);
        }
        return add(text, from, markEnd(text, from, limit), tokens);
    }

    private static boolean isAddress(String text, int i) {
        return text.startsWith("http://", i) || text.startsWith("https://", i) || text.startsWith("www.", i);
    }

    private static int addressEnd(String text, int from, int limit) {
        int i = from;
        while (i < limit && !Character.isWhitespace(text.charAt(i)) && "\"<>".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        while (i > from + 1 && ".,;:!?)]'".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    private static boolean isWordStart(String text, int i, int limit) {
        char c = text.charAt(i);
        boolean below = c == '.' && i + 1 < limit && Character.isDigit(text.charAt(i + 1)) && (i == 0 || Character.isWhitespace(text.charAt(i - 1)) || "($\u20AC\u00A3".indexOf(text.charAt(i - 1)) >= 0);
        boolean decade = c == '\'' && i + 2 < limit && Character.isDigit(text.charAt(i + 1)) && Character.isDigit(text.charAt(i + 2));
        return below || decade || isWordPart(c) || ((c == '@' || c == '#') && i + 1 < limit && Character.isLetter(text.charAt(i + 1)));
    }

    private int word(String text, int from, int limit, int end, List<Token> tokens) {
        int i = from + 1;
        while (i < limit && (isWordPart(text.charAt(i)) || joins(text, from, i, limit))) {
            i++;
        }
        if (i == limit && limit < end && Character.isHighSurrogate(text.charAt(i - 1))) {
            i--;
        }
        if (i < end && text.charAt(i) == '.' && abbreviations.takesDot(text, from, i)) {
            return add(text, from, i + 1, tokens);
        }
        int clitic = Clitics.start(text, from, i);
        add(text, from, clitic, tokens);
        return clitic < i ? add(text, clitic, i, tokens) : i;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether the mark at {@code i} belongs to the word around it. */
    private static boolean joins(String text, int from, int i, int limit) {
        if (i + 1 >= limit || !isWordPart(text.charAt(i + 1))) {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        boolean letters = Character.isLetter(before) && Character.isLetter(after);
        return switch (text.charAt(i)) {
            case '.' -> digits || letters && dotJoins(text, from, i);
            case ',' -> digits && isThousands(text, i, limit);
            case ':', '/', '\u2044' -> digits;
            case '\'', '&' -> letters;
            case '@' -> true;
            case '-' -> Prefixes.keepHyphen(text, from, i);
            default -> false;
        };
    }

    /** A dot joins initials and addresses ("U.S", "a.m", "example.org"), not two sentences that lack a space ("end.The"). */
    private static boolean dotJoins(String text, int from, int i) {
        boolean initial = i - from == 1 || text.charAt(i - 2) == '.';
        return initial || Character.isLowerCase(text.charAt(i + 1));
    }

    private static boolean isThousands(String text, int i, int limit) {
        int digits = 0;
        while (i + 1 + digits < limit && digits < 4 && Character.isDigit(text.charAt(i + 1 + digits))) {
            digits++;
        }
        return digits == 3 || digits == 2;
    }

    /** Runs of one mark are one token where they mean one thing: "...", "--". */
    private static int markEnd(String text, int from, int limit) {
        char c = text.charAt(from);
        int i = from + 1;
        while (i < limit && (c == '.' || c == '-' || c == '*' || c == '=') && text.charAt(i) == c) {
            i++;
        }
        return i;
    }

    private static int add(String text, int from, int to, List<Token> tokens) {
        tokens.add(Token.untagged(from, to, text.substring(from, to)));
        return to;
    }
}
