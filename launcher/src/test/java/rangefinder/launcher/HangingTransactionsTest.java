package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a transaction at work is never touched, however long it takes. How one comes to hang is Kafka's secret; a killed one is in {@link RunKillTest}. */
final class HangingTransactionsTest {

    @TempDir
    Path folder;

    @Test
    void leavesATransactionAtWorkAlone() throws Exception {
        onABroker((admin, producer) -> {
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("letters", "a", "1")).get();
            assertThat(HangingTransactions.abort(admin)).isEmpty();
            producer.commitTransaction();
            assertThat(HangingTransactions.abort(admin)).isEmpty();
        });
    }

    /** A stage that reads a backlog writes one short transaction after the other, of records as old as the news. */
    @Test
    void leavesOneAloneThatBeginsWhileItLooks() throws Exception {
        onABroker((admin, producer) -> {
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Void> stage = CompletableFuture.runAsync(() -> {
                while (!done.get()) {
                    producer.beginTransaction();
                    producer.send(new ProducerRecord<>("letters", 0, 0L, "a", "1"));
                    producer.flush();
                    producer.commitTransaction();
                }
            });
            for (int look = 0; look < 100; look++) {
                assertThat(HangingTransactions.abort(admin)).isEmpty();
            }
            done.set(true);
            stage.get();
        });
    }

    private interface Trial {
        void run(Admin admin, KafkaProducer<String, String> producer) throws Exception;
    }

    private void onABroker(Trial trial) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0, 0); Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
            KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "stage"), new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic("letters", 1, (short) 1))).all().get();
            producer.initTransactions();
            trial.run(admin, producer);
        }
    }
}
