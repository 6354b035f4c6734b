package rangefinder.aggregate.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import rangefinder.aggregate.topic.Route;
import rangefinder.aggregate.topic.Routing;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.Estimate;
import rangefinder.schema.Role;
import rangefinder.schema.TopicClass;
import rangefinder.topic.AvroSerde;

/**
 * The stream without Kafka: versions meet in the partition of their article, contributions in the partition of their topic, touched topics
 * are estimated at each commit. A partition may die at any moment and come back from what it had written.
 */
final class Cluster {

    private static final AvroSerde<ArticleClaims> VERSIONS = new AvroSerde<>(ArticleClaims.class);
    private static final AvroSerde<ArticleContribution> CONTRIBUTIONS = new AvroSerde<>(ArticleContribution.class);

    /** What one partition keeps. */
    private static final class Partition {
        private Map<String, List<ArticleClaims>> versions = new HashMap<>();
        private TopicRows rows = TopicRows.inMemory();
        private final Map<String, TopicState> states = new HashMap<>();
        private final TreeSet<String> touched = new TreeSet<>();
    }

    private final List<Partition> partitions = new ArrayList<>();
    private final Map<String, TopicDefinition> topics = new HashMap<>();
    private final Map<String, String> published = new TreeMap<>();
    private final Contributions contributions;
    private final Estimator estimator;

    /** @param estimator that every instance computes with */
    Cluster(int size, TopicClass topicClass, Estimator estimator) {
        this.estimator = estimator;
        for (int i = 0; i < size; i++) {
            partitions.add(new Partition());
        }
        for (String id : List.of("small", "large", "all")) {
            topics.put(id, TopicDefinition.simple(id, id, topicClass, "troops dispatched", null));
        }
        contributions = new Contributions(routing());
    }

    /** A claim answers the question of its size, and is a whole or a part of the question about all. */
    private Routing routing() {
        return (article, claim) -> {
            Double low = claim.getQuantity().getLow();
            boolean large = low != null && low > 1_000;
            return List.of(new Route(topics.get(large ? "large" : "small"), Role.TOTAL), new Route(topics.get("all"), large ? Role.TOTAL : Role.PART));
        };
    }

    private Partition of(String key) {
        return partitions.get(Math.floorMod(key.hashCode(), partitions.size()));
    }

    void arrive(ArticleClaims version) {
        change(version.getArticleId(), Versions.with(of(version.getArticleId()).versions.getOrDefault(version.getArticleId(), List.of()), version));
    }

    /** A tombstone for every version, as an erasure by an operator leaves them. */
    void remove(String articleId) {
        change(articleId, List.of());
    }

    private void change(String articleId, List<ArticleClaims> after) {
        List<ArticleClaims> before = of(articleId).versions.getOrDefault(articleId, List.of());
        of(articleId).versions.put(articleId, after);
        for (ArticleContribution contribution : contributions.changes(before, after)) {
            Partition home = of(contribution.getTopic());
            state(home, contribution.getTopic()).replace(contribution);
            home.touched.add(contribution.getTopic());
        }
    }

    private TopicState state(Partition home, String topic) {
        return home.states.computeIfAbsent(topic, id -> estimator.state(topics.get(id), home.rows));
    }

    void commit() {
        for (Partition partition : partitions) {
            for (String topic : partition.touched) {
                Estimate estimate = estimator.estimate(state(partition, topic));
                published.put(topic, String.valueOf(estimate));
            }
            partition.touched.clear();
        }
    }

    /** Another instance takes a partition over: what it knows is what was written, read again from bytes. */
    void restart(int number) {
        Partition dying = partitions.get(number % partitions.size());
        TopicRows restored = TopicRows.inMemory();
        dying.rows.shelf().visit("", (key, article) -> put(restored.shelf(), key, again(CONTRIBUTIONS, article)));
        dying.rows = restored;
        dying.states.clear();
        dying.versions.replaceAll((article, versions) -> versions.stream().map(version -> again(VERSIONS, version)).toList());
    }

    private static <V> boolean put(Shelf<V> shelf, String key, V value) {
        shelf.put(key, value);
        return true;
    }

    private static <V extends SpecificRecord> V again(AvroSerde<V> serde, V value) {
        return serde.deserializer().deserialize("t", serde.serializer().serialize("t", value));
    }

    /** Every topic's estimate with its digests, as last published; a topic that holds nothing any more counts as one never seen. */
    Map<String, String> published() {
        commit();
        published.values().removeIf("null"::equals);
        return published;
    }
}
