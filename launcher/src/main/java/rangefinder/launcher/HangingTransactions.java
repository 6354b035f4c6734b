package rangefinder.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends transactions of the embedded broker that nobody will end. A broker killed while it closes a transaction can come back with the transaction written down as complete and
 * its partitions still waiting for the mark of its end; readers of committed records then stand still for good, and so does the group whose offsets
 * it held. None of its partitions has seen the end, so all of it is aborted, and what it had read is read again.
 */
final class HangingTransactions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HangingTransactions.class);
    private static final Set<TransactionState> AT_WORK = Set.of(TransactionState.ONGOING, TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT, TransactionState.PREPARE_EPOCH_FENCE);
    private static final Duration FIRST = Duration.ofSeconds(8);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    /** A transaction of ours lasts a tenth of a second; one just ended may not have reached all its partitions. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private final Admin admin;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "hanging-transactions");
        thread.setDaemon(true);
        return thread;
    });

    private HangingTransactions(Map<String, Object> kafka) {
        admin = Admin.create(kafka);
        timer.scheduleWithFixedDelay(this::look, FIRST.toMillis(), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    static HangingTransactions watch(Map<String, Object> kafka) {
        return new HangingTransactions(kafka);
    }

    private void look() {
        try {
            abort(admin, System.currentTimeMillis());
        } catch (ExecutionException | RuntimeException notNow) {
            LOG.debug("transactions could not be looked at", notNow);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Aborts those that hang.
     *
     * @param now in milliseconds since 1970
     * @return the partitions that waited
     */
    static Collection<TopicPartition> abort(Admin admin, long now) throws ExecutionException, InterruptedException {
        // Asked first: one that ends between the two questions is then at work in the one or no longer open in the other.
        Set<Long> atWork = admin.listTransactions().all().get().stream().filter(listing -> AT_WORK.contains(listing.state())).map(TransactionListing::producerId).collect(Collectors.toSet());
        Map<TopicPartition, ProducerState> open = open(admin, now);
        open.values().removeIf(producer -> atWork.contains(producer.producerId()));
        for (Map.Entry<TopicPartition, ProducerState> hanging : open.entrySet()) {
            ProducerState producer = hanging.getValue();
            admin.abortTransaction(new AbortTransactionSpec(hanging.getKey(), producer.producerId(), (short) producer.producerEpoch(), producer.coordinatorEpoch().orElse(0))).all().get();
        }
        if (!open.isEmpty()) {
            LOG.warn("a transaction that a killed broker never ended was aborted; what it held is done again: partitions={}", open.keySet());
        }
        return open.keySet();
    }

    /** Partitions with a transaction that has been open for longer than any of ours lasts. */
    private static Map<TopicPartition, ProducerState> open(Admin admin, long now) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        Set<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
        admin.describeTopics(topics).allTopicNames().get().values()
            .forEach(topic -> topic.partitions().forEach(partition -> partitions.add(new TopicPartition(topic.name(), partition.partition()))));
        Map<TopicPartition, ProducerState> open = new HashMap<>();
        admin.describeProducers(partitions).all().get().forEach((partition, state) -> state.activeProducers().stream()
            .filter(producer -> producer.currentTransactionStartOffset().isPresent() && producer.lastTimestamp() < now - GRACE.toMillis())
            .forEach(producer -> open.put(partition, producer)));
        return open;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        admin.close(Duration.ofSeconds(1));
    }
}
