package rangefinder.stream;

import java.time.Duration;

/**
 * How long a stream waits for what is new before it looks after everything else. Kafka Streams looks ten times a second, so that it commits and
 * publishes in time; while there is nothing to commit, that is most of what a stream costs. What comes ends a wait at once, however long.
 */
final class Patience {

    /** At ten looks a second more than any commit, and any topic that waits to be estimated, takes. */
    private static final int LOOKS_WITHOUT_NEWS = 20;
    /** As long it takes at most until a stream that is to end, or that has been dealt other partitions, notices. */
    private static final Duration QUIET = Duration.ofMillis(500);

    private int withoutNews;

    /**
     * @param asked   what the stream would wait
     * @param settled whether all it reads is read: nothing is dealt out or restored
     */
    Duration wait(Duration asked, boolean settled) {
        if (!settled) {
            withoutNews = 0;
        }
        return withoutNews < LOOKS_WITHOUT_NEWS || asked.isZero() ? asked : QUIET;
    }

    void came(int records) {
        withoutNews = records == 0 ? withoutNews + 1 : 0;
    }
}
