package rangefinder.launcher;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import rangefinder.topic.ArticleKey;
import rangefinder.topic.Topic;

/** What lies on a topic at a moment. */
final class Snapshot {

    private static final Duration WAIT = Duration.ofMillis(200);

    private Snapshot() {}

    /** The last value of each key; a record that cannot be read is left out, as the stages leave it out. */
    static <V extends SpecificRecord> Map<String, V> of(Topic<V> topic, Map<String, String> kafka) {
        Map<String, V> last = new TreeMap<>();
        each(topic.name(), kafka, record -> {
            if (record.value() == null) {
                last.remove(key(record));
            } else {
                try {
                    last.put(key(record), topic.values().deserializer().deserialize(record.topic(), record.value()));
                } catch (SerializationException e) {
                    // lies among the dead letters
                }
            }
        });
        return last;
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** Every committed record up to the end as it is now, in order within each partition. */
    static void each(String topic, Map<String, String> kafka, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        each(topic, partition -> true, kafka, reader);
    }

    /** The records of one article, of all its versions. */
    static void eachOf(String topic, ArticleKey article, Map<String, String> kafka, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        String prefix = new ArticleKey(article.articleId(), "").toString();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(kafka)) {
            int partitions = consumer.partitionsFor(topic).size();
            each(topic, partition -> partition == article.partition(partitions), kafka, record -> {
                if (key(record).startsWith(prefix)) {
                    reader.accept(record);
                }
            });
        }
    }

    private static void each(String topic, IntPredicate wanted, Map<String, String> kafka, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(kafka)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream().filter(p -> wanted.test(p.partition()))
                .map(p -> new TopicPartition(topic, p.partition())).toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(WAIT).forEach(reader);
            }
        }
    }

    /** Where the committed records of a topic end now. */
    static Map<TopicPartition, Long> ends(String topic, Map<String, String> kafka) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(kafka)) {
            return consumer.endOffsets(consumer.partitionsFor(topic).stream().map(p -> new TopicPartition(topic, p.partition())).toList());
        }
    }

    /** Reads what is committed, outside any group. */
    static KafkaConsumer<byte[], byte[]> consumer(Map<String, String> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", false);
        properties.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
