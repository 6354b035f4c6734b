package rangefinder.ingest;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.schema.FeedState;
import rangefinder.schema.Fetch;
import rangefinder.topic.HostKey;
import rangefinder.topic.Topics;

/**
 * Reads the state of this instance's hosts from its topics: feed-state and fetches, from the beginning at every assignment. The topics
 * are the state, so there is no offset to commit and none to lose.
 */
final class TopicReader implements AutoCloseable, ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    static final String GROUP = "rangefinder-ingest";
    private static final List<String> TOPICS = List.of(Topics.FEED_STATE.name(), Topics.FETCHES.name());
    private static final Deserializer<FeedState> FEED_STATES = Topics.FEED_STATE.values().deserializer();
    private static final Deserializer<Fetch> FETCHES = Topics.FETCHES.values().deserializer();
    /** While partitions are being dealt out and read up to their ends: their work begins after it. */
    private static final Duration COMING = Duration.ofMillis(100);
    /** Afterwards; what is new ends the wait at once. As long the broker holds an answer back that has nothing new. */
    private static final Duration QUIET = Duration.ofSeconds(1);
    /** Enough to leave the group in; the answer that the broker may be holding back is not waited for. */
    private static final Duration LEAVING = Duration.ofSeconds(1);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Holdings holdings;
    private final BiConsumer<ConsumerRecord<String, byte[]>, Exception> deadLetters;
    private final Thread thread = new Thread(this::run, "ingest-reader");
    private final String instance;
    private final CompletableFuture<String> end = new CompletableFuture<>();
    /** Partitions that came to this instance, whose ends have not been asked for yet. */
    private final Set<TopicPartition> dealt = new HashSet<>();
    /** Where a partition ended when it was assigned, until it is read so far. */
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private volatile boolean closed;

    TopicReader(KafkaConsumer<String, byte[]> consumer, String instance, Holdings holdings, BiConsumer<ConsumerRecord<String, byte[]>, Exception> deadLetters) {
        this.consumer = consumer;
        this.instance = instance;
        this.holdings = holdings;
        this.deadLetters = deadLetters;
    }

    static KafkaConsumer<String, byte[]> consumer(IngestSettings ingest) {
        Map<String, Object> settings = new HashMap<>(ingest.kafka());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, ingest.instance());
        settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        // The two topics have equal partitions, and only this assignor gives the same numbers of both to one instance.
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(RangeAssignor.class));
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) QUIET.toMillis());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    void start() {
        thread.start();
    }

    /** Done, with the reason and the remedy, when the reader has stopped for good. */
    CompletableFuture<String> end() {
        return end;
    }

    private void run() {
        consumer.subscribe(TOPICS, this);
        while (!closed) {
            try {
                consumer.poll(isSettled() ? QUIET : COMING).forEach(this::take);
                placeWhatIsNew();
                beginWhatIsRead();
            } catch (WakeupException wokenUp) {
                // Somebody is closing us; the loop sees it.
            } catch (FencedInstanceIdException e) {
                end.complete("another process works as '" + instance + "' in the group " + GROUP + ", so this one has stopped;"
                    + " each needs a data folder of its own: delete the file `instance` in a copied one");
                return;
            } catch (KafkaException e) {
                LOG.warn("the topics of ingest cannot be read, trying again: error={}", e.toString());
                pause();
            }
        }
        consumer.close(CloseOptions.timeout(LEAVING).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    }

    private boolean isSettled() {
        return !consumer.assignment().isEmpty() && dealt.isEmpty() && ends.isEmpty();
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            HostKey key = HostKey.parse(record.key());
            if (record.topic().equals(Topics.FEED_STATE.name())) {
                holdings.learn(key, FEED_STATES.deserialize(record.topic(), record.value()));
            } else {
                holdings.learn(key, FETCHES.deserialize(record.topic(), record.value()));
            }
        } catch (RuntimeException e) {
            deadLetters.accept(record, e);
        }
    }

    /**
     * Asked here and not while partitions are dealt out: a broker that does not answer then would leave them without an end for good. They are read
     * only afterwards: while an answer that has nothing new is held back, no other question is answered.
     */
    private void placeWhatIsNew() {
        if (!dealt.isEmpty()) {
            ends.putAll(consumer.endOffsets(dealt));
            consumer.resume(dealt);
            dealt.clear();
        }
    }

    private void beginWhatIsRead() {
        ends.keySet().removeIf(p -> consumer.position(p) >= ends.get(p) && alone(p) && begin(p));
    }

    /** Both topics of a partition must be read before its work begins. */
    private boolean alone(TopicPartition read) {
        return ends.keySet().stream().filter(p -> p.partition() == read.partition()).allMatch(p -> consumer.position(p) >= ends.get(p));
    }

    private boolean begin(TopicPartition p) {
        if (p.topic().equals(Topics.FETCHES.name())) {
            holdings.begin(p.partition());
        }
        return true;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
        consumer.pause(partitions);
        dealt.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(ends::remove);
        dealt.removeAll(partitions);
        holdings.drop(partitions.stream().map(TopicPartition::partition).toList());
    }

    private void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        consumer.wakeup();
        thread.join(10_000);
    }
}
