package rangefinder.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import rangefinder.schema.Estimate;
import rangefinder.schema.Lane;
import rangefinder.schema.LaneEstimate;

/**
 * A claim topic that two computations answer differently.
 *
 * @param before null where the topic is new
 * @param after  null where it vanished
 */
record EstimateDifference(String topic, Estimate before, Estimate after) {

    /** What differs. */
    enum Kind {
        /** Only the second has it. */
        NEW,
        /** Only the first has it. */
        VANISHED,
        /** They rest on different claims. */
        INPUT,
        /** The same claims, other numbers. */
        RESULT
    }

    /** The topics whose digests differ, by id. */
    static List<EstimateDifference> between(Map<String, Estimate> before, Map<String, Estimate> after) {
        Map<String, Estimate> all = new TreeMap<>(before);
        all.putAll(after);
        return all.keySet().stream().map(topic -> new EstimateDifference(topic, before.get(topic), after.get(topic)))
            .filter(EstimateDifference::isOne).toList();
    }

    Kind kind() {
        if (before == null) {
            return Kind.NEW;
        } else if (after == null) {
            return Kind.VANISHED;
        }
        return before.getInputDigest().equals(after.getInputDigest()) ? Kind.RESULT : Kind.INPUT;
    }

    String title() {
        return (after == null ? before : after).getTitle();
    }

    /** One line a lane whose low, best or high differ; none where only digests do. */
    List<String> moves() {
        List<String> moves = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            String was = numbers(before, lane);
            String is = numbers(after, lane);
            if (!Objects.equals(was, is)) {
                moves.add(lane.toString().toLowerCase(Locale.ROOT) + ": " + (was == null ? "nothing" : was) + " → " + (is == null ? "nothing" : is) + by(lane));
            }
        }
        return moves;
    }

    private boolean isOne() {
        return before == null || after == null || !before.getOutputDigest().equals(after.getOutputDigest())
            || !before.getInputDigest().equals(after.getInputDigest()) || !before.getHistoryDigest().equals(after.getHistoryDigest());
    }

    private String by(Lane lane) {
        Double was = best(before, lane);
        Double is = best(after, lane);
        return was == null || is == null || was == 0 || was.equals(is) ? "" : String.format(Locale.ROOT, "  (best %+.1f %%)", 100 * (is - was) / was);
    }

    private static Double best(Estimate estimate, Lane lane) {
        LaneEstimate found = lane(estimate, lane);
        return found == null ? null : found.getBest();
    }

    private static String numbers(Estimate estimate, Lane lane) {
        LaneEstimate found = lane(estimate, lane);
        return found == null ? null : EstimateLines.exactRange(found.getLow(), found.getBest(), found.getHigh());
    }

    private static LaneEstimate lane(Estimate estimate, Lane lane) {
        return estimate == null ? null : estimate.getLanes().stream().filter(one -> one.getLane() == lane).findFirst().orElse(null);
    }
}
