package rangefinder.enrich;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Reads articles, writes claims, exactly once. Any number of instances with one application id share the partitions.
 * Topics must exist before it starts.
 */
public final class EnrichStage implements AutoCloseable {

    /** A member that leaves the group on closing is replaced at once; without that a restart waits out the session (45 s). */
    private static final CloseOptions LEAVE = CloseOptions.timeout(Duration.ofSeconds(30))
        .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP);

    private final KafkaStreams streams;

    public EnrichStage(EnrichSettings settings) {
        this(settings, new Enricher());
    }

    /** For a process that already has an enricher: its models are loaded once. */
    public EnrichStage(EnrichSettings settings, Enricher enricher) {
        Properties properties = properties(settings);
        streams = new KafkaStreams(EnrichTopology.build(enricher::enrich, settings.articlesTopic(), settings.claimsTopic(), properties), properties);
    }

    public void start() {
        streams.start();
    }

    /** Stops after the records under way, leaves the consumer group. */
    @Override
    public void close() {
        streams.close(LEAVE);
    }

    /** The running topology, for health, lag and metrics. */
    public KafkaStreams streams() {
        return streams;
    }

    static Properties properties(EnrichSettings settings) {
        Properties p = new Properties();
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        p.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateFolder().toString());
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // While the first batch of a transaction is tried again, a second one on its heels would be refused as out of sequence.
        p.put(StreamsConfig.producerPrefix("max.in.flight.requests.per.connection"), 1);
        // The streams protocol has no static membership yet; without it a killed instance blocks its partitions for 45 s.
        p.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), settings.instanceId());
        // A record costs milliseconds: small polls keep the time between two polls far under its limit.
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 500);
        p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 10);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 131_072);
        p.putAll(settings.client());
        return p;
    }
}
