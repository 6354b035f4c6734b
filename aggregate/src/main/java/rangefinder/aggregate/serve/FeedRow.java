package rangefinder.aggregate.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import rangefinder.schema.FeedState;

/**
 * A feed as an operator looks at it.
 *
 * @param publisher       outlet as its articles name it; null where unknown
 * @param problem         what keeps it from being heard, in words; null while all is well
 * @param usualGapSeconds the median of its last gaps between changes; null where it changed too seldom to say
 */
record FeedRow(String url, String publisher, String movedTo, Health health, Instant polled, Instant succeeded, Instant changed, Instant next, int intervalSeconds,
    int failures, String failure, String problem, boolean distrusted, Integer usualGapSeconds) {

    /** Worst first, as an operator reads them. */
    enum Health {
        FAILING, RETIRED, SILENT, TROUBLED, WAITING, HEALTHY
    }

    static final Comparator<FeedRow> WORST_FIRST = Comparator.comparing((FeedRow row) -> row.health).thenComparing(FeedRow::url);
    /** A feed that has been quiet this many times its usual gap has probably stopped, whatever it answers. */
    private static final int SILENT_AFTER_GAPS = 8;
    /** Nobody should be woken for a feed that usually speaks every minute and now drinks a coffee. */
    private static final Duration NEVER_SILENT_BEFORE = Duration.ofHours(6);

    static FeedRow of(FeedState feed) {
        Integer gap = usualGap(feed.getGaps());
        return new FeedRow(feed.getUrl(), feed.getPublisher(), feed.getMovedTo(), health(feed, gap), feed.getPolled(), feed.getSucceeded(), feed.getChanged(),
            feed.getNext(), feed.getIntervalSeconds(), feed.getFailures(), feed.getFailure(), feed.getProblem(), feed.getDistrusted(), gap);
    }

    private static Health health(FeedState feed, Integer gap) {
        if (feed.getRetired()) {
            return Health.RETIRED;
        } else if (feed.getFailures() > 0) {
            return Health.FAILING;
        } else if (feed.getPolled() == null) {
            return Health.WAITING;
        }
        return silent(feed, gap) ? Health.SILENT : feed.getProblem() != null ? Health.TROUBLED : Health.HEALTHY;
    }

    /** Measured between its own polls, so that a stopped poller does not make feeds look silent. */
    private static boolean silent(FeedState feed, Integer gap) {
        if (gap == null || feed.getChanged() == null) {
            return false;
        }
        Duration quiet = Duration.between(feed.getChanged(), feed.getPolled());
        return quiet.compareTo(NEVER_SILENT_BEFORE) > 0 && quiet.getSeconds() > (long) SILENT_AFTER_GAPS * gap;
    }

    private static Integer usualGap(List<Integer> gaps) {
        return gaps.size() < 3 ? null : gaps.stream().sorted().toList().get(gaps.size() / 2);
    }
}
