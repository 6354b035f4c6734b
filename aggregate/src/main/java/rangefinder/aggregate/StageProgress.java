package rangefinder.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import rangefinder.aggregate.serve.Pipeline;
import rangefinder.schema.RosterEntry;
import rangefinder.topic.Topics;

/**
 * How far each stage has come, asked of the cluster when somebody looks, whichever process runs the stage: consumer groups tell who works
 * and what waits, log ends how fast it goes. Looks within two seconds share one answer, so a hundred viewers cost as much as one.
 */
final class StageProgress implements AutoCloseable {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration RATE_OVER = Duration.ofMinutes(1);
    private static final int PATIENCE_MS = 3_000;
    private static final long FEW = 1_000;

    /** A stage, its consumer group, and the topic that it reads; null where what it reads is no topic's offsets (ingest reads the web). */
    private record Watched(String name, String group, String input, String output) {}

    /** How many records were done by one moment. */
    private record Sample(Instant at, long done) {}

    private static final List<String> NAMES = List.of("ingest", "enrich", "aggregate");

    /** The group that reads articles for every generation without an enricher of its own. */
    private static final String FIRST_ENRICHER = "rangefinder-enrich";

    private final String applicationId;
    private final Admin admin;
    private final Backlog backlog;
    private final DeadLetterCount letters;
    private final Map<String, Deque<Sample>> samples = new HashMap<>();
    private final Map<String, Map<TopicPartition, Long>> places = new HashMap<>();
    private final Map<String, Long> done = new HashMap<>();
    private List<Pipeline.Stage> last = List.of();
    private Instant asked = Instant.EPOCH;

    StageProgress(Map<String, String> kafka, String applicationId) {
        this.applicationId = applicationId;
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        admin = Admin.create(properties);
        backlog = new Backlog(kafka);
        letters = new DeadLetterCount(kafka, NAMES);
    }

    /** One row a stage of the generation that serves; empty where the cluster does not answer. */
    synchronized List<Pipeline.Stage> rows(RosterEntry serving) {
        Instant now = Instant.now();
        if (Duration.between(asked, now).compareTo(FRESH) > 0) {
            last = ask(stages(serving), now);
            asked = now;
        }
        return last;
    }

    private List<Watched> stages(RosterEntry serving) {
        return List.of(new Watched(NAMES.get(0), "rangefinder-ingest", null, Topics.ARTICLES.name()),
            new Watched(NAMES.get(1), serving.getEnricher() == null ? FIRST_ENRICHER : serving.getEnricher(), serving.getArticles(), serving.getClaims()),
            new Watched(NAMES.get(2), Generations.applicationId(applicationId, serving.getName()), serving.getClaims(), Topics.ESTIMATE_CHANGES.name()));
    }

