package rangefinder.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stream of a stage, from its start to its end: what it does when it stumbles, and how it leaves. */
public final class StageStream implements AutoCloseable {

    /** A member that leaves the group on closing is replaced at once; without that a restart waits out the session. */
    private static final CloseOptions LEAVE = CloseOptions.timeout(Duration.ofSeconds(30))
        .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP);

    private static final Logger LOG = LoggerFactory.getLogger(StageStream.class);

    private final StreamSettings settings;
    private final Function<Properties, Topology> topology;
    private final Stumbles stumbles;
    private volatile KafkaStreams streams;

    /** @param topology made of the stream's properties */
    public StageStream(StreamSettings settings, Function<Properties, Topology> topology) {
        this.settings = settings;
        this.topology = topology;
        stumbles = new Stumbles(settings);
        streams = made();
    }

    private KafkaStreams made() {
        Properties properties = settings.properties();
        KafkaStreams made = new KafkaStreams(topology.apply(properties), properties, new StreamClients());
        made.setUncaughtExceptionHandler(stumbles);
        return made;
    }

    /** Starts it; local state that is found damaged is thrown away and made anew from the broker. */
    public void start() {
        try {
            streams.start();
        } catch (ProcessorStateException e) {
            LOG.warn("the local state of {} in {} cannot be used and is rebuilt from the broker: {}", settings.stage(), folder(), reason(e));
            streams.close(Duration.ZERO);
            delete(folder());
            streams = made();
            streams.start();
        }
    }

    private Path folder() {
        return settings.stateFolder().resolve(settings.applicationId());
    }

    private static String reason(Throwable error) {
        return error.getCause() == null ? error.getMessage() : error.getCause().getMessage();
    }

    private static void delete(Path folder) {
        try {
            Utils.delete(folder.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("the local state in " + folder + " can neither be used nor deleted; delete that folder by hand", e);
        }
    }

    /** The running topology, for health, lag, metrics and questions to its state; another one once it has been started. */
    public KafkaStreams streams() {
        return streams;
    }

    /** Done, with the reason and the remedy, when the stream has stopped for good and only a person can help. */
    public CompletableFuture<String> end() {
        return stumbles.end();
    }

    /** Stops after the records under way, leaves the consumer group. What it has computed stays. */
    @Override
    public void close() {
        stumbles.close();
        streams.close(LEAVE);
    }
}
