package rangefinder.aggregate.serve;

import java.time.Instant;
import java.util.List;

/**
 * How the stages are doing.
 *
 * @param generation code, definitions and grades that made what is served: one hash; null until known
 * @param notReady   what still has to happen before answers are complete, in words; empty when ready
 */
public record Pipeline(String generation, List<Stage> stages, List<String> notReady) {

    public Pipeline {
        stages = List.copyOf(stages);
        notReady = List.copyOf(notReady);
    }

    public boolean ready() {
        return notReady.isEmpty();
    }

    /**
     * One stage.
     *
     * @param state        RUNNING, STARTING, REBUILDING, STOPPED, ...
     * @param lag          records waiting; null where unknown
     * @param lagSeconds   age of the oldest record waiting; null where unknown
     * @param perSecond    records a second over the last minute; null where unknown
     * @param deadLetters  records put aside; null where unknown
     * @param lastProgress null before the first record
     */
    public record Stage(String name, String state, Long lag, Double lagSeconds, Double perSecond, Long deadLetters, Instant lastProgress,
        String version) {}
}
