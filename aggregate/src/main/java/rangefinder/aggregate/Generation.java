package rangefinder.aggregate;

import rangefinder.aggregate.estimate.Contributions;
import rangefinder.aggregate.estimate.Estimator;
import rangefinder.aggregate.estimate.Explainer;
import rangefinder.aggregate.estimate.IncidentWidths;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.Routing;
import rangefinder.id.ContentHash;

/**
 * The pinned rules that everything here is computed with.
 *
 * @param name hash of code, grades and tables: what is equal in name gives equal numbers
 */
record Generation(String name, Contributions contributions, Estimator estimator, Explainer explainer, Definitions definitions) {

    static Generation of(Routing routing, Grades grades) {
        IncidentWidths widths = IncidentWidths.shipped();
        String name = ContentHash.of(AggregateStage.VERSION, grades.asText(), widths.asText());
        return new Generation(name, new Contributions(routing), new Estimator(grades, widths, name), new Explainer(grades, widths, name),
            Definitions.by(routing));
    }
}
