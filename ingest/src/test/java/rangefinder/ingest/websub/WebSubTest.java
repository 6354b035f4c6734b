package rangefinder.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rangefinder.ingest.fetch.AddressGuard;
import rangefinder.ingest.fetch.FetchLimits;
import rangefinder.ingest.fetch.Fetcher;

class WebSubTest {

    private static final String FEED = "https://harbour.example/feed";

    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<String> polled = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer hub;
    private Fetcher fetcher;
    private WebSub webSub;

    @BeforeEach
    void open() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/", exchange -> {
            asked.add(form(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        hub.start();
        fetcher = new Fetcher("test", FetchLimits.USUAL, new AddressGuard(List.of("127.0.0.0/8")), InstantSource.system());
        webSub = new WebSub(URI.create("https://us.example/hooks/"), 0, fetcher, InstantSource.system(), polled::add);
    }

    @AfterEach
    void close() {
        webSub.close();
        fetcher.close();
        hub.stop(0);
    }

    @Test
    void subscribesOnceWithAnAddressThatNobodyCanGuess() {
        subscribe();
        subscribe();
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0)).containsEntry("hub.mode", "subscribe").containsEntry("hub.topic", FEED);
        assertThat(asked.get(0).get("hub.callback")).matches("https://us\\.example/hooks/[0-9a-f]{32}");
    }

    @Test
    void confirmsOnlyWhatItAskedFor() throws Exception {
        subscribe();
        assertThat(get("?hub.mode=subscribe&hub.challenge=c4&hub.topic=" + FEED).body()).isEqualTo("c4");
        assertThat(get("?hub.mode=subscribe&hub.challenge=c4&hub.topic=https://other.example/").statusCode()).isEqualTo(404);
        assertThat(get("?hub.mode=unsubscribe&hub.challenge=c4&hub.topic=" + FEED).statusCode()).isEqualTo(404);
    }

    @Test
    void pollsTheFeedWhenTheHubProvesItself() throws Exception {
        subscribe();
        String signature = HexFormat.of().formatHex(HubSignature.hmac("HmacSHA256", "news".getBytes(UTF_8), asked.get(0).get("hub.secret")));
        assertThat(post("news", "sha256=" + signature)).isEqualTo(202);
        assertThat(polled).containsExactly(FEED);
    }

    @Test
    void passesByWhatIsForged() throws Exception {
        subscribe();
        assertThat(post("news", "sha256=00ff")).isEqualTo(202);
        assertThat(post("news", "md5=1")).isEqualTo(202);
        assertThat(post("news", "")).isEqualTo(202);
        assertThat(polled).isEmpty();
    }

    @Test
    void asksNoHubAtAPrivateAddress() throws IOException {
        try (Fetcher guarded = new Fetcher("test", FetchLimits.USUAL, new AddressGuard(List.of()), InstantSource.system());
                WebSub careful = new WebSub(URI.create("https://us.example/hooks/"), 0, guarded, InstantSource.system(), polled::add)) {
            careful.subscribe(FEED, "http://127.0.0.1:" + hub.getAddress().getPort() + "/hub", FEED);
        }
        assertThat(asked).isEmpty();
    }

    private void subscribe() {
        webSub.subscribe(FEED, "http://127.0.0.1:" + hub.getAddress().getPort() + "/hub", FEED);
    }

    private HttpResponse<String> get(String query) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address() + query)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private int post(String body, String signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address())).header("X-Hub-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private String address() {
        String callback = asked.get(0).get("hub.callback");
        return "http://127.0.0.1:" + webSub.port() + callback.substring(callback.lastIndexOf('/'));
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&")).map(p -> p.split("=", 2))
            .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], UTF_8)));
    }
}
