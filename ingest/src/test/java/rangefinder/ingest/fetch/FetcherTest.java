package rangefinder.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rangefinder.ingest.fetch.FetchResult.Failed;
import rangefinder.ingest.fetch.FetchResult.Failure;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.ingest.fetch.FetchResult.NotModified;
import rangefinder.ingest.fetch.FetchResult.Refused;

class FetcherTest {

    private static final FetchLimits LIMITS = new FetchLimits(100_000, 3, Duration.ofSeconds(2), Duration.ofSeconds(2));

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Fetcher fetcher = fetcher(List.of("127.0.0.0/8"));
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        workers.shutdownNow();
        fetcher.close();
    }

    @Test
    void fetchesAndDecompresses() throws IOException {
        answer("/gzip", "gzip", zipped("hello".getBytes(UTF_8)));
        answer("/deflate", "deflate", deflated("hello".getBytes(UTF_8)));
        answer("/liar", "gzip", "hello".getBytes(UTF_8));
        assertThat(List.of("/gzip", "/deflate", "/liar")).allSatisfy(path -> assertThat(new String(((Fetched) fetch(path)).body(), UTF_8)).isEqualTo("hello"));
    }

    @Test
    void readsBrotli() {
        byte[] feed = "<rss><channel><title>Harbour</title></channel></rss>".getBytes(UTF_8);
        answer("/brotli", "br", brotli(feed));
        answer("/cut", "br", java.util.Arrays.copyOf(brotli(feed), 20));
        assertThat(((Fetched) fetch("/brotli")).body()).isEqualTo(feed);
        assertThat(failure("/cut")).isEqualTo(Failure.BROKEN_BODY);
    }

    @Test
    void asksConditionally() {
        on("/feed", exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(known ? 304 : 500, -1);
            exchange.close();
        });
        assertThat(fetcher.fetch(new FetchRequest(url("/feed"), "\"v1\"", null))).isInstanceOf(NotModified.class);
    }

    @Test
    void remembersPermanentRedirectsOnly() {
        redirect("/old", 301, "/newer");
        redirect("/newer", 302, "/now");
        answer("/now", null, "x".getBytes(UTF_8));
        Fetched fetched = (Fetched) fetch("/old");
        assertThat(fetched.url()).isEqualTo(url("/now"));
        assertThat(fetched.movedTo()).isEqualTo(url("/newer"));
    }

    @Test
    void stopsEndlessRedirects() {
        redirect("/round", 302, "/round");
        assertThat(failure("/round")).isEqualTo(Failure.TOO_MANY_REDIRECTS);
    }

    @Test
    void asksRobotsAtEveryHop() {
        redirect("/in", 302, "/secret");
        FetchResult result = fetcher.fetch(FetchRequest.of(url("/in")), u -> !u.endsWith("/secret"));
        assertThat(((Failed) result).why()).isEqualTo(Failure.FORBIDDEN_BY_ROBOTS);
    }

    @Test
    void reachesNoPrivateAddressDirectlyOrByRedirect() {
        redirect("/out", 302, "http://10.255.255.1/latest/meta-data");
        assertThat(failure("/out")).isEqualTo(Failure.FORBIDDEN_ADDRESS);
        try (Fetcher strict = fetcher(List.of())) {
            assertThat(((Failed) strict.fetch(FetchRequest.of(url("/")))).why()).isEqualTo(Failure.FORBIDDEN_ADDRESS);
            assertThat(((Failed) strict.fetch(FetchRequest.of("http://localhost:" + server.getAddress().getPort()))).why()).isEqualTo(Failure.FORBIDDEN_ADDRESS);
        }
    }

    @Test
    void defusesBombs() throws IOException {
        answer("/bomb", "gzip", zipped(new byte[10_000_000]));
        answer("/twice", "gzip, gzip", zipped(zipped(new byte[10_000_000])));
        assertThat(failure("/bomb")).isEqualTo(Failure.TOO_LARGE);
        assertThat(failure("/twice")).isEqualTo(Failure.TOO_LARGE);
    }

    @Test
    void stopsAnEndlessStream() {
        on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write(new byte[1_000]);
                }
            }
        });
        assertThat(failure("/endless")).isEqualTo(Failure.TOO_LARGE);
    }

    @Test
    void stopsASlowDrip() {
        on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(failure("/drip")).isEqualTo(Failure.TIMEOUT);
    }

    @Test
    void noticesALyingContentLength() throws IOException {
        try (ServerSocket liar = rawServer("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\nConnection: close\r\n\r\nshort")) {
            assertThat(((Failed) fetcher.fetch(FetchRequest.of("http://127.0.0.1:" + liar.getLocalPort() + "/"))).why()).isEqualTo(Failure.BROKEN_BODY);
        }
    }

    @Test
    void stopsEndlessHeaders() throws IOException {
        try (ServerSocket talker = rawServer("HTTP/1.1 200 OK\r\n" + ("X-More: " + "x".repeat(1_000) + "\r\n").repeat(2_000))) {
            assertThat(fetcher.fetch(FetchRequest.of("http://127.0.0.1:" + talker.getLocalPort() + "/"))).isInstanceOf(Failed.class);
        }
    }

    @Test
    void tellsWhatTheServerAsksFor() {
        on("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(429, -1);
            exchange.close();
        });
        assertThat(fetch("/busy")).isEqualTo(new Refused(null, 429, Duration.ofMinutes(2)));
    }

    @Test
    void namesUnusableAddresses() {
        assertThat(((Failed) fetcher.fetch(FetchRequest.of("ftp://a.example/"))).why()).isEqualTo(Failure.BAD_ADDRESS);
        assertThat(((Failed) fetcher.fetch(FetchRequest.of("file:///etc/passwd"))).why()).isEqualTo(Failure.BAD_ADDRESS);
    }

    private static Fetcher fetcher(List<String> allowed) {
        return new Fetcher("Rangefinder-test/1", LIMITS, new AddressGuard(allowed), InstantSource.system());
    }

    private FetchResult fetch(String path) {
        return fetcher.fetch(FetchRequest.of(url(path)));
    }

    private Failure failure(String path) {
        return ((Failed) fetch(path)).why();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void on(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    private void redirect(String from, int status, String to) {
        on(from, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private void answer(String path, String encoding, byte[] body) {
        on(path, (HttpExchange exchange) -> {
            if (encoding != null) {
                exchange.getResponseHeaders().set("Content-Encoding", encoding);
            }
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    /** A server that says one thing to everybody, whatever HTTP thinks of it. */
    private ServerSocket rawServer(String answer) throws IOException {
        ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        workers.submit(() -> {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    client.getOutputStream().write(answer.getBytes(UTF_8));
                }
            }
            return null;
        });
        return socket;
    }

    /** One meta-block stored as it is, then the empty last one (RFC 7932, 9.2): the smallest encoder there can be. */
    private static byte[] brotli(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int header = bytes.length - 1 << 4 | 1 << 20;
        for (int shift = 0; shift < 24; shift += 8) {
            out.write(header >> shift);
        }
        out.writeBytes(bytes);
        out.write(3);
        return out.toByteArray();
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
            deflate.write(bytes);
        }
        return out.toByteArray();
    }
}
