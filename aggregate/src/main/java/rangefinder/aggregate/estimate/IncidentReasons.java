package rangefinder.aggregate.estimate;

import java.util.List;
import rangefinder.aggregate.origin.Figures;
import rangefinder.schema.BoundReason;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.Statement;

/** Why the numbers of an incident are what they are. */
final class IncidentReasons {

    private IncidentReasons() {}

    static BoundReason best(LaneEstimate lane) {
        List<Statement> by = saying(lane, lane.getBest());
        String text = Figures.number(lane.getBest()) + " is the value that most of the " + lane.getArticles() + " articles carry, among them "
            + Explainer.names(by);
        return Explainer.reason(lane, "best", lane.getBest(), "value with most distinct articles, ties to the higher", text, by);
    }

    static BoundReason end(LaneEstimate lane, String number, Double value) {
        List<Statement> by = saying(lane, value);
        String text = by.isEmpty() || value.equals(lane.getBest())
            ? Figures.number(value) + ": best with the width that incidents of this agreement (" + lane.getAgreement() + ") need"
            : Figures.number(value) + ": the articles do not agree (" + lane.getAgreement() + "), so the range spans what is stated, here by " + Explainer.names(by);
        return Explainer.reason(lane, number, value, "width by agreement: " + lane.getAgreement(), text, by);
    }

    private static List<Statement> saying(LaneEstimate lane, Double value) {
        return lane.getStatements().stream().filter(s -> value.equals(s.getLow()) || value.equals(s.getHigh())).toList();
    }
}
