package rangefinder.aggregate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import rangefinder.schema.Roster;
import rangefinder.schema.RosterEntry;
import rangefinder.topic.Topics;

/** The roster of generations where all can read it. Whoever changes it locks out everybody else who is just about to. */
public final class GenerationsTopic {

    /** One name for all who write: a later writer fences an earlier one, whose change then fails instead of undoing the later one's. */
    private static final String WRITER = "rangefinder-generations";
    private static final String KEY = Topics.GENERATIONS.name();

    private GenerationsTopic() {}

    /** The roster as it stands; without generations before the first start. */
    public static Roster read(Map<String, String> kafka) {
        try (RecordReader<Roster> reader = new RecordReader<>(Topics.GENERATIONS, kafka)) {
            List<RecordReader.Placed<Roster>> records = reader.from(new long[0], Integer.MAX_VALUE);
            return records.isEmpty() ? Generations.NONE : records.get(records.size() - 1).value();
        }
    }

    /**
     * Changes the roster: creates what a new generation writes to, then removes what one that is given up had written.
     *
     * @param applicationId plain application id of the stage
     * @param change        may throw to leave everything as it is
     * @return the roster as it is now
     */
    public static Roster change(Map<String, String> kafka, String applicationId, UnaryOperator<Roster> change) {
        try (Producer<String, Roster> producer = producer(kafka); GenerationTopics owned = new GenerationTopics(kafka, applicationId)) {
            producer.initTransactions();
            Roster before = read(kafka);
            Roster changed = change.apply(before);
            if (changed.equals(before)) {
                return before;
            }
            Roster after = Roster.newBuilder(changed).setRevision(before.getRevision() + 1).build();
            after.getGenerations().forEach(owned::create);
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(KEY, KEY, after));
            producer.commitTransaction();
            Set<String> names = after.getGenerations().stream().map(RosterEntry::getName).collect(Collectors.toSet());
            before.getGenerations().stream().filter(entry -> !names.contains(entry.getName())).forEach(owned::remove);
            return after;
        }
    }

    /** Removes from the broker what is left of generations that were given up by somebody who was killed meanwhile. */
    public static void removeLeft(Map<String, String> kafka, String applicationId) {
        try (GenerationTopics owned = new GenerationTopics(kafka, applicationId)) {
            owned.removeLeft(read(kafka));
        }
    }

    /**
     * Creates what a generation will write to before it is begun, so that its articles can be put there. A second call overwrites the first, and
     * what it created goes with the generation of that name.
     *
     * @param entry as {@link Generations#next} names it, over articles of its own
     * @param ends  by partition of {@code articles}: what lies beyond comes to the generation by itself
     */
    public static void prepare(Map<String, String> kafka, String applicationId, RosterEntry entry, Map<TopicPartition, Long> ends) {
        try (GenerationTopics owned = new GenerationTopics(kafka, applicationId)) {
            owned.create(entry);
            owned.begin(entry.getEnricher(), ends);
        }
    }

    /** Tells the roster as it stands and each that follows, on a thread of its own, until it is closed. */
    public static AutoCloseable follow(Map<String, String> kafka, Consumer<Roster> listener) {
        TopicFollower<Roster> follower = new TopicFollower<>("follow-generations", Topics.GENERATIONS, kafka, partition -> 0,
            (record, roster) -> listener.accept(roster));
        follower.start();
        return follower;
    }

    private static Producer<String, Roster> producer(Map<String, String> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, WRITER);
        return new KafkaProducer<>(properties, Topics.GENERATIONS.keys().serializer(), Topics.GENERATIONS.values().serializer());
    }
}
