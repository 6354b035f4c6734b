package rangefinder.launcher;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
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

    /** A transaction that a partition waits for the end of, as the partition knows it. */
    private record Open(TopicPartition partition, ProducerState producer) {}

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
            abort(admin);
        } catch (ExecutionException | RuntimeException notNow) {
            LOG.debug("transactions could not be looked at", notNow);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Aborts those that hang. What was open in the same way before and after the coordinators were asked was open when they were; the times of its records
     * say nothing, for they are those of the news.
     *
     * @return the partitions that waited
     */
    static Collection<TopicPartition> abort(Admin admin) throws ExecutionException, InterruptedException {
        Set<Open> hanging = open(admin, partitions(admin));
        if (hanging.isEmpty()) {
            return List.of();
        }
        Set<Long> atWork = admin.listTransactions().all().get().stream().filter(listing -> AT_WORK.contains(listing.state())).map(TransactionListing::producerId).collect(Collectors.toSet());
        hanging.removeIf(open -> atWork.contains(open.producer().producerId()));
        hanging.retainAll(open(admin, hanging.stream().map(Open::partition).toList()));
        for (Open open : hanging) {
            ProducerState producer = open.producer();
            admin.abortTransaction(new AbortTransactionSpec(open.partition(), producer.producerId(), (short) producer.producerEpoch(), producer.coordinatorEpoch().orElse(0))).all().get();
        }
        List<TopicPartition> waited = hanging.stream().map(Open::partition).toList();
        if (!waited.isEmpty()) {
            LOG.warn("a transaction that a killed broker never ended was aborted; what it held is done again: partitions={}", waited);
        }
        return waited;
    }

    private static List<TopicPartition> partitions(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
            .flatMap(topic -> topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()))).toList();
    }

    private static Set<Open> open(Admin admin, Collection<TopicPartition> partitions) throws ExecutionException, InterruptedException {
        Set<Open> open = new HashSet<>();
        admin.describeProducers(partitions).all().get().forEach((partition, state) -> state.activeProducers().stream()
            .filter(producer -> producer.currentTransactionStartOffset().isPresent()).forEach(producer -> open.add(new Open(partition, producer))));
        return open;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        admin.close(Duration.ofSeconds(1));
    }
}
