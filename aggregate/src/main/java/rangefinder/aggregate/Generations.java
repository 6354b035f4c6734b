package rangefinder.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.aggregate.topic.TopicDefinitions;
import rangefinder.schema.GenerationState;
import rangefinder.schema.Roster;
import rangefinder.schema.RosterEntry;
import rangefinder.topic.Topics;

/**
 * What can happen to the roster of generations, as functions from one roster to the next. Exactly one generation serves, at most one is
 * being rebuilt beside it, and at most one that served before is kept.
 */
public final class Generations {

    static final Roster NONE = new Roster(0L, 0L, 0L, List.of());
    private static final String FIRST = "g1";
    /** Stands for the topic of a generation that has no name yet. */
    private static final String OWN = Topics.articlesOf("").name();

    private Generations() {}

    /** A generation that is to be computed with these rules; it gets its name when it is begun. */
    public static RosterEntry with(List<TopicDefinition> topics, Grades grades, boolean switchWhenCaughtUp) {
        return RosterEntry.newBuilder().setName("").setState(GenerationState.REBUILDING).setRules(Generation.of(topics, grades).name())
            .setCode(AggregateStage.VERSION).setDefinitions(TopicDefinitions.asYaml(topics)).setGrades(grades.letters())
            .setSwitchWhenCaughtUp(switchWhenCaughtUp).setSince(Instant.EPOCH).build();
    }

    /**
     * The same, over claims that are made anew from the articles.
     *
     * @param enricher  plain application id of the stage that makes them
     * @param extractor version of its code
     */
    public static RosterEntry overOwnClaims(RosterEntry entry, String enricher, String extractor) {
        return RosterEntry.newBuilder(entry).setEnricher(enricher).setExtractor(extractor).build();
    }

    /** The same, over articles of its own, which lie on their topic when it begins; those that come later follow them there. */
    public static RosterEntry overOwnArticles(RosterEntry entry) {
        return RosterEntry.newBuilder(entry).setArticles(OWN).build();
    }

    /** As the entry will stand in the roster if it is begun next. */
    public static RosterEntry next(Roster roster, RosterEntry entry) {
        return named(entry, name(roster.getBegun() + 1)).build();
    }

    /** Names of all that were ever begun. */
    static Stream<String> begun(Roster roster) {
        return LongStream.rangeClosed(1, roster.getBegun()).mapToObj(Generations::name);
    }

    private static String name(long number) {
        return "g" + number;
    }

    /**
     * Begins a generation: the first one serves at once, any other is rebuilt in the place of one that was being rebuilt.
     *
     * @param entry as {@link #with} makes it
     */
    public static Roster begin(Roster roster, RosterEntry entry, Instant now) {
        boolean first = roster.getGenerations().isEmpty();
        List<RosterEntry> entries = new ArrayList<>(roster.getGenerations());
        entries.removeIf(other -> other.getState() == GenerationState.REBUILDING);
        entries.add(RosterEntry.newBuilder(next(roster, entry)).setSince(now).setState(first ? GenerationState.SERVING : GenerationState.REBUILDING).build());
        return new Roster(roster.getRevision(), first ? 1L : roster.getTerm(), roster.getBegun() + 1, entries);
    }

    /** The same, unless there is one with these rules: another instance that starts at the same moment may have begun it. */
    static Roster join(Roster roster, RosterEntry entry, Instant now) {
        return withRules(roster, entry).isPresent() ? roster : begin(roster, entry, now);
    }

    /** The generation that computes by the same rules; empty where there is none. */
    static Optional<RosterEntry> withRules(Roster roster, RosterEntry entry) {
        return roster.getGenerations().stream().filter(other -> other.getRules().equals(entry.getRules())).findFirst();
    }

