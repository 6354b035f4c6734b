package rangefinder.ingest.poll;

import java.time.Duration;
import java.util.List;

/** When to ask again. Pure functions; chance comes in as a number from 0 to 1. */
public final class PollSchedule {

    /** Polls for each change that a feed is expected to make: a new item is then seen within a quarter of the usual gap. */
    private static final int POLLS_PER_CHANGE = 4;
    /** After this many failures in a row the wait no longer grows by doubling, so that the sum cannot overflow. */
    private static final int MAX_DOUBLINGS = 16;
    /** A feed that fails is asked at least once a day: feeds come back. */
    private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);
    /** A feed that said 410 is asked once a week: some of those come back too. */
    private static final Duration RETIRED = Duration.ofDays(7);
    /** Waits vary by a fifth either way, so that feeds that failed together do not return together. */
    private static final double JITTER = 0.2;

    private PollSchedule() {}

    /**
     * Interval between polls of a feed that works.
     *
     * @param gaps        seconds between its last changes
     * @param sinceChange time since the last one
     */
    public static Duration interval(List<Integer> gaps, Duration sinceChange, Duration shortest, Duration longest) {
        long usual = Math.max(median(gaps), gaps.isEmpty() ? 0 : sinceChange.toSeconds() / 2);
        return clamp(Duration.ofSeconds(usual).dividedBy(POLLS_PER_CHANGE), shortest, longest);
    }

    /**
     * Wait after a failure.
     *
     * @param failures   in a row, this one included
     * @param interval   wait before the first failure
     * @param retryAfter what the server asked for, null for nothing
     */
    public static Duration backOff(int failures, Duration interval, Duration retryAfter, double chance) {
        Duration doubled = interval.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        Duration wait = jittered(clamp(doubled, interval, LONGEST_BACK_OFF.compareTo(interval) < 0 ? interval : LONGEST_BACK_OFF), chance);
        return retryAfter != null && retryAfter.compareTo(wait) > 0 ? retryAfter : wait;
    }

    public static Duration retired(double chance) {
        return jittered(RETIRED, chance);
    }

    /** Pause on a host after a visit: as its robots.txt asks, and twice as long as it took to answer, so that a slow site gets more rest. */
    public static Duration pause(Duration took, Duration crawlDelay) {
        return clamp(took.multipliedBy(2), crawlDelay, crawlDelay.compareTo(Duration.ofSeconds(30)) > 0 ? crawlDelay : Duration.ofSeconds(30));
    }

    private static Duration jittered(Duration wait, double chance) {
        return Duration.ofMillis(Math.round(wait.toMillis() * (1 - JITTER + 2 * JITTER * chance)));
    }

    static long median(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    private static Duration clamp(Duration wanted, Duration least, Duration most) {
        return wanted.compareTo(least) < 0 ? least : wanted.compareTo(most) > 0 ? most : wanted;
    }
}
