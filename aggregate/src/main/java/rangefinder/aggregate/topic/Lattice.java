package rangefinder.aggregate.topic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rangefinder.table.Table;

/** What lies within what: officers among soldiers, Kursk in Russia. Case does not matter. */
public final class Lattice {

    private static final Lattice COUNTED = new Lattice("counted-lattice.tsv");
    private static final Lattice PLACES = new Lattice("place-lattice.tsv");

    private final Map<String, String> within = new HashMap<>();

    private Lattice(String table) {
        for (List<String> row : Table.read(Lattice.class, table, 2)) {
            within.put(row.get(0).toLowerCase(Locale.ROOT), row.get(1).toLowerCase(Locale.ROOT));
        }
    }

    /** Classes of counted people and things. */
    public static Lattice counted() {
        return COUNTED;
    }

    public static Lattice places() {
        return PLACES;
    }

    /** What directly holds it; empty where nothing does. */
    Optional<String> above(String thing) {
        return Optional.ofNullable(within.get(thing.toLowerCase(Locale.ROOT)));
    }

    /** Whether the smaller lies within the larger, at any depth; a thing does not lie within itself. */
    public boolean isWithin(String smaller, String larger) {
        String top = larger.toLowerCase(Locale.ROOT);
        Set<String> seen = new HashSet<>();
        for (String at = within.get(smaller.toLowerCase(Locale.ROOT)); at != null && seen.add(at); at = within.get(at)) {
            if (at.equals(top)) {
                return true;
            }
        }
        return false;
    }
}
