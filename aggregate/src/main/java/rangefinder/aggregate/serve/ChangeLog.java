package rangefinder.aggregate.serve;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The public log of changes, readable from any place and followed as it grows. Safe for use by several threads. */
public interface ChangeLog {

    /** The place after the newest change. */
    Positions end();

    /**
     * The next changes from a place on, in order within each partition; partitions in any order. Empty only where there is none yet. A
     * change that retention has removed is skipped.
     */
    List<Change> read(Positions from, int limit);

    /** The change that an event's id names; null where it has gone. */
    default Change at(String event) {
        Positions before = Change.before(event, end());
        return read(before, 1).stream().filter(change -> change.id().equals(event)).findFirst().orElse(null);
    }

    /**
     * Calls the listener once for each change from a place on, as it comes, in order within each partition, always on one thread.
     *
     * @return ends the following when closed
     */
    Following follow(Positions from, Consumer<Change> listener);

    /** Calls the listener whenever sentences have been taken out of what the log says: with what takes them out of a change. */
    default void onErasure(Consumer<UnaryOperator<Change>> listener) {
        // A log from which nothing is ever taken.
    }

    /** A running {@link #follow}. */
    interface Following extends AutoCloseable {
        @Override
        void close();
    }
}
