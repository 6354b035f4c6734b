package rangefinder.aggregate;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** What consumer groups have still to read. */
public final class Backlog implements AutoCloseable {

    /** A consumer group and a topic that it reads. */
    public record Step(String group, String topic) {}

    private static final Duration WAIT = Duration.ofMillis(200);

    private final Admin admin;
    private final Consumer<String, byte[]> consumer;

    public Backlog(Map<String, String> kafka) {
        admin = Admin.create(new HashMap<>(kafka));
        consumer = Clients.reader(kafka);
    }

    /** Offset after the last record of each partition of a topic, records of open transactions included; empty where there is no such topic. */
    public Map<TopicPartition, Long> ends(String topic) {
        return offsets(topic, OffsetSpec.latest());
    }

    /** How many records lie between what the group has read and these ends; offsets of removed records and of markers count. */
    public long remaining(String group, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> read = committed(group, ends);
        return ends.entrySet().stream().mapToLong(end -> Math.max(0, end.getValue() - read.get(end.getKey()))).sum();
    }

    /** How many records a group had to read up to these ends at all. */
    public long whole(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> starts = starts(ends);
        return ends.entrySet().stream().mapToLong(end -> end.getValue() - starts.getOrDefault(end.getKey(), 0L)).sum();
    }

    /** Whether no record is left before these ends. Markers of transactions take offsets that no group commits: where only they are left, it has read all. */
    public boolean hasRead(String group, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> read = committed(group, ends);
        return ends.entrySet().stream().allMatch(end -> read.get(end.getKey()) >= end.getValue() || nothing(end.getKey(), read.get(end.getKey()), end.getValue()));
    }

    /** How many records lie between two places of each partition; marks of transactions are none. */
    long records(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        return to.entrySet().stream().mapToLong(end -> records(end.getKey(), from.getOrDefault(end.getKey(), end.getValue()), end.getValue())).sum();
    }

    private long records(TopicPartition partition, long from, long end) {
        if (from >= end) {
            return 0;
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        long count = 0;
        for (long before = -1; consumer.position(partition) < end && consumer.position(partition) != before;) {
            before = consumer.position(partition);
            count += consumer.poll(WAIT).records(partition).stream().filter(record -> record.offset() < end).count();
        }
        return count;
    }

    /** Whether the group has no member, so that nothing is written in its name. */
    public boolean isEmpty(String group) {
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().isEmpty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private boolean nothing(TopicPartition partition, long from, long end) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            long before = consumer.position(partition);
            if (!consumer.poll(WAIT).isEmpty() || consumer.position(partition) == before) {
                return false;
            }
        }
        return true;
    }

    private Map<TopicPartition, Long> committed(String group, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> committed = await(() -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> starts = starts(ends);
        return ends.keySet().stream().collect(Collectors.toMap(partition -> partition, partition ->
            committed.get(partition) == null ? starts.getOrDefault(partition, 0L) : committed.get(partition).offset()));
    }

    private Map<TopicPartition, Long> starts(Map<TopicPartition, Long> ends) {
        return ends.keySet().stream().map(TopicPartition::topic).distinct().flatMap(topic -> offsets(topic, OffsetSpec.earliest()).entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<TopicPartition, Long> offsets(String topic, OffsetSpec which) {
        if (!await(() -> admin.listTopics().names()).contains(topic)) {
            return Map.of();
        }
        int count = await(() -> admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().size();
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (int partition = 0; partition < count; partition++) {
            wanted.put(new TopicPartition(topic, partition), which);
        }
        Map<TopicPartition, ListOffsetsResultInfo> found = await(() -> admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED)).all());
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static <T> T await(Supplier<KafkaFuture<T>> question) {
        return GenerationTopics.await(question.get());
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
