package rangefinder.aggregate;

import java.util.List;
import rangefinder.aggregate.serve.Explanation;
import rangefinder.aggregate.serve.Explanation.Bound;
import rangefinder.aggregate.serve.Explanation.Reason;
import rangefinder.aggregate.serve.Unanswerable;
import rangefinder.schema.BoundReason;
import rangefinder.schema.Lane;

/** The full explanation of a topic, cut to the three numbers of one lane. */
final class Explanations {

    private Explanations() {}

    /**
     * @param all null where nothing was claimed
     * @throws Unanswerable where the lane has no numbers to explain
     */
    static Explanation of(rangefinder.schema.Explanation all, Lane lane) {
        if (all == null || all.getBounds().stream().noneMatch(bound -> bound.getLane() == lane)) {
            throw new Unanswerable("the topic has no estimate in the lane " + lane + " under these assumptions");
        }
        return new Explanation(bound(all, lane, "low"), bound(all, lane, "best"), bound(all, lane, "high"));
    }

    private static Bound bound(rangefinder.schema.Explanation all, Lane lane, String number) {
        List<BoundReason> reasons = all.getBounds().stream().filter(bound -> bound.getLane() == lane && bound.getNumber().equals(number)).toList();
        Double value = reasons.isEmpty() ? null : reasons.get(0).getValue();
        return new Bound(value, reasons.stream().map(reason -> new Reason(reason.getText(), reason.getClaims())).toList());
    }
}
