package rangefinder.enrich;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import rangefinder.stream.StageStream;
import rangefinder.stream.StreamSettings;

/**
 * Reads articles, writes claims, exactly once. Any number of instances with one application id share the partitions.
 * Topics must exist before it starts.
 */
public final class EnrichStage implements AutoCloseable {

    static final String NAME = "enrich";

    /** Of a backlog; its processor asks for a commit when somebody waits. */
    private static final long LONGEST_COMMIT_MS = 1_000;

    private final StageStream stream;

    public EnrichStage(EnrichSettings settings) {
        this(settings, new Enricher());
    }

    /** For a process that already has an enricher: its models are loaded once. */
    public EnrichStage(EnrichSettings settings, Enricher enricher) {
        stream = new StageStream(streamSettings(settings),
            properties -> EnrichTopology.build(enricher::enrich, settings.articlesTopic(), settings.claimsTopic(), properties));
    }

    public void start() {
        stream.start();
    }

    /** The running topology, for health, lag and metrics. */
    public KafkaStreams streams() {
        return stream.streams();
    }

    /** Done, with the reason and the remedy, when the stage has stopped for good and only a person can help. */
    public CompletableFuture<String> end() {
        return stream.end();
    }

    /** Stops after the records under way, leaves the consumer group. */
    @Override
    public void close() {
        stream.close();
    }

    static StreamSettings streamSettings(EnrichSettings settings) {
        Map<String, Object> own = Map.of(
            StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers(),
            // A record costs milliseconds: small polls keep the time between two polls far under its limit.
            StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 500,
            StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, LONGEST_COMMIT_MS);
        return new StreamSettings(NAME, Enricher.VERSION, settings.applicationId(), settings.instanceId(), settings.stateFolder(), settings.threads(), own,
            settings.client());
    }
}
