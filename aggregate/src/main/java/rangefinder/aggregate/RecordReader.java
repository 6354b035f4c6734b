package rangefinder.aggregate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import rangefinder.topic.Topic;

/**
 * Reads single records of a topic by their places. One consumer under a lock: it costs more to make than to use. Records that compaction
 * or retention removed, or that cannot be decoded, are left out.
 */
final class RecordReader<V extends SpecificRecord> implements AutoCloseable {

    /** A record and where it lies. */
    record Placed<V>(int partition, long offset, V value) {}

    private static final Duration WAIT = Duration.ofMillis(200);
    /** Polls without an answer before the broker is taken for unreachable. */
    private static final int PATIENCE = 10;

    private final Consumer<String, byte[]> consumer;
    private final Deserializer<V> values;
    private final List<TopicPartition> partitions;

    RecordReader(Topic<V> topic, Map<String, String> kafka) {
        consumer = Clients.reader(kafka);
        values = topic.values().deserializer();
        partitions = Clients.partitions(consumer, topic);
    }

    int partitions() {
        return partitions.size();
    }

    /** Offset after the last record of each partition. */
    synchronized long[] ends() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream().mapToLong(ends::get).toArray();
    }

    /** The records at some offsets of a partition, by offset. */
    synchronized List<Placed<V>> at(int partition, Set<Long> offsets) {
        TreeMap<Long, Placed<V>> found = new TreeMap<>();
        Set<Long> wanted = new HashSet<>(offsets);
        while (!wanted.isEmpty()) {
            long from = wanted.stream().min(Long::compare).orElseThrow();
            long passed = read(partition, from, wanted, found);
            wanted.removeIf(offset -> offset < passed);
        }
        return List.copyOf(found.values());
    }

    /** One stretch of a partition; answers how far it came. */
    private long read(int partition, long from, Set<Long> wanted, Map<Long, Placed<V>> found) {
        TopicPartition at = partitions.get(partition);
        consumer.assign(List.of(at));
        consumer.seek(at, from);
        for (int tries = 0; consumer.position(at) <= from && tries < PATIENCE; tries++) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(WAIT)) {
                if (wanted.contains(record.offset())) {
                    decode(record, found);
                }
            }
        }
        return Math.max(from + 1, consumer.position(at));
    }

    /** The next records from given offsets on, in order within each partition; fewer than the limit only where there are no more. */
    synchronized List<Placed<V>> from(long[] next, int limit) {
        List<Placed<V>> records = new ArrayList<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long start = partition.partition() < next.length ? next[partition.partition()] : 0;
            read(partition, start, ends.get(partition), limit - records.size(), records);
        }
        return records;
    }

    private void read(TopicPartition partition, long start, long end, int limit, List<Placed<V>> records) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, start);
        int most = records.size() + limit;
        for (int tries = 0; consumer.position(partition) < end && records.size() < most && tries < PATIENCE; tries++) {
            TreeMap<Long, Placed<V>> found = new TreeMap<>();
            consumer.poll(WAIT).forEach(record -> decode(record, found));
            found.values().stream().limit(most - records.size()).forEach(records::add);
            tries = found.isEmpty() ? tries : 0;
        }
    }

    private void decode(ConsumerRecord<String, byte[]> record, Map<Long, Placed<V>> found) {
        try {
            if (record.value() != null) {
                found.put(record.offset(), new Placed<>(record.partition(), record.offset(), values.deserialize(record.topic(), record.value())));
            }
        } catch (SerializationException e) {
            // Nobody can show it; the stage that reads the topic puts such a record to its dead letters.
        }
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
