package rangefinder.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.topic.Topics;

/**
 * Writes what a visit yields in one transaction: the article and the note that its page is done appear together or not at all. Visits
 * that end at the same time share a transaction. While the broker is away they wait; nothing is given up.
 */
final class Outbox implements Commits {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /** Visits in one transaction: enough for a burst, few enough to commit in milliseconds. */
    private static final int MAX_TOGETHER = 200;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private record Letter(List<ProducerRecord<String, byte[]>> records, CompletableFuture<Void> sent) {}

    private final Map<String, Object> settings;
    private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "ingest-outbox");
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile boolean closed;
    private Producer<String, byte[]> producer;

    /** @param name of the transactions: a second outbox of the same name ends the first */
    Outbox(IngestSettings ingest, String name) {
        settings = new HashMap<>(ingest.kafka());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.LARGEST_RECORD_BYTES);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        // The broker is still writing the end of the last transaction when the next begins: a few milliseconds, not the default 100.
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5);
        settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 500);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // While the first batch of a transaction is tried again, a second one on its heels would be refused as out of sequence.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    }

    void start() {
        thread.start();
    }

    /** Done when the producer has come up and ended whatever an earlier process of this name left half written. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Writes the records with the next transaction; the caller does not wait. */
    void later(List<ProducerRecord<String, byte[]>> records) {
        letters.add(new Letter(records, new CompletableFuture<>()));
    }

    @Override
    public void write(List<ProducerRecord<String, byte[]>> records) throws InterruptedException {
        if (records.isEmpty()) {
            return;
        }
        CompletableFuture<Void> sent = new CompletableFuture<>();
        letters.add(new Letter(records, sent));
        while (!sent.isDone()) {
            if (closed && !thread.isAlive()) {
                throw new InterruptedException("closed");
            }
            try {
                sent.get(1, TimeUnit.SECONDS);
            } catch (java.util.concurrent.TimeoutException waiting) {
                // The broker is away; the loop looks whether we are being closed.
            } catch (java.util.concurrent.ExecutionException never) {
                throw new IllegalStateException(never);
            }
        }
    }

    private void run() {
        List<Letter> together = new ArrayList<>();
        while (!closed || !letters.isEmpty()) {
            try {
                connect();
                collect(together);
                if (!together.isEmpty()) {
                    send(together);
                    together.forEach(l -> l.sent().complete(null));
                    together.clear();
                }
            } catch (KafkaException e) {
                LOG.warn("articles wait for the broker: waiting={} error={}", together.size() + letters.size(), e.toString());
                disconnect();
                if (closed || !pause()) {
                    break;
                }
            } catch (InterruptedException e) {
                break;
            }
        }
        disconnect();
    }

    private void connect() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            producer.initTransactions();
            ready.complete(null);
        }
    }

    private void collect(List<Letter> together) throws InterruptedException {
        if (together.isEmpty()) {
            Letter first = letters.poll(200, TimeUnit.MILLISECONDS);
            if (first != null) {
                together.add(first);
            }
        }
        letters.drainTo(together, MAX_TOGETHER - together.size());
    }

    private void send(List<Letter> together) {
        producer.beginTransaction();
        together.forEach(letter -> letter.records().forEach(producer::send));
        producer.commitTransaction();
    }

    /** After any failure a new producer begins afresh: what it ends is aborted, and the same records are sent once more. */
    private void disconnect() {
        if (producer != null) {
            producer.close(closed ? Duration.ofSeconds(5) : Duration.ZERO);
            producer = null;
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join(Duration.ofSeconds(10).toMillis());
        thread.interrupt();
    }
}
