package rangefinder.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import rangefinder.topic.Topic;
import rangefinder.topic.Topics;

/** Creates the topics that are missing. Those that exist are left as they are: an operator may have reasons for another retention. */
final class TopicCreation {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Topics that others read: in the one compression that Kafka clients of every language bring along (kafkajs has no other). */
    private static final Set<String> PUBLIC = Set.of(Topics.ESTIMATES.name(), Topics.ESTIMATE_CHANGES.name(), Topics.SCHEMAS);
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

    private TopicCreation() {}

    /**
     * @param kafka client properties
     * @throws StartException where the cluster doesn't answer, refuses, or has a topic of ours with another number of partitions
     */
    static void createMissing(Map<String, Object> kafka, int partitions) {
        try (Admin admin = Admin.create(kafka)) {
            List<NewTopic> wanted = topics(partitions);
            Set<String> existing = admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            create(admin, wanted.stream().filter(topic -> !existing.contains(topic.name())).toList());
            requirePartitions(admin, Topics.all().stream().filter(topic -> !topic.ordered()).map(Topic::name).filter(existing::contains).toList(), partitions);
        } catch (TimeoutException e) {
            throw unreachable(kafka, "no answer within " + PATIENCE.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw unreachable(kafka, e.getCause().getMessage(), e);
        } catch (KafkaException e) {
            throw unreachable(kafka, e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("interrupted while topics were being created", e);
        }
    }

    private static void create(Admin admin, Collection<NewTopic> topics) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            // Another instance that starts at the same moment was faster: the topic is there, which is what was wanted.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void requirePartitions(Admin admin, List<String> topics, int partitions) throws ExecutionException, InterruptedException {
        for (TopicDescription topic : admin.describeTopics(topics).allTopicNames().get().values()) {
            if (topic.partitions().size() != partitions) {
                throw new StartException("topic " + topic.name() + " has " + topic.partitions().size() + " partitions, the setting partitions is "
                    + partitions + "; partitions are fixed when a topic is created: set partitions to " + topic.partitions().size());
            }
        }
    }

    private static List<NewTopic> topics(int partitions) {
        List<NewTopic> topics = new ArrayList<>();
        Topics.all().forEach(topic -> topics.add(topic(topic.name(), topic.ordered() ? 1 : partitions, retention(topic.retention()))));
        Stage.words().forEach(stage -> topics.add(topic(Topics.deadLetters(stage), 1, retention(Topic.Retention.WEEK))));
        topics.add(topic(Topics.SCHEMAS, 1, COMPACTED));
        return topics;
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> retention) {
        NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty());
        Map<String, String> settings = new java.util.HashMap<>(retention);
        settings.put("max.message.bytes", String.valueOf(Topics.LARGEST_RECORD_BYTES));
        if (PUBLIC.contains(name)) {
            settings.put("compression.type", "gzip");
        }
        return topic.configs(settings);
    }

    private static Map<String, String> retention(Topic.Retention retention) {
        return switch (retention) {
            case COMPACTED -> COMPACTED;
            case LOG -> Map.of("retention.ms", "-1");
            case WEEK -> Map.of("retention.ms", String.valueOf(Duration.ofDays(7).toMillis()));
        };
    }

    private static StartException unreachable(Map<String, Object> kafka, String reason, Exception cause) {
        return new StartException("the Kafka cluster at " + kafka.get("bootstrap.servers") + " cannot be used (" + reason
            + "); check KAFKA_BOOTSTRAP_SERVERS and the kafka section of the configuration", cause);
    }
}
