package rangefinder.aggregate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.topic.Topic;

/** Reads a topic from given offsets on and goes on as it grows, on a thread of its own, in order within each partition. */
final class TopicFollower<V extends SpecificRecord> implements AutoCloseable {

    /** Told each record with its value, which is null for a tombstone. */
    interface Listener<V> {
        void arrived(ConsumerRecord<String, byte[]> record, V value);
    }

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    /** What is new ends it. */
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(1);
    private static final long PAUSE_MS = 1_000;

    private final Topic<V> topic;
    private final Consumer<String, byte[]> consumer;
    private final Deserializer<V> values;
    private final Listener<V> listener;
    private final Thread thread;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> ends;
    private Runnable atEnd = () -> { };
    private volatile boolean caughtUp;
    private volatile boolean closed;

    /** @param from first offset wanted of each partition */
    TopicFollower(String name, Topic<V> topic, Map<String, String> kafka, IntToLongFunction from, Listener<V> listener) {
        this.topic = topic;
        this.listener = listener;
        values = topic.values().deserializer();
        consumer = Clients.follower(kafka);
        partitions = Clients.partitions(consumer, topic);
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, from.applyAsLong(partition.partition())));
        ends = consumer.endOffsets(partitions);
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** @param atEnd run once everything that was there at the start has been told; again where the broker failed it */
    void start(Runnable atEnd) {
        this.atEnd = atEnd;
        start();
    }

    void start() {
        thread.start();
    }

    /** Whether everything that was there at the start has been told. */
    boolean caughtUp() {
        return caughtUp;
    }

    private void run() {
        try {
            while (!closed) {
                read();
            }
        } catch (WakeupException e) {
            // closed while waiting
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    /** A broker that is away comes back; until then nothing new is told. */
    private void read() {
        try {
            consumer.poll(caughtUp ? WAIT : Duration.ofMillis(50)).forEach(this::tell);
            if (!caughtUp && partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition))) {
                atEnd.run();
                caughtUp = true;
            }
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn("topic {} cannot be read at the moment: {}", topic.name(), e.getMessage());
            pause();
        }
    }

    private void tell(ConsumerRecord<String, byte[]> record) {
        try {
            listener.arrived(record, values.deserialize(record.topic(), record.value()));
        } catch (RuntimeException e) {
            LOG.warn("a record is passed over: topic={} partition={} offset={} error={}", record.topic(), record.partition(), record.offset(), e.toString());
        }
    }

    /** Before a broker that is away is asked again. */
    static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
