package rangefinder.launcher;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rangefinder.aggregate.Backlog;
import rangefinder.aggregate.Generations;
import rangefinder.aggregate.GenerationsTopic;
import rangefinder.schema.RosterEntry;
import rangefinder.topic.Topics;

/**
 * Whether everything that was sent has become estimates: each step has read what the one before it wrote, and no claim topic waits to be
 * estimated. That nothing has moved for a while would not say it: a stage may be reading, or computing what it has read.
 */
final class Settling {

    private static final String AGGREGATE = "rangefinder-aggregate";
    private static final Backlog.Step ENRICH = new Backlog.Step("rangefinder-enrich", Topics.ARTICLES.name());
    /** Each look opens clients of its own: the longer it takes, the more rarely it is looked. */
    private static final int LOOKS_WHILE_THE_WAIT_DOUBLES = 8;
    private static final long SHORTEST_PAUSE_MS = 50;
    private static final long LONGEST_PAUSE_MS = 1_000;

    private Settling() {}

    /** Waits for it, however long it takes. */
    static void await(Map<String, String> kafka) throws InterruptedException {
        long from = System.nanoTime();
        while (waitsFor(kafka).isPresent()) {
            long waitedMs = (System.nanoTime() - from) / 1_000_000;
            Thread.sleep(Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, waitedMs / LOOKS_WHILE_THE_WAIT_DOUBLES)));
        }
    }

    /** What is not through yet, empty: all is. Asked along the flow: what has left a step is seen at the next one or further on. */
    static Optional<String> waitsFor(Map<String, String> kafka) {
        RosterEntry serving = Generations.serving(GenerationsTopic.read(kafka)).orElseThrow();
        List<Backlog.Step> steps = new ArrayList<>(List.of(ENRICH));
        steps.addAll(Generations.steps(AGGREGATE, serving));
        try (Backlog backlog = new Backlog(kafka)) {
            Optional<String> reading = steps.stream().filter(step -> !backlog.hasRead(step.group(), backlog.ends(step.topic()))).map(Backlog.Step::toString).findFirst();
            return reading.or(() -> Optional.of("topics to be estimated").filter(any -> !keys(Generations.touchedTopics(AGGREGATE, serving), kafka).isEmpty()));
        }
    }

    /** Keys that have a value. */
    private static Set<String> keys(String topic, Map<String, String> kafka) {
        Set<String> keys = new HashSet<>();
        Snapshot.each(topic, kafka, record -> {
            if (record.value() == null) {
                keys.remove(Snapshot.key(record));
            } else {
                keys.add(Snapshot.key(record));
            }
        });
        return keys;
    }
}
