package rangefinder.aggregate;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Asks Streams to commit as soon as somebody waits for it. Who follows sees nothing before it is committed, and a commit costs much the same
 * however much it holds: so what comes alone is committed at once, and in a flood what all tasks have passed on at the next of the regular commits.
 */
final class PromptCommits {

    private static final Duration LOOK = Duration.ofMillis(50);

    private final ProcessorContext<?, ?> context;
    private final Flood flood;
    /** Looks while something comes; null while nothing does. */
    private Cancellable look;
    private boolean waits;

    PromptCommits(ProcessorContext<?, ?> context, Flood flood) {
        this.context = context;
        this.flood = flood;
    }

    /** All that comes of a record, or of a round, was passed on. */
    void passedOn() {
        waits = true;
        if (look == null) {
            commitUnlessFlooded();
            look = context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, nowMs -> look());
        }
    }

    private void look() {
        if (waits) {
            commitUnlessFlooded();
        } else {
            look.cancel();
            look = null;
        }
    }

    private void commitUnlessFlooded() {
        if (!flood.isOn(context.currentSystemTimeMs())) {
            context.commit();
            waits = false;
        }
    }
}
