package rangefinder.aggregate;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Remembers where each version of an article lies on its topic, so that its text can be shown without being kept twice. */
final class ArticlePlaces extends ContextualProcessor<String, byte[], Void, Void> {

    /** Offset of the version's record, in the partition of its article. Key as on the topic: article id, a colon, version. */
    static final String STORE = "article-places";

    private KeyValueStore<String, Long> places;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        places = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (record.value() == null) {
            places.delete(record.key());
        } else {
            context().recordMetadata().ifPresent(place -> places.put(record.key(), place.offset()));
        }
    }
}
