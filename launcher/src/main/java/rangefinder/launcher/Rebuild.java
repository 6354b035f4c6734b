package rangefinder.launcher;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import rangefinder.aggregate.AggregateSettings;
import rangefinder.aggregate.Backlog;
import rangefinder.aggregate.Generations;
import rangefinder.aggregate.GenerationsTopic;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.enrich.Enricher;
import rangefinder.schema.Estimate;
import rangefinder.schema.Roster;
import rangefinder.schema.RosterEntry;
import rangefinder.topic.Topic;
import rangefinder.topic.Topics;

/** A second generation of the estimates beside the serving one, seen from outside: the instances that run do the work, told by the roster. */
final class Rebuild {

    /** Where it starts from. */
    enum From {
        /** Rules, definitions and grades anew over the claims as they are. */
        CLAIMS,
        /** The claims made anew from the articles as well. */
        ARTICLES,
        /** The articles made anew from the archive as well. */
        ARCHIVE
    }

    /**
     * How far it is.
     *
     * @param done     records read
     * @param all      records to read; grows while more arrive
     * @param caughtUp whether nothing is left
     */
    record Progress(long done, long all, boolean caughtUp) {}

    private final Map<String, String> kafka;
    private final String aggregator;
    private final String enricher;

    Rebuild(AggregateSettings settings, String enricher) {
        kafka = settings.kafka();
        aggregator = settings.applicationId();
        this.enricher = enricher;
    }

    /** @throws StartException where one is under way already */
    RosterEntry begin(From from, List<TopicDefinition> topics, Grades grades) {
        RosterEntry entry = entry(from, topics, grades);
        return Generations.rebuilding(change(roster -> Generations.begin(free(roster), entry, Instant.now()))).orElseThrow();
    }

    /**
     * Begins one over articles of its own, once they are all there.
     *
     * @param filling puts them on their topic, of which only those are not needed that lie beyond the ends
     * @throws StartException where one is under way already, or was begun meanwhile
     */
    RosterEntry begin(List<TopicDefinition> topics, Grades grades, Filling filling) throws IOException, InterruptedException {
        RosterEntry entry = entry(From.ARCHIVE, topics, grades);
        RosterEntry next = Generations.next(free(roster()), entry);
        Map<TopicPartition, Long> ends = Snapshot.ends(Topics.ARTICLES.name(), kafka);
        GenerationsTopic.prepare(kafka, aggregator, next, ends);
        filling.fill(next.getArticles(), ends.entrySet().stream().collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue)));
        return Generations.rebuilding(change(roster -> {
            if (!Generations.next(free(roster), entry).equals(next)) {
                throw new StartException("another generation was begun meanwhile; call this command again");
            }
            return Generations.begin(roster, entry, Instant.now());
        })).orElseThrow();
    }

    /** Puts articles on a topic; as far as these ends, by partition, none comes by itself. */
    interface Filling {
        void fill(String topic, Map<Integer, Long> ends) throws IOException, InterruptedException;
    }

    private RosterEntry entry(From from, List<TopicDefinition> topics, Grades grades) {
        RosterEntry plain = Generations.with(topics, grades, false);
        RosterEntry claims = from == From.CLAIMS ? plain : Generations.overOwnClaims(plain, enricher, Enricher.VERSION);
        return from == From.ARCHIVE ? Generations.overOwnArticles(claims) : claims;
    }

    private static Roster free(Roster roster) {
        Generations.rebuilding(roster).ifPresent(other -> {
            throw new StartException("generation " + other.getName() + " is being rebuilt already; finish it with `rebuild switch` or `rebuild abandon`");
        });
        return roster;
    }

    Roster roster() {
        return GenerationsTopic.read(kafka);
    }

    /** The generation that is being rebuilt. */
    RosterEntry underWay() {
        Roster roster = roster();
        return Generations.rebuilding(roster).orElseThrow(() -> new StartException("no generation is being rebuilt, and "
            + Generations.serving(roster).map(RosterEntry::getName).orElse("none") + " serves; begin one with `rebuild`, or name the one that is meant"));
    }

    /** @param backlog of this cluster */
    Progress progress(RosterEntry entry, Backlog backlog) {
        long remaining = 0;
        long all = 0;
        boolean caughtUp = true;
        for (Backlog.Step step : Generations.steps(aggregator, entry)) {
            Map<TopicPartition, Long> ends = backlog.ends(step.topic());
            remaining += backlog.remaining(step.group(), ends);
            all += backlog.whole(ends);
            caughtUp &= backlog.hasRead(step.group(), ends);
        }
        return new Progress(all - remaining, all, caughtUp && isEverythingEstimated(entry));
    }

    /** What has been read is estimated with the next tick; until then its topics stand in a store, whose changelog says so. */
    private boolean isEverythingEstimated(RosterEntry entry) {
        Set<String> touched = new HashSet<>();
        Snapshot.each(Generations.touchedTopics(aggregator, entry), kafka, record -> {
            if (record.value() == null) {
                touched.remove(Snapshot.key(record));
            } else {
                touched.add(Snapshot.key(record));
            }
        });
        return touched.isEmpty();
    }

    /** Topics that the generation answers otherwise than those that stand publicly. */
    List<EstimateDifference> differences(RosterEntry entry) {
        Topic<Estimate> trial = Topics.estimatesOf(entry.getName());
        return EstimateDifference.between(Snapshot.of(Topics.ESTIMATES, kafka), Snapshot.of(trial, kafka));
    }

    /** Lets a generation serve. */
    Roster serve(String name) {
        return change(roster -> Generations.serve(roster, name));
    }

    /** Gives a generation up. */
    Roster abandon(String name) {
        return change(roster -> Generations.without(roster, name));
    }

    /** Removes what a command that gave a generation up and was killed has left of it. */
    void removeLeft() {
        GenerationsTopic.removeLeft(kafka, aggregator);
    }

    private Roster change(UnaryOperator<Roster> change) {
        try {
            return GenerationsTopic.change(kafka, aggregator, change);
        } catch (IllegalArgumentException e) {
            throw new StartException(e.getMessage());
        } catch (KafkaException e) {
            throw new StartException("the roster of generations could not be changed (" + e.getMessage() + "); nothing has changed, try again", e);
        }
    }
}
