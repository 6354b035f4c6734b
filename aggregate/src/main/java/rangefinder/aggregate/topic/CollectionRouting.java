package rangefinder.aggregate.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;
import rangefinder.schema.Role;
import rangefinder.schema.TopicClass;

/** Topics of the offline command: one a collection and measure. A collection is a set of articles about one event or question. */
public final class CollectionRouting implements Routing {

    /** Collection of articles that name none. */
    public static final String ALL = "all";

    private final Map<String, TopicClass> classes = new HashMap<>();
    private final Map<String, TopicDefinition> topics = new HashMap<>();

    /** Says of what class a collection's topics are, whatever they measure. */
    public void declare(String collection, TopicClass topicClass) {
        classes.put(collection, topicClass);
    }

    @Override
    public List<Route> routes(ArticleClaims article, Claim claim) {
        String measure = Measures.of(claim);
        if (measure == null || claim.getBasis() == Basis.RATE) {
            return List.of();
        }
        String unit = claim.getQuantity().getUnit();
        String collection = article.getCollection() == null ? ALL : article.getCollection();
        String named = unit == null ? measure : measure + " (" + unit + ")";
        TopicClass topicClass = classes.getOrDefault(collection, Measures.usualClass(claim));
        if (topicClass == TopicClass.INCIDENT && Background.is(article, claim)) {
            return List.of();
        }
        TopicDefinition topic = topics.computeIfAbsent(collection + "/" + named,
            id -> TopicDefinition.simple(id, named + " in " + collection, topicClass, named, unit));
        return List.of(new Route(topic, topicClass == TopicClass.INCIDENT ? Tolls.role(claim) : Role.TOTAL));
    }

    /** Topic of an id that {@link #routes} gave. */
    public TopicDefinition topic(String id) {
        return topics.get(id);
    }
}
