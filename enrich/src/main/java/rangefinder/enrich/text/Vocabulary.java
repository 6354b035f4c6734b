package rangefinder.enrich.text;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rangefinder.table.Table;

/** The words of one subject, sorted by the part they play in it: a table with two columns, the part's name and its words, parted by blanks. */
public final class Vocabulary {

    private final String table;
    private final Map<String, Set<String>> parts;

    private Vocabulary(String table, Map<String, Set<String>> parts) {
        this.table = table;
        this.parts = parts;
    }

    /** @throws IllegalStateException if no such table lies beside the class, or one of its parts stands there twice */
    public static Vocabulary beside(Class<?> owner, String table) {
        return new Vocabulary(table, Table.read(owner, table).stream().collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> Set.of(row.get(1).split(" ")))));
    }

    /**
     * The words of a part, in lower case unless they are names of tags, actions or classes.
     *
     * @throws IllegalStateException if the table has no such part: our own mistake
     */
    public Set<String> words(String part) {
        Set<String> words = parts.get(part);
        if (words == null) {
            throw new IllegalStateException("table " + table + " has no part " + part);
        }
        return words;
    }
}
