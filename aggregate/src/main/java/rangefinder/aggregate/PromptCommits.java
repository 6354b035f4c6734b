package rangefinder.aggregate;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Asks Streams to commit as soon as somebody waits for it. Who follows sees nothing before it is committed, and a commit costs much the same
 * however much it holds: so what comes alone is committed at once, and a flood when it ebbs or at the next of the regular commits.
 */
final class PromptCommits {

    private static final Duration LOOK = Duration.ofMillis(50);
    /** Records between two looks that are a flood: a hundred a second in one partition, more than news brings. */
    private static final int FLOOD = 5;

    private final ProcessorContext<?, ?> context;
    /** Looks while something comes; null while nothing does. */
    private Cancellable look;
    private int sinceLook;
    private boolean waits;

    PromptCommits(ProcessorContext<?, ?> context) {
        this.context = context;
    }

    /** A record was passed on. */
    void passedOn() {
        sinceLook++;
        waits = true;
        if (look == null) {
            commit();
            look = context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, nowMs -> look());
        }
    }

    private void look() {
        if (!waits) {
            look.cancel();
            look = null;
        } else if (sinceLook < FLOOD) {
            commit();
        }
        sinceLook = 0;
    }

    private void commit() {
        context.commit();
        waits = false;
    }
}
