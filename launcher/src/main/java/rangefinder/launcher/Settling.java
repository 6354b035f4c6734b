package rangefinder.launcher;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import rangefinder.topic.Topics;

/** Waits until everything that was sent has become estimates: the stages have read all their topics, and no estimate has moved for a moment. */
final class Settling {

    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final long LOOK_AGAIN_MS = 100;
    private static final Map<String, String> READERS = Map.of("rangefinder-enrich", Topics.ARTICLES.name(), "rangefinder-aggregate", Topics.CLAIMS.name());

    private Settling() {}

    static void await(Map<String, Object> kafka, EstimateFollower follower) {
        try (Admin admin = Admin.create(kafka)) {
            while (READERS.entrySet().stream().anyMatch(reader -> isBehind(admin, reader.getKey(), reader.getValue()))
                    || follower.quiet().compareTo(QUIET) < 0) {
                Thread.sleep(LOOK_AGAIN_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isBehind(Admin admin, String group, String topic) {
        try {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            int partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().size();
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            for (int partition = 0; partition < partitions; partition++) {
                wanted.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
            // A transaction's end marker takes an offset that no reader ever commits.
            return admin.listOffsets(wanted).all().get().entrySet().stream().anyMatch(end -> end.getValue().offset() > 0
                && (read.get(end.getKey()) == null || read.get(end.getKey()).offset() < end.getValue().offset() - 1));
        } catch (ExecutionException e) {
            throw new StartException("the pipeline cannot be watched: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
