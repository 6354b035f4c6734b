package rangefinder.ingest.page;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words of class names and ids and the role they speak for. A word of the table that ends in {@code *} stands for every word that begins
 * so; one with a hyphen for two words in a row, and goes before the second word alone.
 */
final class NameTable {

    private final Map<String, Role> words = new HashMap<>();
    private final TreeMap<String, Role> stems = new TreeMap<>();

    private NameTable() {}

    static NameTable read(String resource) {
        NameTable table = new NameTable();
        for (String[] row : Table.rows(resource)) {
            Role role = Role.valueOf(row[0]);
            if (row[1].endsWith("*")) {
                table.stems.put(row[1].substring(0, row[1].length() - 1), role);
            } else {
                table.words.put(row[1], role);
            }
        }
        return table;
    }

    /** The role that the words of a name speak for: BODY where any does, else the one furthest from the article. */
    Role role(String names) {
        Role[] role = {Role.PLAIN};
        NameWords.split(names, (before, word) -> {
            Role ofPair = before.isEmpty() ? null : words.get(before + '-' + word);
            role[0] = stronger(role[0], ofPair == null ? of(word) : ofPair);
        });
        return role[0];
    }

    private Role of(String word) {
        Role whole = words.get(word);
        if (whole != null) {
            return whole;
        }
        Map.Entry<String, Role> stem = stems.floorEntry(word);
        return stem != null && word.startsWith(stem.getKey()) ? stem.getValue() : Role.PLAIN;
    }

    static Role stronger(Role a, Role b) {
        if (a == Role.BODY || b == Role.BODY) {
            return Role.BODY;
        }
        return a.compareTo(b) >= 0 ? a : b;
    }
}
