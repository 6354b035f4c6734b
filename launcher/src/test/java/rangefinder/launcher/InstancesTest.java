package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.launcher.configuration.ConfigurationFile;
import rangefinder.launcher.demo.DemoWorld;

/** Two instances of aggregate share the topics of the demo world on one broker; then one of them is killed. */
@Tag("slow")
class InstancesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration QUIET = Duration.ofSeconds(6);
    private static final String STANDBY = "  num.standby.replicas: 1\n";

    @TempDir
    Path folder;
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void answersForWhatTheOtherHolds_andFromItsStandbysWhenTheOtherIsKilled() throws Exception {
        try (DemoWorld world = DemoWorld.open();
                AllInOne all = AllInOne.start(ConfigurationFile.parse(DemoCommand.yaml(world, folder.resolve("one"), freePort()) + "kafka:\n" + STANDBY, "the test's configuration", Map.of()));
                EstimateFollower reader = new EstimateFollower(all.configuration().clients(), (change, estimate) -> {})) {
            await().atMost(PATIENCE).until(() -> !reader.estimates().isEmpty() && reader.quiet().compareTo(QUIET) > 0);
            URI one = all.page();
            Map<String, String> alone = answers(one, reader);

            int port = freePort();
            URI two = URI.create("http://127.0.0.1:" + port);
            Process other = aggregate(all.configuration().kafka().get("bootstrap.servers"), port);
            try {
                await().atMost(PATIENCE).ignoreExceptions().until(() -> isShared(one, reader));
                await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
                    assertThat(answers(one, reader)).isEqualTo(alone);
                    assertThat(answers(two, reader)).isEqualTo(alone);
                });
            } finally {
                other.destroyForcibly().waitFor();
            }

            Map<String, String> left = answers(one, reader);
            assertThat(left.keySet()).isEqualTo(alone.keySet());
            assertThat(left.values()).anySatisfy(answer -> assertThat(answer).startsWith("standby "));
            assertThat(left.values()).allSatisfy(answer -> assertThat(alone).containsValue(answer.replaceFirst("^standby \\d+ ", "")));
        }
    }

    /** Whether the other instance holds a part, with standbys of it here. */
    private boolean isShared(URI server, EstimateFollower reader) throws Exception {
        HttpResponse<String> page = get(server, "/api/v1/pipeline");
        return page.body().contains("\"name\":\"aggregate\",\"state\":\"RUNNING\",\"members\":2") && answers(server, reader).size() > 0;
    }

    /** The claims of each topic and the article of its first claim, by path; what a standby answers says so. */
    private Map<String, String> answers(URI server, EstimateFollower reader) throws Exception {
        Map<String, String> answers = new TreeMap<>();
        for (String topic : reader.estimates().keySet()) {
            String claims = "/api/v1/topics/" + URLEncoder.encode(topic, StandardCharsets.UTF_8) + "/claims";
            String body = ask(server, claims);
            answers.put(claims, body);
            String article = "/api/v1/articles/" + body.replaceFirst("(?s).*?\"articleId\":\"([^\"]+)\".*", "$1");
            answers.put(article, ask(server, article));
        }
        return answers;
    }

    private String ask(URI server, String path) throws Exception {
        HttpResponse<String> answer = get(server, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.headers().firstValue("Rangefinder-Standby-Lag").map(lag -> "standby " + lag + " ").orElse("") + answer.body();
    }

    private HttpResponse<String> get(URI server, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(server.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private Process aggregate(String broker, int port) throws IOException {
        Path configuration = Files.writeString(folder.resolve("two.yaml"),
            "data: '" + folder.resolve("two") + "'\nhttp: {port: " + port + "}\nkafka:\n  bootstrap.servers: '" + broker + "'\n" + STANDBY);
        return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx400m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
            Launcher.class.getName(), "aggregate", "--config", configuration.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("two.log").toFile()).start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
