package rangefinder.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.FeedState;
import rangefinder.topic.Seen;
import rangefinder.topic.Topic;
import rangefinder.topic.Topics;

/**
 * What the public topics say at the moment: current estimates, feeds, and where the changes of each topic lie. Every instance follows
 * them, so that each can answer whatever its share of the work. Held in memory: an estimate with its evidence takes a few KB.
 */
final class PublicTopics implements AutoCloseable {

    private final Map<String, Estimate> estimates = new ConcurrentHashMap<>();
    private final Map<String, FeedState> feeds = new ConcurrentHashMap<>();
    /** All changes of a topic lie in one partition, its key's; by offset. */
    private final Map<String, NavigableMap<Long, Integer>> changes = new ConcurrentHashMap<>();
    private final List<TopicFollower<?>> followers;
    private volatile Consumer<Duration> latency = took -> { };

    PublicTopics(Map<String, String> kafka) {
        followers = List.of(
            follower(Topics.ESTIMATES, kafka, (record, estimate) -> keep(estimates, record.key(), estimate)),
            follower(Topics.FEED_STATE, kafka, (record, feed) -> keep(feeds, record.key(), feed)),
            follower(Topics.ESTIMATE_CHANGES, kafka, this::place));
    }

    void start() {
        followers.forEach(TopicFollower::start);
    }

    /** Whether all that was published before the start is known. */
    boolean caughtUp() {
        return followers.stream().allMatch(TopicFollower::caughtUp);
    }

    Map<String, Estimate> estimates() {
        return estimates;
    }

    Map<String, FeedState> feeds() {
        return feeds;
    }

    /** Partition by offset of the topic's changes. */
    NavigableMap<Long, Integer> changes(String topic) {
        return changes.getOrDefault(topic, new ConcurrentSkipListMap<>());
    }

    /** Has somebody told how long it took from the sight of a publication to the moment at which what it changed can be read here. */
    void watchLatency(Consumer<Duration> watcher) {
        latency = watcher;
    }

    private void place(ConsumerRecord<String, byte[]> record, EstimateChange change) {
        changes.computeIfAbsent(record.key(), key -> new ConcurrentSkipListMap<>()).put(record.offset(), record.partition());
        if (caughtUp()) {
            Seen.in(record.headers()).ifPresent(seen -> latency.accept(Duration.between(seen, Instant.now())));
        }
    }

    private static <V> void keep(Map<String, V> map, String key, V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    private static <V extends SpecificRecord> TopicFollower<V> follower(Topic<V> topic, Map<String, String> kafka, TopicFollower.Listener<V> listener) {
        return new TopicFollower<>("follow-" + topic.name(), topic, kafka, partition -> 0, listener);
    }

    @Override
    public void close() {
        followers.forEach(TopicFollower::close);
    }
}
