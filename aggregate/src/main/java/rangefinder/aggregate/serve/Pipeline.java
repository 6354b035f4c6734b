package rangefinder.aggregate.serve;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the stages are doing.
 *
 * @param generation code, definitions and grades that made what is served: one hash; null until known
 * @param notReady   what still has to happen before answers are complete, in words; empty when ready
 * @param versions   of the software that answers, by its name: the stage's code, Kafka's clients, Java
 * @param generations the rules that serve, that are being rebuilt beside them, that served before
 */
public record Pipeline(String generation, List<Stage> stages, List<String> notReady, Map<String, String> versions, List<Generation> generations) {

    public Pipeline {
        stages = List.copyOf(stages);
        notReady = List.copyOf(notReady);
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
        generations = List.copyOf(generations);
    }

    public boolean ready() {
        return notReady.isEmpty();
    }

    /**
     * Rules with the state that is computed with them.
     *
     * @param state              SERVING, REBUILDING or KEPT
     * @param rules              code, definitions and grades: one hash
     * @param since              when it was begun
     * @param switchWhenCaughtUp whether it starts to serve by itself
     * @param waiting            records it has still to read before it has caught up; null where it is not being rebuilt, or unknown
     */
    public record Generation(String name, String state, String rules, Instant since, boolean switchWhenCaughtUp, Long waiting) {}

    /**
     * One stage, over all of its instances.
     *
     * @param state          RUNNING, STARTING or STOPPED
     * @param members        threads that work on it; null where unknown
     * @param lag            records waiting; null where unknown
     * @param lagSeconds     how long they will take at the present rate; null where unknown
     * @param perSecond      records a second over the last minute; null where unknown
     * @param deadLetters    records put aside; null where unknown
     * @param lastDeadLetter reason of the newest of them; null where there is none
     * @param lastProgress   time of the newest record that it wrote; null before the first
     */
    public record Stage(String name, String state, Integer members, Long lag, Double lagSeconds, Double perSecond, Long deadLetters,
        String lastDeadLetter, Instant lastProgress) {}
}
