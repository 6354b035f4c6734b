package rangefinder.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.ingest.archive.EntryRemoval;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.schema.Erasure;
import rangefinder.topic.Topics;

/**
 * The articles that operators have erased, as the topic tells them: known whole when this is made, and followed from then on. They are not
 * fetched, published or archived again.
 */
final class Erased implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Erased.class);
    /** So long the broker holds an answer back that has nothing new; what is new is answered at once, and ends a wait. */
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(1);
    private static final Deserializer<Erasure> ERASURES = Topics.ERASURES.values().deserializer();

    private final Map<String, Erasure> byArticle = new ConcurrentHashMap<>();
    private volatile Set<String> urls = Set.of();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread = new Thread(this::follow, "ingest-erasures");
    private volatile boolean closed;

    /** @throws KafkaException where the cluster cannot be reached or the topic is missing */
    Erased(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) QUIET.toMillis());
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.ERASURES.name()).stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(QUIET).forEach(this::learn);
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether the article was erased. */
    boolean contains(String articleId) {
        return byArticle.containsKey(articleId);
    }

    /** Whether an erased article was found at the address. */
    boolean isAt(String url) {
        return urls.contains(url);
    }

    /** What goes to the archive of a fetched feed: without the entries of erased articles. */
    Fetched without(Fetched feed) {
        Set<String> now = urls;
        EntryRemoval removal = now.isEmpty() ? null : new EntryRemoval(now);
        if (removal == null || !removal.concerns(feed.body())) {
            return feed;
        }
        byte[] left = removal.without(feed.body());
        return new Fetched(feed.url(), feed.movedTo(), feed.status(), feed.headers(), left == null ? new byte[0] : left, feed.at(), feed.took());
    }

    private void follow() {
        try {
            while (!closed) {
                poll();
            }
        } catch (WakeupException e) {
            // closed while waiting
        } finally {
            // Else it would wait for an answer that the broker holds back.
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    private void poll() {
        try {
            consumer.poll(QUIET).forEach(this::learn);
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn("the topic of erasures cannot be read, trying again: error={}", e.toString());
        }
    }

    private void learn(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.value() != null) {
                Erasure erasure = ERASURES.deserialize(record.topic(), record.value());
                byArticle.put(erasure.getArticleId(), erasure);
                Set<String> more = new HashSet<>(urls);
                more.addAll(erasure.getUrls());
                urls = Set.copyOf(more);
            }
        } catch (RuntimeException e) {
            LOG.warn("an erasure cannot be read and is passed over: partition={} offset={} error={}", record.partition(), record.offset(), e.toString());
        }
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
