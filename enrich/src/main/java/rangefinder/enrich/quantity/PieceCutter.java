package rangefinder.enrich.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import rangefinder.enrich.text.Vocabulary;

/** Cuts a text into words, numbers, labels and marks, by its characters alone. */
final class PieceCutter {

    private static final String FRACTIONS = "½⅓⅔¼¾⅕⅛";
    private static final double[] FRACTION_VALUES = {.5, 1 / 3.0, 2 / 3.0, .25, .75, .2, .125};
    private static final Set<String> GLUED_CURRENCIES = Vocabulary.beside(PieceCutter.class, "counted-words.tsv").words("GLUED_CURRENCIES");

    private static final Pattern NAIRA = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?(?: ?(?:[kKmM]|bn)\\b| ?(?:thousand|million|billion|trillion))");

    /** More digits are no power of ten. */
    private static final int LONGEST_EXPONENT = 2;

    private final List<Piece> pieces = new ArrayList<>();
    private final String text;
    private final int offset;
    private final int[] tokenAt;

    private PieceCutter(String text, int offset, int[] tokenAt) {
        this.text = text;
        this.offset = offset;
        this.tokenAt = tokenAt;
    }

    /**
     * The pieces in order.
     *
     * @param offset  where the text begins in its article
     * @param tokenAt index of the token that each character belongs to
     */
    static List<Piece> cut(String text, int offset, int[] tokenAt) {
        return new PieceCutter(text, offset, tokenAt).cut();
    }

    private List<Piece> cut() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
            } else if (text.startsWith("http", i) || text.startsWith("www.", i)) {
                i = add(i, addressEnd(i), Piece.Kind.LABEL, Double.NaN);
            } else if (isDigit(c) || isBelowOne(i) || FRACTIONS.indexOf(c) >= 0) {
                i = number(i);
            } else {
                int end = Character.isLetter(c) ? wordEnd(i) : i + 1;
                i = add(i, end, kind(i, end), Double.NaN);
            }
        }
        return pieces;
    }

    /** ".5 percent", but not the end of one sentence before the number that begins another. */
    private boolean isBelowOne(int i) {
        boolean starts = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) && ".)]".indexOf(text.charAt(i - 1)) < 0;
        return text.charAt(i) == '.' && starts && i + 1 < text.length() && isDigit(text.charAt(i + 1));
    }

    private int addressEnd(int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int add(int start, int end, Piece.Kind kind, double value) {
        boolean glued = start > 0 && !Character.isWhitespace(text.charAt(start - 1));
        String lower = text.substring(start, end).toLowerCase(Locale.ROOT);
        pieces.add(new Piece(offset + start, offset + end, lower, kind, glued, Character.isUpperCase(text.charAt(start)), tokenAt[start], value));
        return end;
    }

    private Piece.Kind kind(int start, int end) {
        if (!Character.isLetter(text.charAt(start))) {
            return Piece.Kind.MARK;
        }
        return holdsDigit(start, end) && !isPower(start, end) ? Piece.Kind.LABEL : Piece.Kind.WORD;
    }

    private boolean holdsDigit(int start, int end) {
        for (int i = start; i < end; i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** "km2", "m3": a unit with its power. */
    private boolean isPower(int start, int end) {
        char last = text.charAt(end - 1);
        return end - start <= 3 && (last == '2' || last == '3') && text.charAt(end - 2) == 'm';
    }

    private int wordEnd(int start) {
        int i = start + 1;
        while (i < text.length() && (Character.isLetter(text.charAt(i)) || initialsDot(start, i))) {
            i++;
        }
        boolean digits = i < text.length() && isDigit(text.charAt(i));
        if (digits && !GLUED_CURRENCIES.contains(text.substring(start, i).toLowerCase(Locale.ROOT)) && !isNaira(start, i)) {
            while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                i++;
            }
        }
        while (i < text.length() && (text.charAt(i) == '²' || text.charAt(i) == '³')) {
            i++;
        }
        return i;
    }

    /** "N150,000", "N2.5 billion": thousands or millions make the letter a currency; "N95", "N2" are names. */
    private boolean isNaira(int start, int digits) {
        return digits == start + 1 && text.charAt(start) == 'N' && NAIRA.matcher(text).region(digits, text.length()).lookingAt();
    }

    /** The dots of "U.S." and "a.m.". */
    private boolean initialsDot(int start, int i) {
        if (text.charAt(i) != '.' || i < 1 || i >= 2 && i - 2 >= start && text.charAt(i - 2) != '.') {
            return false;
        }
        return i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)) || i - start >= 2;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private int number(int start) {
        int whole = digitsEnd(start);
        int end = groupsEnd(start, whole);
        boolean decimal = end < text.length() && text.charAt(end) == '.' && digitsEnd(end + 1) > end + 1;
        if (decimal) {
            end = digitsEnd(end + 1);
            if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
                return dotted(start);
            }
        }
        end = exponentEnd(end);
        String digits = text.substring(start, end).replaceAll("[, ]", "");
        double value = digits.isEmpty() ? 0 : Double.parseDouble(digits);
        if (end < text.length() && FRACTIONS.indexOf(text.charAt(end)) >= 0) {
            value += FRACTION_VALUES[FRACTIONS.indexOf(text.charAt(end++))];
        }
        return add(start, end, Piece.Kind.NUMBER, value);
    }

    /** End of "1e-3", "4e14"; the same index where no exponent follows. */
    private int exponentEnd(int i) {
        if (i + 1 >= text.length() || text.charAt(i) != 'e') {
            return i;
        }
        int digits = text.charAt(i + 1) == '-' || text.charAt(i + 1) == '+' ? i + 2 : i + 1;
        int end = digitsEnd(digits);
        boolean exponent = end > digits && end - digits <= LONGEST_EXPONENT && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        return exponent ? end : i;
    }

    private int digitsEnd(int i) {
        int end = i;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** End of "1,500", of the Indian "1,00,000" and of the spaced "10 000". */
    private int groupsEnd(int start, int whole) {
        if (whole - start > 3 || whole == start) {
            return whole;
        }
        int end = whole;
        while (group(end, ',', 3) || group(end, ',', 2) && group(end + 3, ',')) {
            end = digitsEnd(end + 1);
        }
        boolean spaced = end == whole && group(end, ' ', 3) && (text.startsWith("000", end + 1) || group(end + 4, ' ', 3));
        while (spaced && group(end, ' ', 3)) {
            end += 4;
        }
        return end;
    }

    private boolean group(int at, char separator, int length) {
        return at < text.length() && text.charAt(at) == separator && digitsEnd(at + 1) == at + 1 + length;
    }

    private boolean group(int at, char separator) {
        return group(at, separator, 2) || group(at, separator, 3);
    }

    /** "10.0.0.1", "17.08.2011": a label, whatever it means; "1.234.567" alone is a number with dots for commas. */
    private int dotted(int start) {
        int end = start;
        boolean thousands = true;
        while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.' && end + 1 < text.length() && isDigit(text.charAt(end + 1)))) {
            if (text.charAt(end) == '.') {
                thousands &= digitsEnd(end + 1) == end + 4;
            }
            end++;
        }
        double value = thousands && end - start <= 15 ? Double.parseDouble(text.substring(start, end).replace(".", "")) : Double.NaN;
        return add(start, end, thousands && end - start <= 15 ? Piece.Kind.NUMBER : Piece.Kind.LABEL, value);
    }
}
