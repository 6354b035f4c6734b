package rangefinder.enrich;

import org.apache.kafka.streams.kstream.ValueMapper;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Makes another value of each, and sees to it that it is not kept back. */
final class PromptMapping<V, R> extends ContextualFixedKeyProcessor<String, V, R> {

    private final ValueMapper<V, R> mapper;
    private final CommitMoments moments;
    /** Looks while something waits to be committed; null while nothing does. */
    private Cancellable look;

    PromptMapping(ValueMapper<V, R> mapper, CommitMoments moments) {
        this.mapper = mapper;
        this.moments = moments;
    }

    @Override
    public void process(FixedKeyRecord<String, V> record) {
        context().forward(record.withValue(mapper.apply(record.value())));
        if (moments.read(record.timestamp())) {
            context().commit();
        } else if (look == null) {
            look = context().schedule(CommitMoments.LOOK, PunctuationType.WALL_CLOCK_TIME, nowMs -> look());
        }
    }

    private void look() {
        if (moments.isLull()) {
            context().commit();
            look.cancel();
            look = null;
        }
    }
}
