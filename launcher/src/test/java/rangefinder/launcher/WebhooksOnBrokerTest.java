package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rangefinder.aggregate.AggregateStage;
import rangefinder.launcher.configuration.ConfigurationFile;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.Lane;
import rangefinder.schema.WebhookRecord;
import rangefinder.topic.Topics;

/** Two instances of the server have the same webhook in their configurations, on one broker. */
class WebhooksOnBrokerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** One that wakes up would have sent by then. */
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final int PARTITIONS = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer receiver;
    private LoneBroker broker;

    @BeforeEach
    void open() throws IOException {
        broker = LoneBroker.start(folder, PARTITIONS);
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.setExecutor(Executors.newCachedThreadPool());
        receiver.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            received.add(exchange.getRequestURI().getPath() + " " + exchange.getRequestHeaders().getFirst("webhook-id"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
        broker.close();
    }

    @Test
    void eachChangeComesOnce_alsoWhereTheSenderLeaves_andWhatIsMadeAtOneIsKnownAtTheOther() throws Exception {
        List<String> sent = new ArrayList<>();
        AggregateStage a = stage("a");
        try (AggregateStage b = stage("b")) {
            awaitSender(b.page(), "a", "b");
            post(a.page(), "{\"url\":\"" + url("/made") + "\"}");
            await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(ask(b.page()).path("webhooks").findValuesAsText("url")).containsExactlyInAnyOrder(url("/configured"), url("/made")));
            sent.addAll(change(0, 10));
            await().atMost(PATIENCE).until(() -> received.size() >= 2 * sent.size());
            AggregateStage sender = ask(b.page()).path("sender").asText().equals("a") ? a : b;
            AggregateStage other = sender == a ? b : a;

            sender.close();
            sent.addAll(change(10, 20));

            await().atMost(PATIENCE).until(() -> received.size() >= 2 * sent.size());
            awaitSender(other.page(), other == a ? "a" : "b");
            assertThat(received).containsExactlyInAnyOrderElementsOf(both(sent));
        } finally {
            a.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("slow")
    void whereTheSenderIsKilledOrFallsAsleepInTheMiddle_theOtherGoesOn_andAtMostTheChangeUnderWayComesTwice(boolean killed) throws Exception {
        Map<String, Integer> ports = Map.of("a", LoneBroker.freePort(), "b", LoneBroker.freePort());
        Map<String, Child> instances = new HashMap<>();
        try {
            for (String name : List.of("a", "b")) {
                Files.createDirectories(folder.resolve(name));
                Files.writeString(folder.resolve(name).resolve("instance"), name);
                Path yaml = Files.writeString(folder.resolve(name + ".yaml"), yaml(name, ports.get(name)));
                instances.put(name, Child.start(folder.resolve(name + ".log"), "512m", Launcher.class, "aggregate", "--config", yaml.toString()));
            }
            for (int port : ports.values()) {
                await().atMost(PATIENCE).ignoreExceptions().until(() -> awaitSender(URI.create("http://127.0.0.1:" + port), "a", "b") != null);
            }
            String sender = awaitSender(URI.create("http://127.0.0.1:" + ports.get("a")), "a", "b");
            List<String> sent = change(0, 400);
            await().atMost(PATIENCE).until(() -> received.size() >= 100);
            if (killed) {
                instances.get(sender).kill();
            } else {
                instances.get(sender).freeze();
            }
            assertThat(received.size()).as("in the middle").isLessThan(sent.size());

            await().atMost(PATIENCE).until(() -> new HashSet<>(received).size() == sent.size());
            if (!killed) {
                instances.get(sender).thaw();
            }
            sent.addAll(change(400, 410));
            await().atMost(PATIENCE).until(() -> new HashSet<>(received).size() == sent.size());

            assertThat(new HashSet<>(received)).isEqualTo(new HashSet<>(sent.stream().map(id -> "/configured " + id).toList()));
            assertThat(awaitSender(URI.create("http://127.0.0.1:" + ports.get(sender.equals("a") ? "b" : "a")), sender.equals("a") ? "b" : "a")).isNotEqualTo(sender);
            Thread.sleep(QUIET.toMillis());
            assertThat(received).hasSizeLessThanOrEqualTo(sent.size() + 1);
        } finally {
            for (Child child : instances.values()) {
                child.close();
            }
        }
    }

    @Test
    void whoCannotWriteDownWhatWasTaken_beginsAnew_andSendsNothingTwice() throws Exception {
        try (AggregateStage a = stage("a")) {
            awaitSender(a.page(), "a");
            List<String> sent = change(0, 5);
            await().atMost(PATIENCE).until(() -> received.size() >= sent.size());
            Map<String, Object> rival = new HashMap<>(broker.configuration().clients());
            rival.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "rangefinder-aggregate-webhooks");
            try (Producer<String, WebhookRecord> producer = new KafkaProducer<>(rival, Topics.WEBHOOKS.keys().serializer(), Topics.WEBHOOKS.values().serializer())) {
                producer.initTransactions();
            }

            sent.addAll(change(5, 10));

            await().atMost(PATIENCE).until(() -> received.size() >= sent.size());
            assertThat(received).containsExactlyInAnyOrderElementsOf(sent.stream().map(id -> "/configured " + id).toList());
        }
    }

    private AggregateStage stage(String name) {
        AggregateStage stage = new AggregateStage(ConfigurationFile.parse(yaml(name, LoneBroker.freePort()), "the test", Map.of()).aggregate(name));
        stage.start();
        return stage;
    }

    private String yaml(String name, int port) {
        return "data: '" + folder.resolve(name) + "'\nkafka: {bootstrap.servers: '" + broker.configuration().kafka().get("bootstrap.servers") + "'}\npartitions: " + PARTITIONS
            + "\nhttp: {port: " + port + ", privateWebhooks: true}\nfeeds: []\nwebhooks:\n  - {url: '" + url("/configured") + "', secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw}\n";
    }

    private String url(String path) {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
    }

    private static List<String> both(List<String> sent) {
        return sent.stream().flatMap(id -> List.of("/configured " + id, "/made " + id).stream()).toList();
    }

    /** Which of some instances sends, as a server knows it. */
    private String awaitSender(URI server, String... names) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> List.of(names).contains(ask(server).path("sender").asText()) && ask(server).path("webhooks").size() > 0);
        return ask(server).path("sender").asText();
    }

    private JsonNode ask(URI server) {
        return send(HttpRequest.newBuilder(server.resolve("/api/v1/webhooks")).build(), 200);
    }

    private void post(URI server, String body) {
        send(HttpRequest.newBuilder(server.resolve("/api/v1/webhooks")).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build(), 201);
    }

    private JsonNode send(HttpRequest request, int status) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Puts changes of as many topics on the log; their event ids. */
    private List<String> change(int from, int to) throws Exception {
        List<String> ids = new ArrayList<>();
        try (Producer<String, EstimateChange> producer = new KafkaProducer<>(broker.configuration().clients(), Topics.ESTIMATE_CHANGES.keys().serializer(), Topics.ESTIMATE_CHANGES.values().serializer())) {
            for (EstimateChange change : IntStream.range(from, to).mapToObj(WebhooksOnBrokerTest::change).toList()) {
                var placed = producer.send(new ProducerRecord<>(Topics.ESTIMATE_CHANGES.name(), change.getTopic(), change)).get();
                ids.add(placed.partition() + "-" + placed.offset());
            }
        }
        return ids;
    }

    private static EstimateChange change(int number) {
        return EstimateChange.newBuilder().setTopic("invented/" + number).setLane(Lane.REALISED).setAt(Instant.EPOCH).setRules("r")
            .setInputDigest("i").setOutputDigest("o").build();
    }
}
