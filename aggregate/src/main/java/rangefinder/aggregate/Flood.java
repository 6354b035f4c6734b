package rangefinder.aggregate;

/** Whether more comes to an instance than news brings, over all its tasks: a backlog is read, or a rebuild. Used by several threads. */
final class Flood {

    /** Articles within the span: a hundred a second. */
    private static final int MANY = 10;
    private static final long SPAN_MS = 100;

    /** When the last ones came; the oldest is the next to be overwritten. */
    private final long[] cameMs = new long[MANY];
    private int oldest;

    /** An article has come. */
    synchronized void came(long nowMs) {
        cameMs[oldest] = nowMs;
        oldest = (oldest + 1) % MANY;
    }

    /** A clock that was set back makes no flood that lasts. */
    synchronized boolean isOn(long nowMs) {
        long spanMs = nowMs - cameMs[oldest];
        return spanMs >= 0 && spanMs < SPAN_MS;
    }
}
