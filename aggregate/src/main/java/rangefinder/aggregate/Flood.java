package rangefinder.aggregate;

/**
 * Whether more comes to an instance than it can deal with at once, over all its tasks: a backlog is read, or a rebuild. It is told by how long a record
 * has lain on its topic, whatever the machine's speed: who has waited that long gets what he waits for sooner when all of it is dealt with
 * in large portions. Used by several threads.
 */
final class Flood {

    /** Longer than what comes alone ever waits, on a machine that is just starting too. */
    private static final long LATE_MS = 3_000;
    /** The flood is over when nothing late has come for this long. */
    private static final long SPAN_MS = 1_000;

    private volatile long lateMs = Long.MIN_VALUE / 2;

    /**
     * A record has been read.
     *
     * @param writtenMs its time stamp, which what is made of it inherits. A clock elsewhere that is seconds behind makes a flood of everything:
     *                  then each step waits for the regular commits
     */
    void came(long writtenMs, long nowMs) {
        if (nowMs - writtenMs > LATE_MS) {
            lateMs = nowMs;
        }
    }

    /** A clock that was set back makes no flood that lasts. */
    boolean isOn(long nowMs) {
        long sinceMs = nowMs - lateMs;
        return sinceMs >= 0 && sinceMs < SPAN_MS;
    }
}
