package rangefinder.aggregate;

import java.util.function.BiPredicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import rangefinder.aggregate.estimate.Shelf;

/** A state store of the stream as the shelf that a topic's state rests on. */
record StoreShelf<V>(KeyValueStore<String, V> store) implements Shelf<V> {

    /** Sorts after every character that a key can go on with, in UTF-8 as in UTF-16. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** Upper end of the keys that start with a prefix. */
    static String end(String prefix) {
        return prefix + LAST;
    }

    @Override
    public V get(String key) {
        return store.get(key);
    }

    @Override
    public void put(String key, V value) {
        store.put(key, value);
    }

    @Override
    public void remove(String key) {
        store.delete(key);
    }

    @Override
    public void visit(String prefix, BiPredicate<String, V> visitor) {
        show(store.range(prefix, end(prefix)), visitor);
    }

    @Override
    public void visitBackwards(String prefix, BiPredicate<String, V> visitor) {
        show(store.reverseRange(prefix, end(prefix)), visitor);
    }

    static <V> void show(KeyValueIterator<String, V> entries, BiPredicate<String, V> visitor) {
        try (entries) {
            boolean goOn = true;
            while (goOn && entries.hasNext()) {
                KeyValue<String, V> entry = entries.next();
                goOn = visitor.test(entry.key, entry.value);
            }
        }
    }
}
