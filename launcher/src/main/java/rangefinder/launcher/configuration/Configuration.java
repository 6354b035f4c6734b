package rangefinder.launcher.configuration;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rangefinder.aggregate.AggregateSettings;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.enrich.EnrichSettings;
import rangefinder.ingest.FeedSource;
import rangefinder.ingest.IngestSettings;
import rangefinder.topic.Topics;

/**
 * Everything that Rangefinder is told, validated.
 *
 * @param data       folder of everything that is kept: broker, state, archive
 * @param kafka      client properties; without {@code bootstrap.servers} a broker is started
 * @param broker     ports of the embedded broker
 * @param partitions of the topics, fixed when they are created
 * @param http       where the page and the HTTP API are served
 * @param serving    who may ask, and who is told
 * @param crawling   how ingest behaves towards the sites
 * @param feeds      what is watched
 * @param topics     defined by the user, beside those derived from the claims
 * @param grades     letter (A to F) by originator's name, id or principal
 * @param log        how the log is written
 * @param metrics    where measurements are served; null: nowhere
 */
public record Configuration(Path data, Map<String, String> kafka, BrokerPorts broker, int partitions, InetSocketAddress http, Serving serving, Crawling crawling,
    List<FeedSource> feeds, List<TopicDefinition> topics, Map<String, String> grades, LogFormat log,
    InetSocketAddress metrics) {

    public Configuration {
        kafka = Map.copyOf(kafka);
        feeds = List.copyOf(feeds);
        topics = List.copyOf(topics);
        grades = Map.copyOf(grades);
    }

    /** Whether the configuration names a cluster; without one, `run` starts a broker of its own. */
    public boolean namesCluster() {
        return kafka.containsKey("bootstrap.servers");
    }

    /** The same, working against a cluster at an address. */
    public Configuration against(String bootstrapServers) {
        Map<String, String> properties = new HashMap<>(kafka);
        properties.put("bootstrap.servers", bootstrapServers);
        return new Configuration(data, properties, broker, partitions, http, serving, crawling, feeds, topics, grades, log, metrics);
    }

    /** The same, the page served at another port. */
    public Configuration servedAt(int port) {
        return new Configuration(data, kafka, broker, partitions, new InetSocketAddress(http.getHostString(), port), serving, crawling, feeds, topics, grades, log, metrics);
    }

    /** The same, watching nothing. */
    public Configuration withoutFeeds() {
        return new Configuration(data, kafka, broker, partitions, http, serving, crawling, List.of(), topics, grades, log, metrics);
    }

    /** The same with another data folder; null leaves it as it is. */
    public Configuration in(Path folder) {
        return folder == null ? this : new Configuration(folder.toAbsolutePath().normalize(), kafka, broker, partitions, http, serving, crawling, feeds, topics, grades, log, metrics);
    }

    /** Client properties in the form that Kafka's constructors take. */
    public Map<String, Object> clients() {
        return new HashMap<>(kafka);
    }

    public EnrichSettings enrich(String instance) {
        return new EnrichSettings(kafka.get("bootstrap.servers"), "rangefinder-enrich", instance, data.resolve("state"), 1, Topics.ARTICLES.name(), Topics.CLAIMS.name(), kafka);
    }

    public AggregateSettings aggregate(String instance) {
        return new AggregateSettings(kafka, "rangefinder-aggregate", instance, data.resolve("state"), 1, topics, Grades.byKind().with(grades),
            serving.at(http));
    }

    public IngestSettings ingest(String instance) {
        return new IngestSettings(clients(), instance, data.resolve("archive"), feeds, crawling.userAgent(), crawling.allowedNetworks(),
            crawling.limits(), crawling.lookAgain(), crawling.webSubCallback(), crawling.webSubPort());
    }
}
