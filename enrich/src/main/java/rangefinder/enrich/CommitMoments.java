package rangefinder.enrich;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When an instance asks for a commit. Who follows sees no claims before they are committed, and a commit costs the broker the same dozen records however
 * much it holds: so what comes alone is committed at once, the end of what came together as soon as it is noticed, and a backlog at the regular commits.
 * One for all tasks of an instance, for a commit is one for all of them.
 */
final class CommitMoments {

    /** How often a task that has passed something on looks whether it still waits. */
    static final Duration LOOK = Duration.ofMillis(50);
    /** No sooner after one commit is another one asked for: where articles come one by one but fast, a commit each would be the larger work. */
    private static final long REST_MS = 100;
    /** Where a record waits, it is begun within this. */
    private static final long LULL_MS = 10;

    private final LongSupplier clock;
    private volatile long workedMs;
    private volatile long askedMs;

    /** @param clock milliseconds, as records are stamped with them */
    CommitMoments(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * A record has been read.
     *
     * @param cameMs when it came to its topic
     * @return whether to commit at once: it has not waited for another one
     */
    boolean read(long cameMs) {
        boolean alone = cameMs > workedMs;
        workedMs = clock.getAsLong();
        return alone && mayAsk();
    }

    /** Whether to commit what waits: there is nothing else to do. */
    boolean isLull() {
        return clock.getAsLong() - workedMs >= LULL_MS && mayAsk();
    }

    /** A clock that is set back must not keep anybody waiting. */
    private boolean mayAsk() {
        long sinceMs = clock.getAsLong() - askedMs;
        if (sinceMs >= 0 && sinceMs < REST_MS) {
            return false;
        }
        askedMs = clock.getAsLong();
        return true;
    }
}
