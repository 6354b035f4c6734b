package rangefinder.enrich;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * What an {@link EnrichStage} needs to know, checked when it is made.
 *
 * @param bootstrapServers brokers, host:port, separated by commas
 * @param applicationId    name of the consumer group: all instances with this name share the work
 * @param instanceId       stable name of this instance, so that it keeps its partitions over a restart
 * @param stateFolder      folder of this instance's local state
 * @param threads          stream threads, 1 or more
 * @param articlesTopic    topic that the claims are made from: {@code articles}, or a generation's own, to which then all that comes is copied
 * @param claimsTopic      topic that the claims are written to: {@code claims}, or a generation's own
 * @param client           further Kafka client properties (TLS, SASL), passed through; they win over the stage's own
 */
public record EnrichSettings(String bootstrapServers, String applicationId, String instanceId, Path stateFolder, int threads,
    String articlesTopic, String claimsTopic, Map<String, String> client) {

    public EnrichSettings {
        requireText(bootstrapServers, "bootstrapServers", "host:port of a broker");
        requireText(applicationId, "applicationId", "a name for the consumer group");
        requireText(instanceId, "instanceId", "a stable name of this instance");
        requireText(articlesTopic, "articlesTopic", "the name of a topic");
        requireText(claimsTopic, "claimsTopic", "the name of a topic");
        Objects.requireNonNull(stateFolder, "stateFolder");
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", expected 1 or more");
        }
        client = Map.copyOf(client);
    }

    /** The same for a generation that has claims of its own. */
    public EnrichSettings between(String articles, String claims, String application) {
        return new EnrichSettings(bootstrapServers, application, instanceId, stateFolder, threads, articles, claims, client);
    }

    private static void requireText(String value, String name, String expected) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is empty, expected " + expected);
        }
    }
}
