package rangefinder.aggregate;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.schema.Estimate;
import rangefinder.topic.Topics;

/** What stands on the public topic of estimates at a moment when nobody writes to it. */
@FunctionalInterface
interface PublicEstimates {

    Logger LOG = LoggerFactory.getLogger(PublicEstimates.class);

    /** Estimates of a partition by topic id. */
    Map<String, Estimate> standing(int partition);

    /** As the broker has them. */
    static PublicEstimates on(Map<String, String> kafka) {
        return partition -> read(kafka, new TopicPartition(Topics.ESTIMATES.name(), partition));
    }

    /** @throws KafkaException where a transaction is still open at the end of the partition: its writer was killed, and the broker will end it */
    private static Map<String, Estimate> read(Map<String, String> kafka, TopicPartition partition) {
        Deserializer<Estimate> values = Topics.ESTIMATES.values().deserializer();
        Map<String, Estimate> standing = new TreeMap<>();
        try (Consumer<String, byte[]> consumer = Clients.reader(kafka)) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = end(kafka, partition);
            while (consumer.position(partition) < end) {
                long before = consumer.position(partition);
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> keep(standing, record, values));
                if (consumer.position(partition) == before) {
                    throw new KafkaException("a transaction is open on " + partition + " below offset " + end);
                }
            }
        }
        return standing;
    }

    /** What somebody else put there and nobody can read must not keep a generation from taking over. */
    private static void keep(Map<String, Estimate> standing, ConsumerRecord<String, byte[]> record, Deserializer<Estimate> values) {
        if (record.value() == null) {
            standing.remove(record.key());
            return;
        }
        try {
            standing.put(record.key(), values.deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            LOG.warn("a record is passed over: topic={} partition={} offset={} error={}", record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    private static long end(Map<String, String> kafka, TopicPartition partition) {
        try (Admin admin = Admin.create(new HashMap<>(kafka))) {
            return GenerationTopics.await(admin.listOffsets(Map.of(partition, OffsetSpec.latest()),
                new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED)).all()).get(partition).offset();
        }
    }
}
