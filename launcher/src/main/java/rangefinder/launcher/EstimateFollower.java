package rangefinder.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;
import rangefinder.topic.Topics;

/**
 * Follows the public topics as any subscriber could: keeps the current estimate of every topic and hands on each change, oldest first.
 * What stood before it started is read but not handed on.
 */
public final class EstimateFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EstimateFollower.class);
    private static final Duration POLL = Duration.ofSeconds(10);

    private final KafkaConsumer<String, byte[]> consumer;
    private final BiConsumer<EstimateChange, Estimate> reader;
    private final Map<String, Estimate> estimates = new ConcurrentSkipListMap<>();
    private final Map<TopicPartition, Long> startedAt;
    private final Thread thread;
    private volatile boolean closing;
    private volatile long lastChangeNanos = System.nanoTime();

    /**
     * @param kafka  client properties
     * @param reader told each change and the topic's estimate as far as it is known then; null where it has not been read yet
     */
    public EstimateFollower(Map<String, Object> kafka, BiConsumer<EstimateChange, Estimate> reader) {
        this.reader = reader;
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", false);
        // How long the broker holds back an answer that has nothing new; what is new is answered at once.
        properties.put("fetch.max.wait.ms", 20_000);
        // All that an answer brings: of a partition of which something is left, the next question, which may be held back, would not ask for more.
        properties.put("max.poll.records", Integer.MAX_VALUE);
        consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = List.of(Topics.ESTIMATES.name(), Topics.ESTIMATE_CHANGES.name()).stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream()).map(p -> new TopicPartition(p.topic(), p.partition())).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        startedAt = consumer.endOffsets(partitions);
        thread = new Thread(this::follow, "estimate-follower");
        thread.setDaemon(true);
        thread.start();
    }

    /** Current estimates by topic id. */
    public Map<String, Estimate> estimates() {
        return new TreeMap<>(estimates);
    }

    /** How long no estimate has changed. */
    public Duration quiet() {
        return Duration.ofNanos(System.nanoTime() - lastChangeNanos);
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            while (!closing) {
                // Estimates first, so that a change finds its topic's title.
                Collection<ConsumerRecord<String, byte[]>> changes = new ArrayList<>();
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (record.topic().equals(Topics.ESTIMATES.name())) {
                        readable(record, this::keep);
                    } else {
                        changes.add(record);
                    }
                }
                changes.forEach(record -> readable(record, this::handOn));
            }
        } catch (WakeupException e) {
            // closed
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    /** A record that somebody else put there and nobody can read must not end the following of the others. */
    private static void readable(ConsumerRecord<String, byte[]> record, Consumer<ConsumerRecord<String, byte[]>> reader) {
        try {
            reader.accept(record);
        } catch (SerializationException e) {
            LOG.warn("a record is passed over: topic={} partition={} offset={} error={}", record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    private void keep(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            estimates.remove(record.key());
        } else {
            estimates.put(record.key(), Topics.ESTIMATES.values().deserializer().deserialize(record.topic(), record.value()));
        }
    }

    private void handOn(ConsumerRecord<String, byte[]> record) {
        lastChangeNanos = System.nanoTime();
        if (record.offset() >= startedAt.get(new TopicPartition(record.topic(), record.partition()))) {
            EstimateChange change = Topics.ESTIMATE_CHANGES.values().deserializer().deserialize(record.topic(), record.value());
            reader.accept(change, estimates.get(change.getTopic()));
        }
    }
}
