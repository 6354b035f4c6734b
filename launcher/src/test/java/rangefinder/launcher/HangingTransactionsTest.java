package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0, 0)) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (Admin admin = Admin.create(kafka);
                KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "slow"), new StringSerializer(), new StringSerializer())) {
                admin.createTopics(List.of(new NewTopic("letters", 1, (short) 1))).all().get();
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>("letters", "a", "1")).get();
                long muchLater = System.currentTimeMillis() + 10 * HangingTransactions.GRACE.toMillis();

                assertThat(HangingTransactions.abort(admin, muchLater)).isEmpty();
                producer.commitTransaction();
                assertThat(HangingTransactions.abort(admin, muchLater)).isEmpty();
            }
        }
    }
}
