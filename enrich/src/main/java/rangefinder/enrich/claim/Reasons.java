package rangefinder.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import rangefinder.schema.Reason;

/** Collects why each part of one claim was read as it was. */
final class Reasons {

    private final List<Reason> reasons = new ArrayList<>();

    void add(String part, String rule, String words) {
        reasons.add(new Reason(part, rule, words));
    }

    List<Reason> all() {
        return List.copyOf(reasons);
    }
}
