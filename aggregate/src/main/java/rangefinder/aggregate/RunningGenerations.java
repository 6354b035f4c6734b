package rangefinder.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.serve.Pipeline;
import rangefinder.aggregate.topic.TopicDefinitions;
import rangefinder.schema.GenerationState;
import rangefinder.schema.Roster;
import rangefinder.schema.RosterEntry;
import rangefinder.topic.Topics;

/**
 * The generations of the roster at work in this process: follows the roster, starts and stops generations by it, and lets one that is to
 * serve write the public topics once the one before it has stopped and nothing is missing. An instance that comes with rules nobody knows
 * begins a generation for them, which serves when it has caught up.
 */
final class RunningGenerations implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningGenerations.class);
    private static final long LOOK_AGAIN_MS = 250;
    private static final int MOST_TRIES = 5;

    private final AggregateSettings settings;
    private final GenerationFolders folders;
    private final Map<String, RunningGeneration> running = new ConcurrentHashMap<>();
    /** The next look; done where none is due. */
    private Future<?> again = CompletableFuture.completedFuture(null);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "generations"));
    private volatile Roster roster = Generations.NONE;
    /** The roster that could not be followed to the end, such as while the broker was away; null for none. */
    private Roster unfinished;
    private TopicFollower<Roster> follower;
    private Backlog backlog;
    /** Of the generation that is to serve, or to be switched to; null where none waits. */
    private CatchUp catchUp;
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private volatile String serving;

    RunningGenerations(AggregateSettings settings) {
        this.settings = settings;
        folders = new GenerationFolders(settings);
    }

    /** Starts what the roster says; from then on follows it. */
    void start() {
        backlog = new Backlog(settings.kafka());
        apply(join());
        follower = new TopicFollower<>("follow-generations", Topics.GENERATIONS, settings.kafka(), partition -> 0,
            (record, next) -> thread.execute(() -> tried(() -> apply(next))));
        thread.execute(() -> tried(this::look));
        follower.start();
    }

    /** The generation that serves; null where this process cannot compute it, or has not started it yet. */
    RunningGeneration serving() {
        return serving == null ? null : running.get(serving);
    }

    /** Done, with the reason and the remedy, when a generation has stopped here for good. */
    CompletableFuture<String> end() {
        return end;
    }

    /** All there are, as a page shows them; of one that is being rebuilt how far it is. */
    List<Pipeline.Generation> shown() {
        return roster.getGenerations().stream().map(this::shown).toList();
    }

    private Pipeline.Generation shown(RosterEntry entry) {
        boolean rebuilding = entry.getState() == GenerationState.REBUILDING;
        return new Pipeline.Generation(entry.getName(), entry.getState().name(), entry.getRules(), entry.getSince(), entry.getSwitchWhenCaughtUp(), rebuilding ? waiting(entry) : null);
    }

    /** Null where the cluster does not tell. */
    private Long waiting(RosterEntry entry) {
        try (Backlog asked = new Backlog(settings.kafka())) {
            return Generations.steps(settings.applicationId(), entry).stream().mapToLong(step -> {
                Map<TopicPartition, Long> ends = asked.ends(step.topic());
                return asked.hasRead(step.group(), ends) ? 0 : asked.remaining(step.group(), ends);
            }).sum();
        } catch (KafkaException e) {
            return null;
        }
    }

    /** @throws IllegalArgumentException where there is no such generation */
    void serve(String generation) {
        GenerationsTopic.change(settings.kafka(), settings.applicationId(), now -> Generations.serve(now, generation));
    }

    /** @throws IllegalArgumentException where there is no such generation, or it serves */
    void abandon(String generation) {
        GenerationsTopic.change(settings.kafka(), settings.applicationId(), now -> Generations.without(now, generation));
    }

    /** Another instance may be joining at the same moment, and the one that writes later wins: the other then finds what it wanted. */
    private Roster join() {
        for (int tries = 1; ; tries++) {
            try {
                return joined();
            } catch (KafkaException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                LOG.info("the generations cannot be joined yet, trying again: {}", e.getMessage());
            }
        }
    }

    private Roster joined() {
        RosterEntry own = Generations.with(settings.topics(), settings.grades(), true);
        Roster now = GenerationsTopic.read(settings.kafka());
        RosterEntry known = Generations.withRules(now, own).orElse(null);
        if (known == null) {
            return GenerationsTopic.change(settings.kafka(), settings.applicationId(), old -> Generations.join(old, own, Instant.now()));
        }
        if (known.getState() == GenerationState.KEPT) {
            LOG.warn("the topics and grades configured here are those of generation {}, which no longer serves; return to it with: rebuild switch {}",
                known.getName(), known.getName());
        }
        return now;
    }

    private void apply(Roster next) {
        if (next.getRevision() <= roster.getRevision() && next != unfinished) {
            return;
        }
        roster = next;
        unfinished = next;
        Map<String, RosterEntry> wanted = next.getGenerations().stream().filter(entry -> entry.getState() != GenerationState.KEPT)
            .collect(Collectors.toMap(RosterEntry::getName, entry -> entry));
        wanted.values().forEach(this::startWhereKnown);
        serving = Generations.serving(next).map(RosterEntry::getName).orElse(null);
        running.values().stream().filter(generation -> !wanted.containsKey(generation.name())).forEach(this::stop);
        running.values().forEach(generation -> generation.serve(generation.name().equals(serving) ? new Service(next.getTerm(), false) : Service.NONE));
        catchUp = null;
        folders.keepOnly(roster);
        unfinished = null;
        look();
    }

    /** An instance of another release, or with other tables, would compute other numbers: it leaves the generation to those that can. */
    private void startWhereKnown(RosterEntry entry) {
        if (running.containsKey(entry.getName())) {
            return;
        }
        Generation rules = Generation.of(TopicDefinitions.parse(entry.getDefinitions(), "generation " + entry.getName()), Grades.byKind().with(entry.getGrades()));
        if (!rules.name().equals(entry.getRules())) {
            LOG.info("generation {} has other rules than this release can compute ({}, here {}); instances of its own release run it",
                entry.getName(), entry.getCode(), AggregateStage.VERSION);
            return;
        }
        RunningGeneration generation = new RunningGeneration(settings, entry, rules);
        generation.end().thenAccept(end::complete);
        generation.start();
        running.put(entry.getName(), generation);
    }

    private void stop(RunningGeneration generation) {
        generation.close();
        running.remove(generation.name());
    }

    private void look() {
        if (unfinished != null) {
            apply(unfinished);
            return;
        }
        free(serving());
        Generations.rebuilding(roster).filter(RosterEntry::getSwitchWhenCaughtUp).map(entry -> running.get(entry.getName())).ifPresent(this::switchTo);
    }

    /** A failure is not the end: the next look tries again. While nothing is under way there is none, for a roster that changes is told. */
    private void tried(Runnable task) {
        again.cancel(false);
        try {
            task.run();
        } catch (KafkaException e) {
            LOG.warn("the generations cannot be looked after at the moment: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("the generations cannot be looked after at the moment", e);
        }
        if (isUnderWay() && !thread.isShutdown()) {
            again = thread.schedule(() -> tried(this::look), LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
        }
    }

    /** Whether one has still to be freed, or to be switched to, or a roster to be followed. */
    private boolean isUnderWay() {
        RunningGeneration first = serving();
        return unfinished != null || first != null && first.service().term() != null && !first.service().freed()
            || Generations.rebuilding(roster).filter(RosterEntry::getSwitchWhenCaughtUp).isPresent();
    }

    private void free(RunningGeneration generation) {
        if (generation == null || generation.service().term() == null || generation.service().freed()) {
            return;
        }
        boolean alone = Generations.kept(roster).isEmpty();
        if (alone || isStopped(Generations.kept(roster).get()) && hasCaughtUp(generation)) {
            generation.serve(new Service(generation.service().term(), true));
            catchUp = null;
        }
    }

    private void switchTo(RunningGeneration generation) {
        boolean handedOver = Generations.kept(roster).stream().allMatch(this::isStopped);
        if (handedOver && hasCaughtUp(generation)) {
            apply(GenerationsTopic.change(settings.kafka(), settings.applicationId(), now -> Generations.serve(now, generation.name())));
        }
    }

    private boolean isStopped(RosterEntry kept) {
        return backlog.isEmpty(Generations.applicationId(settings.applicationId(), kept.getName()));
    }

    private boolean hasCaughtUp(RunningGeneration generation) {
        catchUp = catchUp == null ? new CatchUp(backlog, Generations.steps(settings.applicationId(), generation.entry())) : catchUp;
        return catchUp.done();
    }

    @Override
    public void close() {
        if (follower != null) {
            follower.close();
        }
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.values().stream().filter(Objects::nonNull).forEach(RunningGeneration::close);
        if (backlog != null) {
            backlog.close();
        }
    }
}
