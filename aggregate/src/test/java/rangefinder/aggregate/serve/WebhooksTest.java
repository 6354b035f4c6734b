package rangefinder.aggregate.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rangefinder.schema.Bound;
import rangefinder.schema.Lane;

@Timeout(60)
class WebhooksTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final SampleWorld world = SampleNews.world();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private volatile IntSupplier answer = () -> 200;
    private HttpServer receiver;
    private final SharedWebhookLog shared = new SharedWebhookLog();
    private ChangeTail tail;
    private Webhooks webhooks;

    private record Received(String id, String key, String timestamp, String signature, String body) {}

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = answer.getAsInt();
            var headers = exchange.getRequestHeaders();
            received.add(new Received(headers.getFirst("webhook-id"), headers.getFirst("Idempotency-Key"), headers.getFirst("webhook-timestamp"), headers.getFirst("webhook-signature"), body));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        receiver.start();
        begin();
    }

    @AfterEach
    void end() {
        webhooks.close();
        tail.close();
        receiver.stop(0);
    }

    private void begin() {
        tail = new ChangeTail(world);
        tail.start();
        webhooks = new Webhooks(tail, world, shared.eager("one"), new WebhookSender(true), List.of(Duration.ofMillis(5), Duration.ofMillis(5)), Clock.systemUTC());
        webhooks.start(List.of());
    }

    /** Starts again with a configuration that has these subscriptions. */
    private void beginAgain(Subscription... configured) {
        webhooks.close();
        webhooks = new Webhooks(tail, world, shared.eager("one"), new WebhookSender(true), List.of(Duration.ofMillis(5)), Clock.systemUTC());
        webhooks.start(List.of(configured));
    }

    @Test
    void configuredOnesGoOnWhereTheyWere_andEndWithTheirConfiguration() throws InterruptedException {
        Subscription configured = new Subscription(URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook"), SECRET, Set.of(), Set.of(),
            null, null, null, false, false);
        beginAgain(configured);
        publish(100, Lane.REALISED);
        assertThat(received.poll(10, TimeUnit.SECONDS)).isNotNull();

        beginAgain(configured);
        assertThat(received.poll(500, TimeUnit.MILLISECONDS)).as("what was taken is not sent again").isNull();
        beginAgain();
        assertThat(webhooks.all()).isEmpty();
    }

    private Webhook subscribe(ChangeFilter filter, WebhookCondition condition) {
        URI url = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
        Webhook made = Webhook.created("w1", url, SECRET, filter, condition, Instant.EPOCH, world.end());
        webhooks.add(made);
        return made;
    }

    private void publish(double value, Lane lane) {
        world.publish(SampleNews.BRIDGE, SampleNews.said(SampleNews.UNION, "Northern Post", "2026-03-17", value, Bound.EXACT, lane));
    }

    @Test
    void signsWhatItSends() throws Exception {
        subscribe(new ChangeFilter(java.util.Set.of(), java.util.Set.of(), List.of()), WebhookCondition.ANY);
        publish(11, Lane.REALISED);

        Received got = received.poll(20, TimeUnit.SECONDS);

        assertThat(got.key).isEqualTo("\"w1/" + got.id + "\"");
        assertThat(got.body).contains("League Refugee Office now says 11").contains("\"id\":\"" + got.id + "\"");
        assertThat(got.signature).isEqualTo(WebhookSignature.of(SECRET, got.id, Instant.ofEpochSecond(Long.parseLong(got.timestamp)), got.body));
    }

    @Test
    void agreesWithThePublishedExampleOfTheSpecification() {
        assertThat(WebhookSignature.of(SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330), "{\"test\": 2432232314}"))
            .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void triesAgainAndThenGoesOnInOrder() throws Exception {
        int[] attempts = {0};
        answer = () -> attempts[0]++ == 0 ? 503 : 200;
        subscribe(new ChangeFilter(java.util.Set.of(), java.util.Set.of(), List.of()), WebhookCondition.ANY);
        publish(11, Lane.REALISED);
        publish(12, Lane.FORECAST);

        List<String> ids = List.of(take().id, take().id, take().id);

        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
        assertThat(webhooks.dead(webhooks.get("w1"))).isEmpty();
    }

    @Test
    void putsAsideWhatCannotBeDelivered_andSendsItWhenAsked() throws Exception {
        answer = () -> 500;
        subscribe(new ChangeFilter(java.util.Set.of(), java.util.Set.of(), List.of()), WebhookCondition.ANY);
        publish(11, Lane.REALISED);
        String id = take().id;
        take();
        take();
        while (webhooks.dead(webhooks.get("w1")).isEmpty()) {
            Thread.onSpinWait();
        }
        answer = () -> 200;

        webhooks.retryDead(webhooks.get("w1"));

        assertThat(take().id).isEqualTo(id);
        while (!webhooks.dead(webhooks.get("w1")).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void repeatsNothingAfterARestart_andMissesNothing() throws Exception {
        subscribe(new ChangeFilter(java.util.Set.of(), java.util.Set.of(), List.of()), WebhookCondition.ANY);
        publish(11, Lane.REALISED);
        String first = take().id;
        while (webhooks.place(webhooks.get("w1")).delivered() == null) {
            Thread.onSpinWait();
        }
        webhooks.close();
        tail.close();
        publish(12, Lane.FORECAST);
        begin();

        assertThat(take().id).isNotEqualTo(first);
        assertThat(received.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void endsWhereTheReceiverIsGone() throws Exception {
        answer = () -> 410;
        subscribe(new ChangeFilter(java.util.Set.of(), java.util.Set.of(), List.of()), WebhookCondition.ANY);
        publish(11, Lane.REALISED);
        take();
        while (!webhooks.place(webhooks.get("w1")).isStopped(webhooks.get("w1"))) {
            Thread.onSpinWait();
        }
        publish(12, Lane.REALISED);

        assertThat(received.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void sendsOnlyWhatFilterAndConditionWant() throws Exception {
        subscribe(new ChangeFilter(java.util.Set.of(SampleNews.BRIDGE), java.util.Set.of(Lane.REALISED), List.of("marrow")), new WebhookCondition(null, null, true, false));
        world.publish(SampleNews.FLOOD, SampleNews.said(SampleNews.OFFICER, "Northern Post", "2026-03-19", 400_000, Bound.EXACT, Lane.REALISED));
        publish(900, Lane.FORECAST);
        publish(901, Lane.REALISED);

        assertThat(take().body).contains("901");
        assertThat(received.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void isMadeShownAndEndedOverHttp() throws Exception {
        try (Server server = SampleServer.start(world)) {
            Client client = new Client(server);
            var made = client.post("/api/v1/webhooks", "{\"url\":\"http://127.0.0.1:" + receiver.getAddress().getPort() + "/\",\"when\":{\"newOriginator\":true}}");
            JsonNode json = Client.read(made);
            String path = made.headers().firstValue("Location").orElseThrow();
            publish(40, Lane.REALISED);

            assertThat(made.statusCode()).isEqualTo(201);
            assertThat(json.path("secret").asText()).startsWith("whsec_");
            assertThat(take().body).contains("says 40");
            assertThat(client.json(path).has("secret")).isFalse();
            assertThat(client.delete(path).statusCode()).isEqualTo(204);
            assertThat(client.get(path).statusCode()).isEqualTo(404);
        }
    }

    private Received take() throws InterruptedException {
        Received got = received.poll(20, TimeUnit.SECONDS);
        assertThat(got).as("a delivery").isNotNull();
        return got;
    }
}
