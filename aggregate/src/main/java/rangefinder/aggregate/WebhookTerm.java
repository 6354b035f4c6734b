package rangefinder.aggregate;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import rangefinder.aggregate.serve.WebhookLog;
import rangefinder.schema.WebhookRecord;
import rangefinder.topic.Topics;

/**
 * The time during which this instance sends. All who send write under one transactional name, so the one that begins last locks out those before it,
 * one that had fallen asleep with a change in its hands among them; and only a member of the group to whom the partition belongs can begin.
 */
final class WebhookTerm implements WebhookLog.Term, AutoCloseable {

    private final Producer<String, WebhookRecord> producer;
    private final String name;
    private final Runnable whenOver;
    private volatile boolean over;

    private WebhookTerm(Map<String, String> kafka, String applicationId, String instance, Runnable whenOver) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, applicationId + "-webhooks");
        producer = new KafkaProducer<>(properties, Topics.WEBHOOKS.keys().serializer(), Topics.WEBHOOKS.values().serializer());
        name = instance + " " + UUID.randomUUID();
        this.whenOver = whenOver;
    }

    /**
     * Begins a term with a record that says so: what the former sender had written lies before it.
     *
     * @param member   this instance in the group
     * @param whenOver told when it can no longer be known that the term lasts
     * @throws KafkaException where this is no member any more, or the broker is away
     */
    static WebhookTerm begin(Map<String, String> kafka, String applicationId, String instance, TopicPartition partition, ConsumerGroupMetadata member, Runnable whenOver) {
        WebhookTerm term = new WebhookTerm(kafka, applicationId, instance, whenOver);
        try {
            term.producer.initTransactions();
            term.producer.beginTransaction();
            term.producer.send(WebhooksTopic.record(WebhookLog.SENDER, WebhookRecord.newBuilder().setSender(term.name).build()));
            term.producer.sendOffsetsToTransaction(Map.of(partition, new OffsetAndMetadata(0)), member);
            term.producer.commitTransaction();
            return term;
        } catch (KafkaException e) {
            term.close();
            throw e;
        }
    }

    /** What its first record says. */
    String name() {
        return name;
    }

    boolean isOver() {
        return over;
    }

    /** Whatever fails ends the term: what was written then shows when the next one begins. */
    @Override
    public synchronized void write(Map<String, WebhookRecord> records) {
        if (over) {
            throw new WebhookLog.Dismissed("the term is over", null);
        }
        try {
            producer.beginTransaction();
            records.forEach((key, record) -> producer.send(WebhooksTopic.record(key, record)));
            producer.commitTransaction();
        } catch (KafkaException | IllegalStateException e) {
            over = true;
            whenOver.run();
            throw new WebhookLog.Dismissed("the topic of webhooks cannot be written", e);
        }
    }

    @Override
    public void close() {
        over = true;
        producer.close(Duration.ZERO);
    }
}