    private List<Pipeline.Stage> ask(List<Watched> stages, Instant now) {
        try {
            Map<String, ConsumerGroupDescription> groups = groups(stages);
            Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = committed(groups.keySet());
            List<TopicPartition> outputs = partitions(stages);
            Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(with(outputs, committed), OffsetSpec.latest());
            Map<TopicPartition, ListOffsetsResultInfo> newest = offsets(outputs, OffsetSpec.maxTimestamp());
            letters.lookAgain();
            return stages.stream().map(stage -> row(stage, groups.get(stage.group()), committed.getOrDefault(stage.group(), Map.of()), ends, newest, now)).toList();
        } catch (ExecutionException | KafkaException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private Pipeline.Stage row(Watched stage, ConsumerGroupDescription group, Map<TopicPartition, OffsetAndMetadata> committed,
            Map<TopicPartition, ListOffsetsResultInfo> ends, Map<TopicPartition, ListOffsetsResultInfo> newest, Instant now) {
        Long waiting = stage.input() == null ? null : waiting(stage, committed, ends);
        Map<TopicPartition, Long> at = stage.input() == null ? of(stage.output(), ends, ListOffsetsResultInfo::offset) : of(stage.input(), committed, OffsetAndMetadata::offset);
        Double perSecond = rate(stage.name(), new Sample(now, done(stage.name(), at)));
        Double seconds = waiting == null || waiting == 0 || perSecond == null || perSecond == 0 ? null : waiting / perSecond;
        return new Pipeline.Stage(stage.name(), state(group), group == null ? 0 : group.members().size(), waiting, seconds, perSecond,
            letters.count(stage.name()), letters.newest(stage.name()), newestOf(stage.output(), newest));
    }

    private static String state(ConsumerGroupDescription group) {
        if (group == null || group.members().isEmpty()) {
            return "STOPPED";
        }
        return group.groupState() == GroupState.STABLE ? "RUNNING" : "STARTING";
    }

    /**
     * Of everything the group reads: its input, and what it hands itself from one step to the next. Marks of transactions take positions, too:
     * a few that remain are looked at.
     */
    private long waiting(Watched stage, Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, ListOffsetsResultInfo> ends) {
        Map<TopicPartition, Long> read = ends.entrySet().stream()
            .filter(end -> end.getKey().topic().equals(stage.input()) || committed.containsKey(end.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
        long positions = read.entrySet().stream()
            .mapToLong(end -> Math.max(0, end.getValue() - (committed.get(end.getKey()) == null ? 0 : committed.get(end.getKey()).offset()))).sum();
        return positions > 0 && positions < FEW && backlog.hasRead(stage.group(), read) ? 0 : positions;
    }

    /** Records since the first look. Where little was done most positions are marks of transactions, so the records are counted. */
    private long done(String stage, Map<TopicPartition, Long> at) {
        Map<TopicPartition, Long> before = places.put(stage, at);
        long positions = before == null ? 0 : at.entrySet().stream().mapToLong(e -> Math.max(0, e.getValue() - before.getOrDefault(e.getKey(), e.getValue()))).sum();
        return done.merge(stage, positions > 0 && positions < FEW ? backlog.records(before, at) : positions, Long::sum);
    }

    private static <V> Map<TopicPartition, Long> of(String topic, Map<TopicPartition, V> places, Function<V, Long> offset) {
        return places.entrySet().stream().filter(e -> e.getKey().topic().equals(topic)).collect(Collectors.toMap(Map.Entry::getKey, e -> offset.apply(e.getValue())));
    }

    private static Instant newestOf(String topic, Map<TopicPartition, ListOffsetsResultInfo> newest) {
        long at = newest.entrySet().stream().filter(e -> e.getKey().topic().equals(topic)).mapToLong(e -> e.getValue().timestamp()).max().orElse(-1);
        return at < 0 ? null : Instant.ofEpochMilli(at);
    }

    /** Over the last minute; null until there are two looks. */
    private Double rate(String stage, Sample now) {
        Deque<Sample> kept = samples.computeIfAbsent(stage, name -> new ArrayDeque<>());
        kept.addLast(now);
        while (Duration.between(kept.peekFirst().at(), now.at()).compareTo(RATE_OVER) > 0 && kept.size() > 2) {
            kept.removeFirst();
        }
        double seconds = Duration.between(kept.peekFirst().at(), now.at()).toMillis() / 1000.0;
        return seconds < FRESH.toSeconds() ? null : Math.max(0, now.done() - kept.peekFirst().done()) / seconds;
    }

    /** Groups that nobody has ever joined are left out. */
    private Map<String, ConsumerGroupDescription> groups(List<Watched> stages) throws InterruptedException {
        Map<String, ConsumerGroupDescription> groups = new HashMap<>();
        for (var described : admin.describeConsumerGroups(stages.stream().map(Watched::group).toList()).describedGroups().entrySet()) {
            try {
                groups.put(described.getKey(), described.getValue().get());
            } catch (ExecutionException unknown) {
                // shown as stopped
            }
        }
        return groups;
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed(Set<String> groups) throws ExecutionException, InterruptedException {
        if (groups.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = admin.listConsumerGroupOffsets(groups.stream().collect(
            Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec()))).all().get();
        committed.values().forEach(offsets -> offsets.values().removeIf(offset -> offset == null));
        return committed;
    }

    private List<TopicPartition> partitions(List<Watched> stages) throws ExecutionException, InterruptedException {
        Set<String> topics = stages.stream().map(Watched::output).collect(Collectors.toSet());
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
            .flatMap(topic -> topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition()))).toList();
    }

    private static List<TopicPartition> with(List<TopicPartition> outputs, Map<String, Map<TopicPartition, OffsetAndMetadata>> committed) {
        return Stream.concat(outputs.stream(), committed.values().stream().flatMap(offsets -> offsets.keySet().stream())).distinct().toList();
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(List<TopicPartition> partitions, OffsetSpec which) throws ExecutionException, InterruptedException {
        return admin.listOffsets(partitions.stream().collect(Collectors.toMap(p -> p, p -> which)), new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)).all().get();
    }

    @Override
    public synchronized void close() {
        letters.close();
        backlog.close();
        admin.close(Duration.ofMillis(PATIENCE_MS));
    }
}
