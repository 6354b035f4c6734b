package rangefinder.aggregate;

import java.net.URI;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import rangefinder.aggregate.serve.Pipeline;
import rangefinder.aggregate.serve.Server;
import rangefinder.topic.AvroSerde;
import rangefinder.topic.SchemaIds;
import rangefinder.topic.Topics;

/**
 * Reads claims, keeps the running estimates, exactly once, and serves them over HTTP. Any number of instances with one application id
 * share the claim topics. The Kafka topics must exist before it starts.
 */
public final class AggregateStage implements AutoCloseable {

    /** Version of this code, carried by what it puts aside. */
    static final String VERSION = "aggregate-2";

    private static final int CACHE_BYTES = 32 << 20;

    private final RunningGenerations generations;
    private final PublicTopics publicTopics;
    private final KafkaChangeLog changes;
    private final TopicAnswers answers;
    private final Server server;

    public AggregateStage(AggregateSettings settings) {
        generations = new RunningGenerations(settings);
        publicTopics = new PublicTopics(settings.kafka());
        changes = new KafkaChangeLog(settings.kafka());
        answers = new TopicAnswers(generations, settings.reachedAt(), publicTopics, changes, new ArticleTexts(settings.kafka()),
            new StageProgress(settings.kafka(), settings.applicationId()));
        server = new Server(settings.serve(), answers, changes, registry());
    }

    /** Starts to read and to serve; what is not yet restored is said to be so over HTTP. */
    public void start() {
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

    /** How all stages are doing, wherever they run: what the page shows. */
    public Pipeline pipeline() {
        return answers.pipeline();
    }

    /** Stops serving, then stops after the records under way and leaves the consumer group. */
    @Override
    public void close() {
        server.close();
        generations.close();
        answers.close();
        changes.close();
        publicTopics.close();
    }

    /** @param applicationId that of one generation */
    static Properties properties(AggregateSettings settings, String applicationId) {
        Properties p = new Properties();
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        p.put(StreamsConfig.APPLICATION_SERVER_CONFIG, settings.reachedAt().host() + ":" + settings.reachedAt().port());
        p.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateFolder().toString());
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // While the first batch of a transaction is tried again, a second one on its heels would be refused as out of sequence.
        p.put(StreamsConfig.producerPrefix("max.in.flight.requests.per.connection"), 1);
        // The streams protocol has no static membership yet; without it a killed instance blocks its partitions for 45 s.
        p.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), settings.instance());
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000);
        // What is restored is read up to its end: without this the last answer of each start would come half a second late.
        p.put(StreamsConfig.restoreConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), 20);
        p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 10);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 131_072);
        p.putAll(settings.kafka());
        return p;
    }

    /** The schemas of the public topics, for clients that ask a registry. */
    private static Server.Registry registry() {
        return new Server.Registry(
            Topics.all().stream().collect(Collectors.toMap(topic -> topic.name() + "-value", topic -> new AvroSerde<>(topic.type()).schema())),
            SchemaIds::schema, SchemaIds::id);
    }
}
