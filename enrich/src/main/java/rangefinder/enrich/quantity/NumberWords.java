package rangefinder.enrich.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rangefinder.table.Table;

/** The number words of a language, from {@code number-words.tsv}. */
public final class NumberWords {

    /** What a word does in a number. NONE: it is no number word. */
    enum Role { NONE, ONE, TEEN, TEN, HUNDRED, SCALE, DOZEN, PART, PARTS, FEW, MANY }

    private record Entry(Role role, double value) {}

    private static final Entry NONE = new Entry(Role.NONE, Double.NaN);
    private static final NumberWords ENGLISH = new NumberWords();

    private final Map<String, Entry> words = new HashMap<>();

    public NumberWords() {
        for (List<String> row : Table.read(NumberWords.class, "number-words.tsv")) {
            words.put(row.get(0), new Entry(Role.valueOf(row.get(1)), Double.parseDouble(row.get(2))));
        }
    }

    Role role(Piece piece) {
        return piece.word() ? words.getOrDefault(piece.lower(), NONE).role : Role.NONE;
    }

    double value(Piece piece) {
        return words.getOrDefault(piece.lower(), NONE).value;
    }

    /** A small whole number in one piece, as in "two days", "24 hours", "a week", "several months"; -1 where it is none. */
    public int whole(Piece piece) {
        boolean digits = piece.number() && piece.value() == Math.rint(piece.value()) && piece.value() < 10_000;
        return switch (role(piece)) {
            case ONE, TEEN, TEN, FEW -> (int) value(piece);
            default -> digits ? (int) piece.value() : piece.is("a") || piece.is("an") ? 1 : piece.is("few") ? 3 : piece.is("couple") ? 2 : -1;
        };
    }

    /** Whether a lower-case word counts: "ten", not "few" or "a". */
    public static boolean isNumber(String lower) {
        return switch (ENGLISH.words.getOrDefault(lower, NONE).role) {
            case ONE, TEEN, TEN, HUNDRED, SCALE, DOZEN -> true;
            default -> false;
        };
    }

    boolean known(String lower) {
        return words.containsKey(lower);
    }
}
