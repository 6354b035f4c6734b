package rangefinder.aggregate.serve;

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
    private static final int HABIT = 3;

    static FeedRow of(FeedState feed) {
        return new FeedRow(feed.getUrl(), feed.getPublisher(), feed.getMovedTo(), health(feed), feed.getPolled(), feed.getSucceeded(), feed.getChanged(),
            feed.getNext(), feed.getIntervalSeconds(), feed.getFailures(), feed.getFailure(), feed.getProblem(), feed.getDistrusted(), usualGap(feed.getGaps()));
    }

    private static Health health(FeedState feed) {
        if (feed.getRetired()) {
            return Health.RETIRED;
        } else if (feed.getFailures() > 0) {
            return Health.FAILING;
        } else if (feed.getPolled() == null) {
            return Health.WAITING;
        }
        return feed.getSilent() ? Health.SILENT : feed.getProblem() != null ? Health.TROUBLED : Health.HEALTHY;
    }

    private static Integer usualGap(List<Integer> gaps) {
        return gaps.size() < HABIT ? null : gaps.stream().sorted().toList().get(gaps.size() / 2);
    }
}
