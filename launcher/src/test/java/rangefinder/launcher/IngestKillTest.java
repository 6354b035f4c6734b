package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.ingest.FeedSource;
import rangefinder.ingest.IngestSettings;
import rangefinder.ingest.IngestStage;
import rangefinder.launcher.demo.DemoWorld;

/** Ingest killed without warning, again and again, while it is at work: every page arrives, and no page twice. */
@Tag("slow")
class IngestKillTest {

    /** Articles that are there when the next process is killed. */
    private static final int[] KILLED_AT = {1, 8, 16};

    @TempDir
    Path folder;

    @Test
    void losesNothingAndDoublesNothing() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0, 0); DemoWorld world = DemoWorld.open()) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
            TopicCreation.createMissing(kafka, 4);
            for (int enough : KILLED_AT) {
                Process victim = ingest(broker, world);
                await().atMost(Duration.ofMinutes(2)).until(() -> IngestOnBrokerTest.articles(kafka).size() >= enough);
                victim.destroyForcibly().waitFor();
            }
            Process survivor = ingest(broker, world);
            try {
                await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(IngestOnBrokerTest.articles(kafka)).hasSize(world.pages()));
                await().during(Duration.ofSeconds(5)).atMost(Duration.ofSeconds(20)).until(() -> IngestOnBrokerTest.articles(kafka).size() == world.pages());
            } finally {
                survivor.destroyForcibly().waitFor();
            }
        }
    }

    private Process ingest(EmbeddedBroker broker, DemoWorld world) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx256m", "-cp",
            System.getProperty("java.class.path"), Victim.class.getName(), broker.bootstrapServers(), folder.resolve("archive").toString()));
        command.addAll(world.feeds().values());
        return new ProcessBuilder(command).inheritIO().start();
    }

    /** Ingest in a process of its own: broker, archive folder, feeds. */
    static final class Victim {

        public static void main(String[] arguments) throws InterruptedException {
            Duration second = Duration.ofSeconds(1);
            List<FeedSource> feeds = Arrays.stream(arguments).skip(2).map(url -> new FeedSource(url, null, null, second, second)).toList();
            IngestSettings settings = IngestSettings.of(Map.of("bootstrap.servers", arguments[0]), "victim", Path.of(arguments[1]), feeds);
            new IngestStage(settings.allowing(List.of("127.0.0.0/8", "::1"))).start();
            Thread.sleep(Duration.ofMinutes(10).toMillis());
        }
    }
}
