package rangefinder.aggregate.estimate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Remembers what was asked of another shelf, or put there, lately: topics are talked about for a while, and each claim moves the same
 * counters. Nobody else may write to the other shelf.
 */
public final class RememberingShelf<V> implements Shelf<V> {

    private static final int MOST = 10_000;

    private final Shelf<V> shelf;
    /** Null for what does not lie there. */
    private final Map<String, V> lately = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    };

    public RememberingShelf(Shelf<V> shelf) {
        this.shelf = shelf;
    }

    @Override
    public V get(String key) {
        V value = lately.get(key);
        if (value == null && !lately.containsKey(key)) {
            value = shelf.get(key);
            lately.put(key, value);
        }
        return value;
    }

    @Override
    public void put(String key, V value) {
        shelf.put(key, value);
        lately.put(key, value);
    }

    @Override
    public void remove(String key) {
        shelf.remove(key);
        lately.put(key, null);
    }

    @Override
    public void visit(String prefix, BiPredicate<String, V> visitor) {
        shelf.visit(prefix, visitor);
    }

    @Override
    public void visitBackwards(String prefix, BiPredicate<String, V> visitor) {
        shelf.visitBackwards(prefix, visitor);
    }
}
