package rangefinder.launcher;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The end-to-end story on a Kafka of its own, in a container: another process, another file system, a real network between. Skipped where
 * no Docker engine answers; {@code .ci/run} sees to it that it is not skipped where one does.
 */
@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
class DemoWorldInContainersTest {

    private static final String IMAGE = System.getenv().getOrDefault("KAFKA_IMAGE", "apache/kafka:4.3.1");

    /** What Testcontainers sets for one broker leaves out the share coordinator, which would wait for three. */
    @Container
    private static final KafkaContainer KAFKA = new KafkaContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("apache/kafka"))
        .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1").withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1")
        .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4").withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4");

    @TempDir
    Path folder;

    @Test
    void rangesFormAndMove_onABrokerInAContainer() throws Exception {
        DemoWorldEndToEndTest.tellDemoWorld(folder, configuration -> configuration.against(KAFKA.getBootstrapServers()));
    }
}
