package rangefinder.enrich.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rangefinder.enrich.quantity.Pieces;
import rangefinder.enrich.text.Table;

/** The words of time expressions, from {@code time-words.tsv}. */
final class TimeWords {

    /** A phrase that was found: its value in the table and the piece after it. */
    record Found(String value, int end) {}

    /** Longest phrase of the table, in pieces. */
    private static final int LONGEST = 7;

    private final Map<String, Map<String, String>> roles = new HashMap<>();

    TimeWords() {
        for (List<String> row : Table.read(TimeWords.class, "time-words.tsv")) {
            for (String form : row.get(2).split("\\|")) {
                roles.computeIfAbsent(row.get(0), none -> new HashMap<>()).putIfAbsent(spaced(Pieces.of(form), 0, LONGEST), row.get(1));
            }
        }
    }

    private static String spaced(Pieces p, int from, int length) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < Math.min(p.size(), from + length); i++) {
            words.append(i > from ? " " : "").append(p.get(i).lower());
        }
        return words.toString();
    }

    /** The longest phrase of a role that starts at a piece; null where none does. */
    Found at(String role, Pieces p, int i) {
        Map<String, String> phrases = roles.get(role);
        for (int length = Math.min(LONGEST, p.size() - i); length > 0; length--) {
            String value = phrases.get(spaced(p, i, length));
            if (value != null) {
                return new Found(value, i + length);
            }
        }
        return null;
    }

    /** Value of a single word; null where the table does not give it this role. */
    String word(String role, Pieces p, int i) {
        return roles.get(role).get(p.get(i).lower());
    }
}
