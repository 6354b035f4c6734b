package rangefinder.ingest.page;

import java.util.Map;
import java.util.TreeMap;
import org.jsoup.internal.StringUtil;

/**
 * Words of class names and ids and the role they speak for. A word of the table that ends in {@code *} stands for every word that begins
 * so; one with a hyphen for two words in a row, and goes
 * before the second word alone.
 */
final class NameTable {

    private final Map<String, Role> words = new java.util.HashMap<>();
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

    /** The role that the words of a name speak for; BODY where any does, then FURNITURE, then DOUBTFUL. */
    Role role(String names) {
        Role role = Role.PLAIN;
        String before = "";
        int start = -1;
        for (int i = 0; i <= names.length(); i++) {
            boolean inWord = i < names.length() && Character.isLetter(names.charAt(i));
            boolean hump = inWord && start >= 0 && Character.isUpperCase(names.charAt(i)) && Character.isLowerCase(names.charAt(i - 1));
            if (start >= 0 && (!inWord || hump)) {
                String word = names.substring(start, i).toLowerCase(java.util.Locale.ROOT);
                Role ofPair = words.get(before + '-' + word);
                role = stronger(role, ofPair == null ? of(word) : ofPair);
                before = word;
                start = -1;
            }
            if (i < names.length() && StringUtil.isWhitespace(names.charAt(i))) {
                before = "";
            }
            if (inWord && start < 0) {
                start = i;
            }
        }
        return role;
    }

    private Role of(String word) {
        Role whole = words.get(word);
        if (whole != null) {
            return whole;
        }
        Map.Entry<String, Role> stem = stems.floorEntry(word);
        return stem != null && word.startsWith(stem.getKey()) ? stem.getValue() : Role.PLAIN;
    }

    private static Role stronger(Role a, Role b) {
        if (a == Role.BODY || b == Role.BODY) {
            return Role.BODY;
        }
        return a.compareTo(b) >= 0 ? a : b;
    }
}
