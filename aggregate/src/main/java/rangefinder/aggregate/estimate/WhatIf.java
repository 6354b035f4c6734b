package rangefinder.aggregate.estimate;

import java.util.Map;
import java.util.Set;

/**
 * A question to an estimate: its clocks, and what to change without touching what is stored.
 *
 * @param leftOut  originators, principals, outlets or articles whose rows do not count
 * @param regraded grade letter by originator
 */
public record WhatIf(Clocks clocks, Set<String> leftOut, Map<String, String> regraded) {

    /** The estimate as it is. */
    public static final WhatIf NOTHING = new WhatIf(Clocks.LATEST, Set.of(), Map.of());

    public WhatIf {
        leftOut = Set.copyOf(leftOut);
        regraded = Map.copyOf(regraded);
    }
}
