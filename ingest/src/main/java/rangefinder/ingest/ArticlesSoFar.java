package rangefinder.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import rangefinder.topic.Topics;

/** The articles on their topic up to a place, in order within each partition. */
final class ArticlesSoFar {

    private static final Duration WAIT = Duration.ofMillis(200);

    private ArticlesSoFar() {}

    /** @param ends by partition: the first offset that is not read any more */
    static void each(IngestSettings settings, Map<Integer, Long> ends, Consumer<ConsumerRecord<String, byte[]>> reader) {
        Map<String, Object> properties = new HashMap<>(settings.kafka());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        Map<TopicPartition, Long> left = ends.entrySet().stream()
            .collect(Collectors.toMap(end -> new TopicPartition(Topics.ARTICLES.name(), end.getKey()), Map.Entry::getValue));
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(left.keySet());
            consumer.seekToBeginning(left.keySet());
            while (left.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(WAIT).forEach(record -> {
                    if (record.offset() < ends.get(record.partition())) {
                        reader.accept(record);
                    }
                });
            }
        }
    }
}
