package rangefinder.aggregate.estimate;

import java.util.function.BiPredicate;

/**
 * An ordered map from text keys: a state store of the stream, or a tree in memory. Keys are compared as UTF-8 bytes; those made by
 * {@link Keys} differ only in ASCII where their order matters, so every shelf orders them alike.
 */
public interface Shelf<V> {

    /** Null where nothing lies under the key. */
    V get(String key);

    void put(String key, V value);

    void remove(String key);

    /** Shows the entries whose key starts with the prefix, in order, until the visitor answers false. The visitor must not write. */
    void visit(String prefix, BiPredicate<String, V> visitor);

    /** The same from the last one backwards. */
    void visitBackwards(String prefix, BiPredicate<String, V> visitor);
}
