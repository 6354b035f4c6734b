package rangefinder.aggregate;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import rangefinder.aggregate.estimate.Contributions;
import rangefinder.aggregate.estimate.Estimator;
import rangefinder.aggregate.estimate.Explainer;
import rangefinder.aggregate.estimate.IncidentWidths;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.Routing;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.aggregate.topic.TopicRouter;
import rangefinder.id.ContentHash;

/**
 * The pinned rules that everything here is computed with.
 *
 * @param name hash of code, definitions, grades and tables: what is equal in name gives equal numbers
 */
record Generation(String name, Contributions contributions, Estimator estimator, Explainer explainer, Definitions definitions) {

    static Generation of(List<TopicDefinition> topics, Grades grades) {
        Routing routing = new TopicRouter(topics);
        IncidentWidths widths = IncidentWidths.shipped();
        String name = ContentHash.of(AggregateStage.VERSION, topics.stream().sorted(Comparator.comparing(TopicDefinition::id)).map(Generation::text).toList(), grades.asText(), widths.asText());
        return new Generation(name, new Contributions(routing), new Estimator(grades, widths, name), new Explainer(grades, widths, name),
            Definitions.by(routing));
    }

    /** Sets print in an order that differs from run to run: sorted first. */
    private static String text(TopicDefinition topic) {
        return topic.toString().replace(topic.counted().toString(), new TreeSet<>(topic.counted()).toString())
            .replace(topic.actions().toString(), new TreeSet<>(topic.actions()).toString());
    }
}
