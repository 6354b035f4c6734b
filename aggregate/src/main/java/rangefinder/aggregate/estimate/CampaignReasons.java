package rangefinder.aggregate.estimate;

import java.util.Comparator;
import java.util.List;
import rangefinder.aggregate.origin.Figures;
import rangefinder.schema.BoundReason;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.Statement;

/** Why the numbers of a graded pool are what they are. */
final class CampaignReasons {

    private static final int MOST_NAMED = 5;

    private CampaignReasons() {}

    static BoundReason best(LaneEstimate lane) {
        List<Statement> by = lane.getStatements().stream().filter(s -> lane.getBest().equals(s.getLow()) || lane.getBest().equals(s.getHigh())).toList();
        String text = Figures.number(lane.getBest()) + " is the current statement at the weighted upper median of " + lane.getOriginators()
            + " originators, by " + Explainer.names(by);
        return Explainer.reason(lane, "best", lane.getBest(), "weighted upper median of current statements", text, by);
    }

    static BoundReason low(LaneEstimate lane) {
        return end(lane, "low", lane.getLow(), lane.getStatements().stream().filter(s -> figure(s) <= lane.getBest())
            .sorted(Comparator.comparing(CampaignReasons::figure)).toList());
    }

    static BoundReason high(LaneEstimate lane) {
        return end(lane, "high", lane.getHigh(), lane.getStatements().stream().filter(s -> figure(s) >= lane.getBest())
            .sorted(Comparator.comparing(CampaignReasons::figure).reversed()).toList());
    }

    private static BoundReason end(LaneEstimate lane, String number, Double value, List<Statement> side) {
        List<Statement> by = side.stream().limit(MOST_NAMED).toList();
        String text = Figures.number(value) + " is the " + (number.equals("low") ? "10" : "90") + " % point of the pool of " + lane.getOriginators()
            + " originators (as good as " + Figures.number(lane.getEffective()) + " equal ones), with allowance that all are off; on this side: " + Explainer.names(by);
        return Explainer.reason(lane, number, value, "graded pool", text, by);
    }

    private static double figure(Statement statement) {
        return statement.getLow() == null ? statement.getHigh() : statement.getLow();
    }
}
