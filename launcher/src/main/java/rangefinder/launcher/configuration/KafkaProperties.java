package rangefinder.launcher.configuration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The properties that are handed to every Kafka client, so that a secured cluster works: the {@code kafka} section as it stands, over it
 * the variables {@code KAFKA_…} that name a client property ({@code KAFKA_SECURITY_PROTOCOL} is {@code security.protocol}).
 */
final class KafkaProperties {

    private static final String PREFIX = "KAFKA_";
    /** Streams hands {@code producer.linger.ms} to its producers alone. */
    private static final Pattern ADDRESSEE = Pattern.compile("^(main\\.consumer|restore\\.consumer|global\\.consumer|consumer|producer|admin)\\.");
    private static final Set<String> KNOWN = known();
    /** No beans for JMX, thousands of which would cost a second at every start; /metrics tells what they told. Whoever wants them names the reporter. */
    private static final Map<String, String> OURS = Map.of("metric.reporters", "");

    private KafkaProperties() {}

    static Map<String, String> of(Section section, Map<String, String> environment) {
        Map<String, String> properties = new HashMap<>(OURS);
        properties.putAll(section.entries());
        properties.keySet().stream().filter(name -> !isKnown(name)).forEach(name ->
            section.wrong(name, "no property of Kafka's clients, allowed: those of consumers, producers, admin clients and Streams"));
        environment.forEach((name, value) -> {
            String property = name.startsWith(PREFIX) ? name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.') : "";
            if (KNOWN.contains(property)) {
                properties.put(property, value);
            }
        });
        return properties;
    }

    private static boolean isKnown(String name) {
        return KNOWN.contains(ADDRESSEE.matcher(name).replaceFirst(""));
    }

    private static Set<String> known() {
        Set<String> names = new HashSet<>(ConsumerConfig.configNames());
        names.addAll(ProducerConfig.configNames());
        names.addAll(AdminClientConfig.configNames());
        names.addAll(StreamsConfig.configDef().names());
        return Set.copyOf(names);
    }
}
