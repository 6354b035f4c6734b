package rangefinder.aggregate;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.aggregate.serve.WebhookLog;
import rangefinder.topic.Topics;

/**
 * Stands for election as the instance that sends webhooks: a member of a consumer group that reads nothing, for who is given the only partition
 * is elected. At rest it costs a heartbeat every few seconds.
 */
final class WebhookElection implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookElection.class);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.WEBHOOKS.name(), 0);
    /** A killed instance is missed after this, as in the stages. */
    private static final int SESSION_MS = 15_000;
    private static final int HEARTBEAT_MS = 3_000;
    private static final Duration WAIT = Duration.ofMinutes(1);

    private final Map<String, String> kafka;
    private final String applicationId;
    private final String instance;
    private final WebhooksTopic topic;
    private final WebhookLog.Candidate candidate;
    private final Consumer<byte[], byte[]> consumer;
    private final Thread thread = new Thread(this::run, "webhook-election");
    private boolean elected;
    private WebhookTerm term;
    private volatile boolean closed;

    WebhookElection(Map<String, String> kafka, String applicationId, String instance, WebhooksTopic topic, WebhookLog.Candidate candidate) {
        this.kafka = kafka;
        this.applicationId = applicationId;
        this.instance = instance;
        this.topic = topic;
        this.candidate = candidate;
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, applicationId + "-webhooks");
        properties.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MS);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MS);
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            consumer.subscribe(List.of(Topics.WEBHOOKS.name()), this);
            while (!closed) {
                stand();
            }
        } catch (FencedInstanceIdException e) {
            LOG.warn("another process runs under the name of this instance; it sends no webhooks any more instance={}", instance);
        } catch (RuntimeException e) {
            LOG.error("this instance sends no webhooks any more", e);
        } finally {
            dismiss();
            consumer.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        }
    }

    private void stand() {
        try {
            boolean toBegin = elected && (term == null || term.isOver());
            consumer.poll(toBegin ? Duration.ZERO : WAIT);
            if (term != null && term.isOver()) {
                dismiss();
            }
            if (elected && term == null && !closed) {
                begin();
            }
        } catch (WakeupException e) {
            // to be closed, or to begin again
        } catch (FencedInstanceIdException e) {
            throw e;
        } catch (KafkaException | WebhookLog.Dismissed e) {
            LOG.warn("webhooks cannot be sent at the moment: {}", e.getMessage());
            dismiss();
            TopicFollower.pause();
        }
    }

    private void begin() {
        term = WebhookTerm.begin(kafka, applicationId, instance, PARTITION, consumer.groupMetadata(), consumer::wakeup);
        topic.awaitTold(term.name());
        candidate.elected(term);
    }

    private void dismiss() {
        if (term != null) {
            candidate.dismissed();
            term.close();
            term = null;
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        consumer.pause(partitions);
        elected = elected || partitions.contains(PARTITION);
        if (elected) {
            consumer.wakeup();
        }
    }

    /** Only after this is the partition given to another, so nothing is sent by two. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        if (partitions.contains(PARTITION)) {
            elected = false;
            dismiss();
        }
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(20).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
