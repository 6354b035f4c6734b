package rangefinder.aggregate.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What a reader wants to be assumed otherwise.
 *
 * @param asOf     leaves out statements of later days; null: the topic's own as-of day
 * @param knownAt  leaves out what had not been fetched by then; null: all that is known
 * @param without  ids of originators left out
 * @param regraded grade (A to F) by originator id
 */
public record Assumptions(LocalDate asOf, Instant knownAt, Set<String> without, Map<String, String> regraded) {

    public static final Assumptions NONE = new Assumptions(null, null, Set.of(), Map.of());

    public Assumptions {
        without = Set.copyOf(without);
        regraded = Map.copyOf(regraded);
    }

    public static Assumptions asOf(LocalDate day) {
        return new Assumptions(day, null, Set.of(), Map.of());
    }
}
