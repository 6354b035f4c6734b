package rangefinder.aggregate;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.schema.Roster;
import rangefinder.schema.RosterEntry;
import rangefinder.topic.Topics;

/** What a generation owns on the broker: its topics of estimates, claims and articles, its internal topics, its consumer group. */
final class GenerationTopics implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationTopics.class);
    /** Instances stop a generation within seconds of its leaving the roster; one that was killed leaves its group after a session. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long LOOK_AGAIN_MS = 200;

    private final Map<String, String> kafka;
    private final Admin admin;
    private final String applicationId;

    GenerationTopics(Map<String, String> kafka, String applicationId) {
        this.kafka = kafka;
        admin = Admin.create(new HashMap<>(kafka));
        this.applicationId = applicationId;
    }

    /**
     * Creates what is missing; like the public topics in everything. The first generation, too, needs its own topic of estimates: claims
     * may lie on the broker before its tasks have taken over the public ones.
     */
    void create(RosterEntry entry) {
        Set<String> existing = names();
        createLike(existing, Topics.ESTIMATES.name(), Topics.estimatesOf(entry.getName()).name());
        createLike(existing, Topics.CLAIMS.name(), entry.getClaims());
        createLike(existing, Topics.ARTICLES.name(), entry.getArticles());
    }

    /**
     * Says from where a group that has not started yet reads the articles that come.
     *
     * @param ends by partition of {@code articles}
     */
    void begin(String group, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        ends.forEach((partition, end) -> offsets.put(partition, new OffsetAndMetadata(end)));
        await(admin.alterConsumerGroupOffsets(group, offsets).all());
    }

    /** Removes everything, once no instance works on it any more. */
    void remove(RosterEntry entry) {
        String group = Generations.applicationId(applicationId, entry.getName());
        remove(entry.getName(), entry.getEnricher() == null ? List.of(group) : List.of(entry.getEnricher(), group));
    }

    /** Removes what is still there of generations that have left the roster: whoever gave them up was killed before all was gone. */
    void removeLeft(Roster roster) {
        Set<String> known = roster.getGenerations().stream().map(RosterEntry::getName).collect(Collectors.toSet());
        Set<String> existing = names();
        Generations.begun(roster).filter(name -> !known.contains(name) && existing.stream().anyMatch(topic -> isOwn(topic, name)))
            .forEach(name -> remove(name, List.of(Generations.applicationId(applicationId, name))));
    }

    private void remove(String generation, List<String> groups) {
        if (!groups.stream().allMatch(this::isDeserted)) {
            LOG.warn("generation {} still has members; its topics are left until generations change once more", generation);
            return;
        }
        try {
            await(admin.deleteTopics(names().stream().filter(topic -> isOwn(topic, generation)).toList()).all());
        } catch (UnknownTopicOrPartitionException e) {
            LOG.debug("another command removes generation {}, too", generation);
        }
        try {
            await(admin.deleteConsumerGroups(groups).all());
        } catch (KafkaException e) {
            LOG.debug("consumer groups {} had gone already", groups);
        }
    }

    private boolean isOwn(String topic, String generation) {
        return Set.of(Topics.estimatesOf(generation).name(), Topics.claimsOf(generation).name(), Topics.articlesOf(generation).name()).contains(topic)
            || topic.startsWith(Generations.applicationId(applicationId, generation) + "-");
    }

    private boolean isDeserted(String group) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Backlog backlog = new Backlog(kafka)) {
            while (!backlog.isEmpty(group) && System.nanoTime() < end) {
                Thread.sleep(LOOK_AGAIN_MS);
            }
            return backlog.isEmpty(group);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void createLike(Set<String> existing, String model, String name) {
        if (existing.contains(name)) {
            return;
        }
        int partitions = await(admin.describeTopics(List.of(model)).allTopicNames()).get(model).partitions().size();
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, model);
        NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(own(await(admin.describeConfigs(List.of(resource)).all()).get(resource)));
        await(admin.createTopics(List.of(topic)).all());
    }

    private static Map<String, String> own(Config config) {
        Map<String, String> settings = new HashMap<>();
        Collection<ConfigEntry> entries = config.entries();
        entries.stream().filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
            .forEach(entry -> settings.put(entry.name(), entry.value()));
        return settings;
    }

    private Set<String> names() {
        return await(admin.listTopics().names());
    }

    static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
