package rangefinder.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StreamClientsTest {

    private static final Duration ASKED = Duration.ofMillis(1);

    /** No broker listens there: nothing comes. */
    private final Map<String, Object> nowhere = Map.of("bootstrap.servers", "127.0.0.1:1");

    @Test
    void whoReadsTheTopicsBecomesPatient() {
        try (Consumer<byte[], byte[]> reader = new StreamClients().getConsumer(nowhere)) {
            reader.assign(List.of(new TopicPartition("articles", 0)));
            for (int look = 0; look < 30; look++) {
                reader.poll(Duration.ZERO);
            }
            assertThat(waited(reader)).isGreaterThan(Duration.ofMillis(450));
            reader.pause(reader.assignment());
            assertThat(waited(reader)).isLessThan(Duration.ofMillis(450));
        }
    }

    private static Duration waited(Consumer<byte[], byte[]> reader) {
        long from = System.nanoTime();
        reader.poll(ASKED);
        return Duration.ofNanos(System.nanoTime() - from);
    }
}
