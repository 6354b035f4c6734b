package rangefinder.ingest.poll;

import java.time.Duration;
import java.util.List;

/** Whether a feed that used to publish has stopped. */
public final class Silence {

    /** Fewer gaps are no habit that could be broken. */
    private static final int HABIT = 5;
    /** Nights and weekends are no silence. */
    private static final Duration SHORTEST = Duration.ofHours(12);
    private static final int TIMES_THE_LONGEST_GAP = 3;

    private Silence() {}

    /** @param gaps seconds between the last changes */
    public static boolean isSilent(List<Integer> gaps, Duration sinceChange) {
        if (gaps.size() < HABIT) {
            return false;
        }
        long longest = gaps.stream().mapToLong(Integer::longValue).max().orElseThrow();
        return sinceChange.compareTo(SHORTEST) > 0 && sinceChange.toSeconds() > TIMES_THE_LONGEST_GAP * longest;
    }
}
