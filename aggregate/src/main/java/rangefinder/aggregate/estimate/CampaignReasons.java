package rangefinder.aggregate.estimate;

import java.util.Comparator;
import java.util.List;
import rangefinder.aggregate.topic.Figures;
import rangefinder.schema.BoundReason;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.Statement;

/** Why the numbers of a graded pool are what they are. */
final class CampaignReasons {

    private static final int MOST_NAMED = 5;

    private CampaignReasons() {}

    static BoundReason best(LaneEstimate lane) {
        List<Statement> by = lane.getStatements().stream().filter(s -> lane.getBest().equals(s.getLow()) || lane.getBest().equals(s.getHigh())).toList();
        String text = lane.getOriginators() == 1 ? Figures.number(lane.getBest()) + " is what the only source states: " + Explainer.names(by)
            : Figures.number(lane.getBest()) + " is in the middle: line up the figures of all " + lane.getOriginators()
                + " sources, give each the weight of its grade, and half of the weight lies on either side. Stated by " + Explainer.names(by);
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
        boolean low = number.equals("low");
        String text = "One chance in ten that the figure lies " + (low ? "below " : "above ") + Figures.end(value) + ". " + judged(lane)
            + (low ? " What pulls it down: " : " What pulls it up: ") + Explainer.names(by);
        return Explainer.reason(lane, number, value, "graded pool", text, by);
    }

    private static String judged(LaneEstimate lane) {
        return lane.getOriginators() == 1 ? "Only one source states a figure, and such figures are often off by this much."
            : "Each of the " + lane.getOriginators() + " sources counts by its grade (together as much as " + Figures.number(lane.getEffective())
                + " equal ones), and all of them may be off the same way.";
    }

    private static double figure(Statement statement) {
        return statement.getLow() == null ? statement.getHigh() : statement.getLow();
    }
}
