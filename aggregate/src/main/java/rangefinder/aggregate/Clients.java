package rangefinder.aggregate;

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

    private Clients() {}

    /** Values stay bytes: a record that cannot be decoded must not stop the reading of the others. */
    static Consumer<String, byte[]> consumer(Map<String, String> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
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
