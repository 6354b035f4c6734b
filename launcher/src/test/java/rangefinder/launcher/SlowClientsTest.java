package rangefinder.launcher;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java's small server, in a process of its own, since it asks for its limits once. */
class SlowClientsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    @Test
    void halfARequestDoesNotKeepOthersWaitingForEver() throws Exception {
        try (Child server = Child.start(folder.resolve("server.log"), "64m", MetricsProcess.class)) {
            await().atMost(PATIENCE).until(() -> server.said().endsWith("\n"));
            int port = Integer.parseInt(server.said().strip());
            try (Socket slow = new Socket("127.0.0.1", port)) {
                slow.getOutputStream().write("GET /health HTT".getBytes(US_ASCII));
                slow.getOutputStream().flush();
                Thread.sleep(300);
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).timeout(PATIENCE).build();
                assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body()).isEqualTo("well\n");
            }
        }
    }

    /** Metrics alone, as the command line starts them; says its port. */
    static final class MetricsProcess {

        public static void main(String[] arguments) throws InterruptedException {
            Launcher.limitSlowClients();
            try (Metrics metrics = new Metrics(new InetSocketAddress("127.0.0.1", 0))) {
                System.out.println(metrics.port());
                Thread.sleep(Duration.ofMinutes(5).toMillis());
            }
        }
    }
}
