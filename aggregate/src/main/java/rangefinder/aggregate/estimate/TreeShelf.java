package rangefinder.aggregate.estimate;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** A shelf in memory, for the offline command, what-ifs, looks back in time, and tests. */
public final class TreeShelf<V> implements Shelf<V> {

    private final NavigableMap<String, V> entries = new TreeMap<>();

    @Override
    public V get(String key) {
        return entries.get(key);
    }

    @Override
    public void put(String key, V value) {
        entries.put(key, value);
    }

    @Override
    public void remove(String key) {
        entries.remove(key);
    }

    @Override
    public void visit(String prefix, BiPredicate<String, V> visitor) {
        show(below(prefix), visitor);
    }

    @Override
    public void visitBackwards(String prefix, BiPredicate<String, V> visitor) {
        show(below(prefix).descendingMap(), visitor);
    }

    private NavigableMap<String, V> below(String prefix) {
        return entries.subMap(prefix, true, prefix + Character.MAX_VALUE, false);
    }

    private static <V> void show(NavigableMap<String, V> entries, BiPredicate<String, V> visitor) {
        for (Map.Entry<String, V> entry : entries.entrySet()) {
            if (!visitor.test(entry.getKey(), entry.getValue())) {
                return;
            }
        }
    }
}
