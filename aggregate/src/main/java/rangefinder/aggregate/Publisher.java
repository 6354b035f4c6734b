package rangefinder.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.aggregate.estimate.Changes;
import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;
import rangefinder.topic.Seen;
import rangefinder.topic.Trace;

/**
 * Says what a task's claim topics are now: to everybody while its generation serves, else on the generation's own topic. When its
 * generation begins to serve, it first says everywhere that its numbers differ from those that stand. What it said last, and in which
 * term of service it took over, is committed with what it writes: killed at any moment, it neither leaves a difference out nor says it twice.
 */
final class Publisher {

    private static final String TERM = "term";
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final Supplier<Service> service;
    private final PublicEstimates publicly;
    private final ProcessorContext<String, Publication> context;
    private final KeyValueStore<String, Estimate> said;
    private final KeyValueStore<String, Long> term;

    Publisher(Supplier<Service> service, PublicEstimates publicly, ProcessorContext<String, Publication> context,
            KeyValueStore<String, Estimate> said, KeyValueStore<String, Long> term) {
        this.service = service;
        this.publicly = publicly;
        this.context = context;
        this.said = said;
        this.term = term;
    }

    /** The topic's estimate as said last; null where nothing stands. */
    Estimate last(String topic) {
        return said.get(topic);
    }

    /**
     * @param now     null where nothing stands any more
     * @param changes from {@link #last}; only asked for where they are told
     * @param by      headers of the record that moved it; null where they are not known any more
     */
    void say(String topic, Estimate now, Supplier<List<EstimateChange>> changes, long nowMs, Headers by) {
        if (hasTakenOver()) {
            tell(topic, now, changes.get(), nowMs, by);
        } else {
            context.forward(new Record<>(topic, new Publication.Trial(now), nowMs));
        }
        said.put(topic, now);
    }

    /** To be called when everything that was received has been said. Where the topic cannot be read just now, the next call tries again. */
    void takeOverWhereDue(long nowMs) {
        if (service.get().term() == null || !service.get().freed() || hasTakenOver()) {
            return;
        }
        try {
            tellDifferences(publicly.standing(context.taskId().partition()), nowMs);
            term.put(TERM, service.get().term());
        } catch (KafkaException e) {
            LOG.warn("partition {} is not taken over yet: {}", context.taskId().partition(), e.getMessage());
        }
    }

    private boolean hasTakenOver() {
        Long now = service.get().term();
        return now != null && now.equals(term.get(TERM));
    }

    private void tellDifferences(Map<String, Estimate> standing, long nowMs) {
        StoreShelf.show(said.all(), (topic, now) -> {
            Estimate old = standing.remove(topic);
            if (!isSame(old, now)) {
                tell(topic, now, Changes.between(old, now, List.of(), Instant.ofEpochMilli(nowMs)), nowMs, null);
            }
            return true;
        });
        standing.forEach((topic, old) -> tell(topic, null, Changes.between(old, null, List.of(), Instant.ofEpochMilli(nowMs)), nowMs, null));
    }

    /** The same but for the name of the rules that it was computed with. */
    private static boolean isSame(Estimate old, Estimate now) {
        return old != null && Estimate.newBuilder(old).setRules(now.getRules()).build().equals(now);
    }

    private void tell(String topic, Estimate now, List<EstimateChange> changes, long nowMs, Headers by) {
        context.forward(new Record<>(topic, new Publication.Current(now), nowMs, headers(by)));
        changes.forEach(change -> context.forward(new Record<>(topic, new Publication.Moved(change), nowMs, headers(by))));
    }

    private static Headers headers(Headers by) {
        Headers headers = new RecordHeaders();
        Trace.put(headers, Trace.parent(by));
        if (by != null) {
            Seen.in(by).ifPresent(seen -> Seen.put(headers, seen));
        }
        return headers;
    }
}
