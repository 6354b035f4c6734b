package rangefinder.enrich.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rangefinder.enrich.quantity.NumberWords;
import rangefinder.enrich.quantity.Phrases;
import rangefinder.enrich.quantity.Piece;
import rangefinder.enrich.quantity.Pieces;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.table.Table;

/** The words of time expressions, from {@code time-words.tsv}. */
final class TimeWords {

    /** A phrase that was found: its value in the table and the piece after it. */
    record Found(String value, int end) {}

    private static final Set<String> NAMING = Set.of("MONTH", "WEEKDAY", "UNIT", "SEASON", "FEAST", "DAY");

    private final NumberWords numbers = new NumberWords();
    private final Set<String> starters = new HashSet<>(Vocabulary.beside(TimeWords.class, "time-contexts.tsv").words("OPENERS"));
    /** Words of which an expression without a number holds at least one. */
    private final Set<String> names = new HashSet<>();
    private final Map<String, Phrases<String>> phrases = new HashMap<>();
    private final Map<String, Map<String, String>> words = new HashMap<>();

    TimeWords() {
        for (List<String> row : Table.read(TimeWords.class, "time-words.tsv")) {
            for (String form : row.get(2).split("\\|")) {
                phrases.computeIfAbsent(row.get(0), none -> new Phrases<>()).add(form, row.get(1));
                starters.add(Pieces.of(form).get(0).lower());
                if (NAMING.contains(row.get(0))) {
                    names.addAll(List.of(form.split(" ")));
                }
                words.computeIfAbsent(row.get(0), none -> new HashMap<>()).putIfAbsent(form, row.get(1));
            }
        }
    }

    /** Cheaper still: whether a sentence holds a word or number that any expression needs. */
    boolean mayHold(List<Token> tokens) {
        for (Token token : tokens) {
            if (Character.isDigit(token.text().charAt(0)) || names.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    /** Cheap: whether an expression can start at a piece at all. */
    boolean mayStart(Piece piece) {
        return piece.number() || starters.contains(piece.lower()) || numbers.whole(piece) > 0;
    }

    /** The longest phrase of a role that starts at a piece; null where none does. */
    Found at(String role, Pieces p, int i) {
        Phrases.Match<String> match = phrases.get(role).startingAt(p, i);
        return match == null ? null : new Found(match.value(), match.to());
    }

    /** Value of a single word; null where the table does not give it this role. */
    String word(String role, Pieces p, int i) {
        return words.get(role).get(p.get(i).lower());
    }
}
