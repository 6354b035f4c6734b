package rangefinder.enrich.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rangefinder.enrich.text.Table;

/** The number words of a language, from {@code number-words.tsv}. */
final class NumberWords {

    /** What a word does in a number. NONE: it is no number word. */
    enum Role { NONE, ONE, TEEN, TEN, HUNDRED, SCALE, DOZEN, PART, PARTS, FEW, MANY }

    private record Entry(Role role, double value) {}

    private static final Entry NONE = new Entry(Role.NONE, Double.NaN);

    private final Map<String, Entry> words = new HashMap<>();

    NumberWords() {
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

    boolean known(String lower) {
        return words.containsKey(lower);
    }
}
