package rangefinder.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.aggregate.estimate.Changes;
import rangefinder.aggregate.estimate.TopicRows;
import rangefinder.aggregate.estimate.TopicState;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.Estimate;

/**
 * Keeps each claim topic's rows and publishes its estimate. A contribution only enters its rows and marks the topic as touched; touched
 * topics are estimated at the next tick, so that a flood of claims costs one estimate a tick and not one each.
 */
final class TopicEstimates extends ContextualProcessor<String, ArticleContribution, String, Publication> {

    /** What was received. Key: topic, article. */
    static final String CONTRIBUTIONS = "contributions";
    /** Topics that were touched since they were last published. Key: topic. */
    static final String TOUCHED = "touched-topics";
    /** The estimate as last published. Key: topic. */
    static final String PUBLISHED = "published-estimates";
    /** In which term of service the task took over. One key. */
    static final String TERM = "term-of-service";

    /** Half a commit interval: what arrives is published with the commit that takes it in, or the next. */
    private static final Duration TICK = Duration.ofMillis(50);
    /** How often it is looked whether the generation begins to serve. Seldom, for every punctuation makes Streams commit. */
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Rest after a round for each topic that it estimated, while claims keep coming: in a flood most of the time is left for taking them in. */
    private static final long REST_MS = 30;
    private static final long LONGEST_REST_MS = 30_000;

    private static final Logger LOG = LoggerFactory.getLogger(TopicEstimates.class);

    private final Generation rules;
    private final Public publicly;
    private final Flood flood;
    /** Headers of the record that touched a topic last: for those who follow an item, not a part of any result, and so not kept over a restart. */
    private final Map<String, Headers> touchedBy = new HashMap<>();
    private TopicRows rows;
    private TopicStates states;
    private TouchedTopics touched;
    private Publisher publisher;
    private PromptCommits commits;
    /** Ticks while something is touched; null while nothing is. */
    private Cancellable tick;
    private long restUntilMs;

    TopicEstimates(Generation rules, Public publicly, Flood flood) {
        this.rules = rules;
        this.publicly = publicly;
        this.flood = flood;
    }

    @Override
    public void init(ProcessorContext<String, Publication> context) {
        super.init(context);
        rows = new TopicRows(new StoreShelf<>(context.<KeyValueStore<String, ArticleContribution>>getStateStore(CONTRIBUTIONS)));
        states = new TopicStates(rules, rows);
        touched = new TouchedTopics(context.getStateStore(TOUCHED), rows);
        publisher = new Publisher(publicly.service(), publicly.standing(), context, context.getStateStore(PUBLISHED), context.getStateStore(TERM));
        commits = new PromptCommits(context, flood);
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::takeOver);
        tick = null;
        awake();
    }

    private void awake() {
        if (tick == null) {
            tick = context().schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::publishTouched);
        }
    }

    private void takeOver(long nowMs) {
        if (tick == null) {
            publisher.takeOverWhereDue(nowMs);
        }
    }

    @Override
    public void process(Record<String, ArticleContribution> record) {
        ArticleContribution now = record.value();
        ArticleContribution before = rows.contribution(now.getTopic(), now.getArticleId());
        long place = context().recordMetadata().orElseThrow().offset();
        flood.came(record.timestamp(), context().currentSystemTimeMs());
        touched.keepBefore(before, now, place);
        if (states.replace(before, now)) {
            touched.touch(now, place);
            touchedBy.put(now.getTopic(), record.headers());
            awake();
        }
    }

    private void publishTouched(long nowMs) {
        if (isResting(nowMs)) {
            return;
        }
        List<String> topics = touched.topics();
        topics.forEach(topic -> {
            publishOrPassOver(topic, nowMs);
            touched.published(topic);
        });
        touchedBy.clear();
        publisher.takeOverWhereDue(nowMs);
        restUntilMs = nowMs + Math.min(LONGEST_REST_MS, REST_MS * topics.size());
        tick.cancel();
        tick = null;
        commits.passedOn();
    }

    /** Nobody waits for rest once the claims have stopped coming, nor for a clock that was set back. */
    private boolean isResting(long nowMs) {
        return flood.isOn(nowMs) && nowMs < restUntilMs && restUntilMs - nowMs <= LONGEST_REST_MS;
    }

    /** A topic that cannot be computed must not keep the others from being published; its next claim tries again, and `verify` tells of it. */
    private void publishOrPassOver(String topic, long nowMs) {
        try {
            publish(topic, nowMs);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("a claim topic cannot be estimated and keeps its former estimate: topic={}", topic, e);
        }
    }

    private void publish(String topic, long nowMs) {
        Estimate old = publisher.last(topic);
        TopicState state = states.of(topic);
        Estimate now = state == null ? null : rules.estimator().estimate(state);
        if (!Objects.equals(old, now)) {
            publisher.say(topic, now, () -> Changes.between(old, now, touched.changes(topic), Instant.ofEpochMilli(nowMs)), nowMs, touchedBy.get(topic));
        }
    }
}
