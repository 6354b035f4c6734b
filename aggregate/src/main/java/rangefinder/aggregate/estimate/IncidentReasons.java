package rangefinder.aggregate.estimate;

import java.util.List;
import rangefinder.aggregate.topic.Figures;
import rangefinder.schema.BoundReason;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.Statement;

/** Why the numbers of an incident are what they are. */
final class IncidentReasons {

    private IncidentReasons() {}

    static BoundReason best(LaneEstimate lane) {
        List<Statement> by = saying(lane, lane.getBest());
        String text = Figures.number(lane.getBest()) + " is the figure that most of the " + lane.getArticles() + " articles carry; stated by " + Explainer.names(by);
        return Explainer.reason(lane, "best", lane.getBest(), "value with most distinct articles, ties to the higher", text, by);
    }

    static BoundReason end(LaneEstimate lane, String number, Double value) {
        List<Statement> by = saying(lane, value);
        String text = (by.isEmpty() ? Figures.end(value) : Figures.number(value)) + ": " + agreement(lane) + (by.isEmpty() || value.equals(lane.getBest())
            ? ". In such cases eight final figures in ten lay within a range of this width."
            : ", so the range reaches as far as what is stated, here by " + Explainer.names(by));
        return Explainer.reason(lane, number, value, "width by agreement: " + lane.getAgreement(), text, by);
    }

    private static String agreement(LaneEstimate lane) {
        return switch (lane.getAgreement()) {
            case "LONE" -> "only one report gives a figure";
            case "UNANIMOUS" -> "all reports give the same figure";
            case "MAJORITY" -> "most reports give the same figure, some another";
            default -> "the reports do not agree";
        };
    }

    private static List<Statement> saying(LaneEstimate lane, Double value) {
        return lane.getStatements().stream().filter(s -> value.equals(s.getLow()) || value.equals(s.getHigh())).toList();
    }
}
