package rangefinder.aggregate.estimate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The two clocks of a question.
 *
 * @param asOf    day that the estimate speaks of; null: the day of the topic's latest realised claim
 * @param knownAt what had been fetched by then; null: all that is known
 */
public record Clocks(LocalDate asOf, Instant knownAt) {

    /** All that is known, as of the latest claim. */
    public static final Clocks LATEST = new Clocks(null, null);
}
