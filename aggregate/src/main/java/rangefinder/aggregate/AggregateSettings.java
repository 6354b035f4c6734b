package rangefinder.aggregate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.state.HostInfo;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.serve.ServeSettings;
import rangefinder.aggregate.topic.TopicDefinition;

/**
 * What an {@link AggregateStage} needs to know.
 *
 * @param kafka         client properties, {@code bootstrap.servers} among them; they win over the stage's own
 * @param applicationId name of the consumer group: all instances with this name share the work
 * @param instance      stable name of this instance, so that it keeps its partitions over a restart
 * @param stateFolder   folder of this instance's local state
 * @param threads       stream threads, 1 or more
 * @param topics        defined by the user, beside those derived from the claims
 * @param grades        of originators
 * @param serve         how the page and the API are served
 */
public record AggregateSettings(Map<String, String> kafka, String applicationId, String instance, Path stateFolder, int threads,
    List<TopicDefinition> topics, Grades grades, ServeSettings serve) {

    public AggregateSettings {
        Objects.requireNonNull(kafka.get("bootstrap.servers"), "bootstrap.servers of aggregate");
        Objects.requireNonNull(applicationId, "application id of aggregate");
        Objects.requireNonNull(instance, "instance name of aggregate");
        Objects.requireNonNull(stateFolder, "state folder of aggregate");
        Objects.requireNonNull(serve, "settings of the server");
        if (threads < 1) {
            throw new IllegalArgumentException("threads of aggregate are " + threads + ", expected 1 or more");
        }
        kafka = Map.copyOf(kafka);
        topics = List.copyOf(topics);
    }

    /** Where other instances reach this one's server: the address it listens on, or this machine's own where it listens on all. */
    HostInfo reachedAt() {
        try {
            boolean all = InetAddress.getByName(serve.host()).isAnyLocalAddress();
            return new HostInfo(all ? InetAddress.getLocalHost().getHostAddress() : serve.host(), serve.port());
        } catch (UnknownHostException e) {
            return new HostInfo(serve.host(), serve.port());
        }
    }
}