    /**
     * Lets a generation serve; the one before it is kept, and one that was kept before that is given up.
     *
     * @throws IllegalArgumentException where there is no such generation
     */
    public static Roster serve(Roster roster, String name) {
        RosterEntry chosen = require(roster, name);
        if (chosen.getState() == GenerationState.SERVING) {
            return roster;
        }
        List<RosterEntry> entries = new ArrayList<>();
        for (RosterEntry entry : roster.getGenerations()) {
            switch (entry.getState()) {
                case SERVING -> entries.add(in(entry, GenerationState.KEPT));
                case REBUILDING, KEPT -> {
                    if (entry == chosen) {
                        entries.add(in(entry, GenerationState.SERVING));
                    } else if (entry.getState() == GenerationState.REBUILDING) {
                        entries.add(entry);
                    }
                }
            }
        }
        return new Roster(roster.getRevision(), roster.getTerm() + 1, roster.getBegun(), entries);
    }

    /**
     * Gives a generation up, with everything that it owns.
     *
     * @throws IllegalArgumentException where there is no such generation, or it serves
     */
    public static Roster without(Roster roster, String name) {
        RosterEntry given = require(roster, name);
        if (given.getState() == GenerationState.SERVING) {
            throw new IllegalArgumentException("generation " + name + " serves and cannot be given up; switch to another first");
        }
        return new Roster(roster.getRevision(), roster.getTerm(), roster.getBegun(), roster.getGenerations().stream().filter(entry -> entry != given).toList());
    }

    /** The generation that serves; empty before the first start. */
    public static Optional<RosterEntry> serving(Roster roster) {
        return inState(roster, GenerationState.SERVING);
    }

    /** The generation that is being rebuilt beside the serving one. */
    public static Optional<RosterEntry> rebuilding(Roster roster) {
        return inState(roster, GenerationState.REBUILDING);
    }

    /** The generation that served before, and can be returned to. */
    public static Optional<RosterEntry> kept(Roster roster) {
        return inState(roster, GenerationState.KEPT);
    }

    /**
     * Name of a generation's consumer group, and with it of its internal topics and its folder. The first has the plain one.
     *
     * @param plain application id of the stage
     */
    public static String applicationId(String plain, String generation) {
        return generation.equals(FIRST) ? plain : plain + "." + generation;
    }

    /** What a generation has to read before nothing is missing: the articles where its claims are made anew, the claims, the contributions made from them. */
    public static List<Backlog.Step> steps(String plain, RosterEntry entry) {
        String group = applicationId(plain, entry.getName());
        List<Backlog.Step> steps = new ArrayList<>();
        if (entry.getEnricher() != null) {
            Stream.of(Topics.ARTICLES.name(), entry.getArticles()).distinct().forEach(topic -> steps.add(new Backlog.Step(entry.getEnricher(), topic)));
        }
        steps.add(new Backlog.Step(group, entry.getClaims()));
        steps.add(new Backlog.Step(group, group + "-" + AggregateTopology.CONTRIBUTIONS + "-repartition"));
        return steps;
    }

    /** The topic whose last values are the claim topics that a generation has still to estimate; tombstones: done. */
    public static String touchedTopics(String plain, RosterEntry entry) {
        return applicationId(plain, entry.getName()) + "-" + TopicEstimates.TOUCHED + "-changelog";
    }

    private static RosterEntry.Builder named(RosterEntry entry, String name) {
        RosterEntry.Builder named = RosterEntry.newBuilder(entry).setName(name);
        if (entry.getEnricher() != null) {
            named.setEnricher(applicationId(entry.getEnricher(), name)).setClaims(Topics.claimsOf(name).name());
        }
        return entry.getArticles().equals(OWN) ? named.setArticles(Topics.articlesOf(name).name()) : named;
    }

    private static Optional<RosterEntry> inState(Roster roster, GenerationState state) {
        return roster.getGenerations().stream().filter(entry -> entry.getState() == state).findFirst();
    }

    private static RosterEntry in(RosterEntry entry, GenerationState state) {
        return RosterEntry.newBuilder(entry).setState(state).setSwitchWhenCaughtUp(false).build();
    }

    private static RosterEntry require(Roster roster, String name) {
        return roster.getGenerations().stream().filter(entry -> entry.getName().equals(name)).findFirst().orElseThrow(() ->
            new IllegalArgumentException("there is no generation " + name + ", only " + roster.getGenerations().stream().map(RosterEntry::getName).toList()));
    }
}
