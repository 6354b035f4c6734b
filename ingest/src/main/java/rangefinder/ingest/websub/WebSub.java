package rangefinder.ingest.websub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import rangefinder.ingest.fetch.Fetcher;

/**
 * Subscribes to the hubs that feeds offer (W3C WebSub), so that a new item is known in seconds. What a hub sends is taken as a sign to
 * poll the feed at once, not as news: the feed itself is asked, and the archive holds what the outlet said.
 */
public final class WebSub implements AutoCloseable {

    /** Asked of hubs; they may grant less. */
    private static final Duration LEASE = Duration.ofDays(5);
    /** A subscription that the hub has not confirmed is asked for again after this. */
    private static final Duration RETRY = Duration.ofHours(1);
    private static final int MAX_BODY = 5_000_000;
    private static final int THREADS = 2;

    private record Subscription(String feed, String topic, String secret, Instant renew) {}

    private final URI callback;
    private final Fetcher fetcher;
    private final InstantSource clock;
    private final Consumer<String> poll;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
    /** Makes addresses and secrets that nobody can guess; new at every start, so that nothing has to be kept. */
    private final String seed;

    /**
     * @param callback public address under which this instance is reached; one path below it stands for each feed
     * @param port     to listen on
     * @param poll     told the feed whose hub has news
     * @throws IOException where the port is taken
     */
    public WebSub(URI callback, int port, Fetcher fetcher, InstantSource clock, Consumer<String> poll) throws IOException {
        this.callback = callback;
        this.fetcher = fetcher;
        this.clock = clock;
        this.poll = poll;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        seed = HexFormat.of().formatHex(random);
        server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    /** Port that is listened on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Subscribes, or renews in time; does nothing while a subscription is young. Blocks while the hub is asked. */
    public void subscribe(String feed, String hub, String topic) {
        String token = token(feed);
        Subscription known = subscriptions.get(token);
        if (known != null && known.topic().equals(topic) && clock.instant().isBefore(known.renew())) {
            return;
        }
        String secret = HexFormat.of().formatHex(HubSignature.hmac("HmacSHA256", ("secret " + feed).getBytes(StandardCharsets.UTF_8), seed));
        subscriptions.put(token, new Subscription(feed, topic, secret, clock.instant().plus(RETRY)));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", "subscribe");
        form.put("hub.topic", topic);
        form.put("hub.callback", callback.toString().replaceFirst("/$", "") + "/" + token);
        form.put("hub.lease_seconds", Long.toString(LEASE.toSeconds()));
        form.put("hub.secret", secret);
        fetcher.post(hub, form);
    }

    private String token(String feed) {
        return HexFormat.of().formatHex(HubSignature.hmac("HmacSHA256", feed.getBytes(StandardCharsets.UTF_8), seed), 0, 16);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String token = path.substring(path.lastIndexOf('/') + 1);
            Subscription subscription = subscriptions.get(token);
            if (subscription == null) {
                send(exchange, 404, "");
            } else if (exchange.getRequestMethod().equals("GET")) {
                confirm(exchange, token, subscription);
            } else if (exchange.getRequestMethod().equals("POST")) {
                receive(exchange, subscription);
            } else {
                send(exchange, 405, "");
            }
        }
    }

    /** The hub asks whether it was really us who subscribed. */
    private void confirm(HttpExchange exchange, String token, Subscription subscription) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String challenge = query.get("hub.challenge");
        if (!"subscribe".equals(query.get("hub.mode")) || !subscription.topic().equals(query.get("hub.topic")) || challenge == null) {
            send(exchange, 404, "");
            return;
        }
        subscriptions.put(token, new Subscription(subscription.feed(), subscription.topic(), subscription.secret(), clock.instant().plus(renewal(query))));
        send(exchange, 200, challenge);
    }

    /** Half of the granted lease, so that a renewal that fails once still comes in time. */
    private static Duration renewal(Map<String, String> query) {
        String seconds = query.getOrDefault("hub.lease_seconds", "");
        Duration lease = seconds.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : LEASE;
        return lease.dividedBy(2);
    }

    private void receive(HttpExchange exchange, Subscription subscription) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            send(exchange, 413, "");
        } else {
            if (HubSignature.matches(exchange.getRequestHeaders().getFirst("X-Hub-Signature"), body, subscription.secret())) {
                poll.accept(subscription.feed());
            }
            // The standard wants a success even where the signature is wrong, so that a forger learns nothing.
            send(exchange, 202, "");
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> values = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
