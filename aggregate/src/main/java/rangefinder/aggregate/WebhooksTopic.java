package rangefinder.aggregate;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import rangefinder.aggregate.serve.WebhookLog;
import rangefinder.schema.WebhookRecord;
import rangefinder.topic.Topics;

/**
 * The topic of webhooks as the log that the server reads. It has one partition, so that all read it in one order, and the instance to which a
 * consumer group gives this partition is the one that sends.
 */
final class WebhooksTopic implements WebhookLog, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, String> kafka;
    private final String applicationId;
    private final String instance;
    private TopicFollower<WebhookRecord> follower;
    private WebhookElection election;
    private String sender;

    WebhooksTopic(Map<String, String> kafka, String applicationId, String instance) {
        this.kafka = kafka;
        this.applicationId = applicationId;
        this.instance = instance;
    }

    @Override
    public String instance() {
        return instance;
    }

    @Override
    public void follow(Reader reader, Runnable atEnd) {
        follower = new TopicFollower<>("follow-webhooks", Topics.WEBHOOKS, kafka, partition -> 0, (record, value) -> {
            reader.read(record.key(), value);
            if (value != null && value.getSender() != null) {
                told(value.getSender());
            }
        });
        follower.start(atEnd);
    }

    private synchronized void told(String newSender) {
        sender = newSender;
        notifyAll();
    }

    /** Waits until a term's first record has been told, and with it everything before it. */
    synchronized void awaitTold(String wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!wanted.equals(sender)) {
                long leftMs = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (leftMs <= 0) {
                    throw new KafkaException("the topic " + Topics.WEBHOOKS.name() + " cannot be read up to its end");
                }
                wait(leftMs);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    /** With a producer of its own: subscriptions are made rarely, and an idle producer would cost a thread. */
    @Override
    public void write(String key, WebhookRecord record) {
        try (Producer<String, WebhookRecord> producer = new KafkaProducer<>(new HashMap<>(kafka), Topics.WEBHOOKS.keys().serializer(), Topics.WEBHOOKS.values().serializer())) {
            producer.send(record(key, record)).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException reason ? reason : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    static ProducerRecord<String, WebhookRecord> record(String key, WebhookRecord record) {
        return new ProducerRecord<>(Topics.WEBHOOKS.name(), 0, key, record);
    }

    @Override
    public synchronized void stand(Candidate candidate) {
        if (election == null) {
            election = new WebhookElection(kafka, applicationId, instance, this, candidate);
            election.start();
        }
    }

    @Override
    public void resign() {
        WebhookElection standing;
        synchronized (this) {
            standing = election;
        }
        if (standing != null) {
            standing.close();
        }
    }

    @Override
    public void close() {
        resign();
        if (follower != null) {
            follower.close();
        }
    }
}
