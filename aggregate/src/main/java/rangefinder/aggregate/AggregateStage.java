package rangefinder.aggregate;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import rangefinder.aggregate.serve.Pipeline;
import rangefinder.aggregate.serve.Server;
import rangefinder.stream.StreamSettings;
import rangefinder.topic.AvroSerde;
import rangefinder.topic.SchemaIds;
import rangefinder.topic.Topics;

/**
 * Reads claims, keeps the running estimates, exactly once, and serves them over HTTP. Any number of instances with one application id
 * share the claim topics. The Kafka topics must exist before it starts.
 */
public final class AggregateStage implements AutoCloseable {

    /** Version of this code, carried by what it puts aside. */
    static final String VERSION = "aggregate-10";

    static final String NAME = "aggregate";

    private static final int CACHE_BYTES = 32 << 20;

    /** In a flood; the processors ask for a commit when somebody waits. */
    private static final long LONGEST_COMMIT_MS = 1_000;

    private final RunningGenerations generations;
    private final PublicTopics publicTopics;
    private final ErasedArticles erased;
    private final KafkaChangeLog changes;
    private final TopicAnswers answers;
    private final WebhooksTopic webhooks;
    private final Server server;

    public AggregateStage(AggregateSettings settings) {
        generations = new RunningGenerations(settings);
        publicTopics = new PublicTopics(settings.kafka());
        erased = new ErasedArticles(settings.kafka());
        changes = new KafkaChangeLog(settings.kafka(), erased);
        answers = new TopicAnswers(generations, settings.reachedAt(), publicTopics, changes, new ArticleTexts(settings.kafka()),
            new StageProgress(settings.kafka(), settings.applicationId()));
        webhooks = new WebhooksTopic(settings.kafka(), settings.applicationId(), settings.instance());
        server = new Server(settings.serve(), answers, changes, webhooks, registry());
    }

    /** Starts to read and to serve; what is not yet restored is said to be so over HTTP. */
    public void start() {
        erased.start();
        publicTopics.start();
        server.start();
        generations.start();
    }

    /** Address of the page. */
    public URI page() {
        return server.address();
    }

    /**
     * The topology of the generation that serves, for health, lag and metrics; another one after a switch. Null where this instance cannot
     * compute it: its release, definitions or grades are others.
     */
    public KafkaStreams streams() {
        RunningGeneration serving = generations.serving();
        return serving == null ? null : serving.streams();
    }

    /** Done, with the reason and the remedy, when the stage has stopped for good and only a person can help. */
    public CompletableFuture<String> end() {
        return generations.end();
    }

    /** How all stages are doing, wherever they run: what the page shows. */
    public Pipeline pipeline() {
        return answers.pipeline();
    }

    /** Has somebody told, for each change of an estimate, the time from the sight of what moved it to the moment at which it can be read here. */
    public void watchLatency(Consumer<Duration> watcher) {
        publicTopics.watchLatency(watcher);
    }

    /** Stops serving, then stops after the records under way and leaves the consumer group. */
    @Override
    public void close() {
        server.close();
        generations.close();
        answers.close();
        webhooks.close();
        changes.close();
        publicTopics.close();
        erased.close();
    }

    /** @param applicationId that of one generation */
    static StreamSettings streamSettings(AggregateSettings settings, String applicationId) {
        Map<String, Object> own = Map.of(
            StreamsConfig.APPLICATION_SERVER_CONFIG, settings.reachedAt().host() + ":" + settings.reachedAt().port(),
            StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000,
            // What is restored is read up to its end: without this the last answer of each start would come half a second late.
            StreamsConfig.restoreConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), 20,
            StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, LONGEST_COMMIT_MS,
            StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        return new StreamSettings(NAME, VERSION, applicationId, settings.instance(), settings.stateFolder(), settings.threads(), own, settings.kafka());
    }

    /** The schemas of the public topics, for clients that ask a registry. */
    private static Server.Registry registry() {
        return new Server.Registry(
            Topics.all().stream().collect(Collectors.toMap(topic -> topic.name() + "-value", topic -> new AvroSerde<>(topic.type()).schema())),
            SchemaIds::schema, SchemaIds::id);
    }
}
