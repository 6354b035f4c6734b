package rangefinder.aggregate.estimate;

import java.util.function.BiPredicate;

/** Counters and ordered entries that are made from the rows of one topic. A counter that falls to zero is gone, so that they depend on the rows alone. */
final class Marks {

    private final Shelf<Long> shelf;

    Marks(Shelf<Long> shelf) {
        this.shelf = shelf;
    }

    /** Changes a counter and returns its new value. */
    long add(long change, Object... key) {
        String at = Keys.key(key);
        Long before = shelf.get(at);
        long after = (before == null ? 0 : before) + change;
        put(at, after);
        return after;
    }

    /** Makes an entry that nothing else makes, or removes it. */
    void enter(long sign, Object... key) {
        put(Keys.key(key), sign > 0 ? 1 : 0);
    }

    long get(Object... key) {
        Long value = shelf.get(Keys.key(key));
        return value == null ? 0 : value;
    }

    private void put(String key, long value) {
        if (value == 0) {
            shelf.remove(key);
        } else {
            shelf.put(key, value);
        }
    }

    void visit(BiPredicate<String, Long> visitor, Object... prefix) {
        shelf.visit(Keys.prefix(prefix), visitor);
    }

    /** First key below the prefix, or null. */
    String first(Object... prefix) {
        String[] found = new String[1];
        shelf.visit(Keys.prefix(prefix), (key, value) -> {
            found[0] = key;
            return false;
        });
        return found[0];
    }

    /** Last key below the prefix, or null. */
    String last(Object... prefix) {
        String[] found = new String[1];
        shelf.visitBackwards(Keys.prefix(prefix), (key, value) -> {
            found[0] = key;
            return false;
        });
        return found[0];
    }
}
