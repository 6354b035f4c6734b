package rangefinder.launcher;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import rangefinder.topic.Topic;

/** What lies on a topic at a moment. */
final class Snapshot {

    private static final Duration WAIT = Duration.ofMillis(200);

    private Snapshot() {}

    /** The last value of each key. */
    static <V extends SpecificRecord> Map<String, V> of(Topic<V> topic, Map<String, String> kafka) {
        Map<String, V> last = new TreeMap<>();
        each(topic.name(), kafka, record -> {
            if (record.value() == null) {
                last.remove(record.key());
            } else {
                last.put(record.key(), topic.values().deserializer().deserialize(record.topic(), record.value()));
            }
        });
        return last;
    }

    /** Every committed record up to the end as it is now, in order within each partition. */
    static void each(String topic, Map<String, String> kafka, Consumer<ConsumerRecord<String, byte[]>> reader) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", false);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream().map(p -> new TopicPartition(topic, p.partition())).toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(WAIT).forEach(reader);
            }
        }
    }
}
