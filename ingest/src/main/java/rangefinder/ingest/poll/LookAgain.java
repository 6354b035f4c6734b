package rangefinder.ingest.poll;

import java.time.Duration;

/** When a known article is fetched again: the newer, the sooner. Most changes to a story come in its first hours. */
public final class LookAgain {

    private static final int SHORTEST_TIMES = 10;
    private static final Duration FIRST = Duration.ofMinutes(10);
    /** Later corrections are rare, and a feed that lists the article again brings it back at any age. */
    private static final Duration LAST = Duration.ofDays(7);
    /** Beyond any wait that counts; keeps the arithmetic from overflowing. */
    private static final int MAX_DOUBLINGS = 30;

    private LookAgain() {}

    /**
     * Wait before the next look, twice as long each time; null where there is none any more.
     *
     * @param looks    looks already taken, the first fetch not counted
     * @param shortest shortest interval of the feed: who polls a source often wants its changes soon
     */
    public static Duration after(int looks, Duration shortest) {
        Duration first = shortest.multipliedBy(SHORTEST_TIMES);
        Duration wait = (first.compareTo(FIRST) < 0 ? first : FIRST).multipliedBy(1L << Math.min(looks, MAX_DOUBLINGS));
        return wait.compareTo(LAST) > 0 ? null : wait;
    }
}
