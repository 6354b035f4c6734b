package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    @TempDir
    Path folder;

    @Test
    void keepsItsTopicsOverARestartOnOtherPorts() throws ExecutionException, InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0, 0)) {
            TopicCreation.createMissing(clients(broker), 2);
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0, 0)) {
            TopicCreation.createMissing(clients(broker), 2);
            assertThat(topics(broker)).contains("articles", "claims", "estimates", "schemas", "enrich-dead-letters");
            assertThatThrownBy(() -> TopicCreation.createMissing(clients(broker), 3)).isInstanceOf(StartException.class)
                .hasMessageContaining("has 2 partitions, the setting partitions is 3").hasMessageContaining("set partitions to 2");
        }
    }

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder.resolve("broker"), taken.getLocalPort(), 0)).isInstanceOf(StartException.class)
                .hasMessageContaining("cannot listen on 127.0.0.1:" + taken.getLocalPort()).hasMessageContaining("set broker.port to another port");
        }
        assertThat(folder.resolve("broker")).doesNotExist();
    }

    @Test
    void refusesOnePortForBothOfItsListeners() {
        int port = Ports.free("127.0.0.1", 0, "broker.port");
        assertThatThrownBy(() -> EmbeddedBroker.start(folder.resolve("broker"), port, port)).isInstanceOf(StartException.class)
            .hasMessageContaining("cannot listen on 127.0.0.1:" + port).hasMessageContaining("set broker.controllerPort to another port");
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("broker"));
        assertThatThrownBy(() -> EmbeddedBroker.start(file, 0, 0)).isInstanceOf(StartException.class).hasMessageContaining("cannot be used");
    }

    @Test
    void refusesAFolderThatAnotherProcessWorksIn() {
        try (FolderLock held = FolderLock.take(folder, "broker")) {
            assertThatThrownBy(() -> FolderLock.take(folder, "broker")).isInstanceOf(StartException.class)
                .hasMessageContaining("is in use by the broker of process " + ProcessHandle.current().pid()).hasMessageContaining("--data");
        }
        FolderLock.take(folder, "broker").close();
    }

    @Test
    void saysWhatToDoWhereTheClusterDoesNotAnswer() {
        Map<String, Object> nobody = Map.of("bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", "500", "request.timeout.ms", "400");
        assertThatThrownBy(() -> TopicCreation.createMissing(nobody, 1)).isInstanceOf(StartException.class)
            .hasMessageContaining("the Kafka cluster at 127.0.0.1:1 cannot be used").hasMessageContaining("check KAFKA_BOOTSTRAP_SERVERS");
    }

    @Test
    void saysSoWhereTheClustersAddressIsNone() {
        assertThatThrownBy(() -> TopicCreation.createMissing(Map.of("bootstrap.servers", "nobody.invalid:9092"), 1)).isInstanceOf(StartException.class)
            .hasMessageContaining("the Kafka cluster at nobody.invalid:9092 cannot be used");
    }

    private static Map<String, Object> clients(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static Set<String> topics(EmbeddedBroker broker) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(clients(broker))) {
            return admin.listTopics().names().get();
        }
    }
}
