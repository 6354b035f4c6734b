package rangefinder.aggregate;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import rangefinder.topic.Topic;

/** Consumers that read public topics from where they are told, outside any group: what has been published, and nothing of open transactions. */
final class Clients {

    /**
     * How long the broker holds an answer back while there is nothing new. All that a consumer asks for next has to wait as long, closing
     * included.
     */
    private static final Duration SOON = Duration.ofMillis(10);
    /** What is new is answered at once all the same. Less than the half minute after which a consumer thinks that its question was lost. */
    private static final Duration LONG = Duration.ofSeconds(20);
    /** All that an answer brings: of a partition of which something is left, the next question, which may be held back, would not ask for more. */
    private static final int ALL_OF_IT = Integer.MAX_VALUE;

    private Clients() {}

    /** For what is read up to its end and no further. Values stay bytes: a record that cannot be decoded must not stop the reading of the others. */
    static Consumer<String, byte[]> reader(Map<String, String> kafka) {
        return consumer(kafka, SOON, Map.of());
    }

    /** For what is followed as it grows. */
    static Consumer<String, byte[]> follower(Map<String, String> kafka) {
        return consumer(kafka, LONG, Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, ALL_OF_IT));
    }

    private static Consumer<String, byte[]> consumer(Map<String, String> kafka, Duration wait, Map<String, Object> own) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.putAll(own);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) wait.toMillis());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    static List<TopicPartition> partitions(Consumer<?, ?> consumer, Topic<? extends SpecificRecord> topic) {
        int count = consumer.partitionsFor(topic.name()).size();
        return IntStream.range(0, count).mapToObj(partition -> new TopicPartition(topic.name(), partition)).toList();
    }
}
