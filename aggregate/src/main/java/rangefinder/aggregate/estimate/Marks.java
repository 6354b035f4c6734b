package rangefinder.aggregate.estimate;

import java.util.function.BiPredicate;

/** Counters and index entries of one topic. A counter that falls to zero is gone, so that a state depends on its rows alone. */
final class Marks {

    private final Shelf<Long> shelf;
    private final String topic;

    Marks(Shelf<Long> shelf, String topic) {
        this.shelf = shelf;
        this.topic = topic;
    }

    /** Changes a counter and returns its new value. */
    long add(long change, Object... key) {
        String at = Keys.key(whole(key));
        Long before = shelf.get(at);
        long after = (before == null ? 0 : before) + change;
        if (after == 0) {
            shelf.remove(at);
        } else {
            shelf.put(at, after);
        }
        return after;
    }

    /** Makes an entry that nothing else makes, or removes it. */
    void enter(long sign, Object... key) {
        String at = Keys.key(whole(key));
        if (sign > 0) {
            shelf.put(at, 1L);
        } else {
            shelf.remove(at);
        }
    }

    long get(Object... key) {
        Long value = shelf.get(Keys.key(whole(key)));
        return value == null ? 0 : value;
    }

    void set(long value, Object... key) {
        if (value == 0) {
            shelf.remove(Keys.key(whole(key)));
        } else {
            shelf.put(Keys.key(whole(key)), value);
        }
    }

    void visit(BiPredicate<String, Long> visitor, Object... prefix) {
        shelf.visit(Keys.prefix(whole(prefix)), visitor);
    }

    /** First key below the prefix, or null. */
    String first(Object... prefix) {
        String[] found = new String[1];
        shelf.visit(Keys.prefix(whole(prefix)), (key, value) -> {
            found[0] = key;
            return false;
        });
        return found[0];
    }

    /** Last key below the prefix, or null. */
    String last(Object... prefix) {
        String[] found = new String[1];
        shelf.visitBackwards(Keys.prefix(whole(prefix)), (key, value) -> {
            found[0] = key;
            return false;
        });
        return found[0];
    }

    private Object[] whole(Object[] parts) {
        Object[] whole = new Object[parts.length + 1];
        whole[0] = topic;
        System.arraycopy(parts, 0, whole, 1, parts.length);
        return whole;
    }
}
