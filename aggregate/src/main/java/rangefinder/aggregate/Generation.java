package rangefinder.aggregate;

import java.util.List;
import rangefinder.aggregate.estimate.Contributions;
import rangefinder.aggregate.estimate.Estimator;
import rangefinder.aggregate.estimate.Explainer;
import rangefinder.aggregate.estimate.IncidentWidths;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.aggregate.topic.TopicDefinitions;
import rangefinder.aggregate.topic.TopicRouter;
import rangefinder.id.ContentHash;
import rangefinder.schema.ClaimRow;

/**
 * The pinned rules that everything here is computed with.
 *
 * @param name hash of code, definitions, grades and tables: what is equal in name gives equal numbers
 */
record Generation(String name, TopicRouter routing, Contributions contributions, Estimator estimator, Explainer explainer) {

    /** The topic that a row lies in; every row of a topic gives the same one. */
    TopicDefinition topic(ClaimRow row) {
        return routing.topic(row.getTopic(), row.getClaim().getQuantity().getUnit());
    }

    static Generation of(List<TopicDefinition> topics, Grades grades) {
        TopicRouter routing = new TopicRouter(topics);
        IncidentWidths widths = IncidentWidths.shipped();
        String name = ContentHash.of(AggregateStage.VERSION, TopicDefinitions.asYaml(topics), grades.asText(), widths.asText());
        return new Generation(name, routing, new Contributions(routing), new Estimator(grades, widths, name), new Explainer(grades, widths, name));
    }
}
