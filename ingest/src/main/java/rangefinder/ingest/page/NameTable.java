package rangefinder.ingest.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Words of class names and ids and the role they speak for. A word of the table that ends in {@code *} stands for every word that begins
 * so; one with a hyphen for two words in a row, and goes before the second word alone.
 */
final class NameTable {

    private final Map<String, Role> words = new HashMap<>();
    /** First words of pairs: spares looking for a pair at every other word. */
    private final Set<String> pairStarts = new HashSet<>();
    private final TreeMap<String, Role> stems = new TreeMap<>();

    /** Splits names into the words that this table knows, and those that are added to it. */
    final NameWords names = new NameWords();

    private NameTable() {}

    static NameTable read(String resource) {
        NameTable table = new NameTable();
        for (String[] row : Table.rows(resource)) {
            Role role = Role.valueOf(row[0]);
            if (row[1].endsWith("*")) {
                table.stems.put(row[1].substring(0, row[1].length() - 1), role);
                table.names.addStem(row[1].substring(0, row[1].length() - 1));
            } else {
                table.words.put(row[1], role);
                Stream.of(row[1].split("-")).forEach(table.names::add);
                int hyphen = row[1].indexOf('-');
                if (hyphen > 0) {
                    table.pairStarts.add(row[1].substring(0, hyphen));
                }
            }
        }
        return table;
    }

    /** The role that two words in a row speak for; null where they speak each for itself. */
    Role ofPair(String before, String word) {
        return pairStarts.contains(before) ? words.get(before + '-' + word) : null;
    }

    /** The role that a word of a name speaks for. */
    Role of(String word) {
        Role whole = words.get(word);
        return whole != null ? whole : ofStem(word);
    }

    private Role ofStem(String word) {
        Map.Entry<String, Role> stem = stems.floorEntry(word);
        return stem != null && word.startsWith(stem.getKey()) ? stem.getValue() : Role.PLAIN;
    }

    /** Of the roles of several words: BODY where any speaks for it, else the one furthest from the article. */
    static Role stronger(Role a, Role b) {
        if (a == Role.BODY || b == Role.BODY) {
            return Role.BODY;
        }
        return a.compareTo(b) >= 0 ? a : b;
    }
}
