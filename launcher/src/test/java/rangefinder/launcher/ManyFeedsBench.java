package rangefinder.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.ingest.FeedSource;
import rangefinder.ingest.IngestSettings;
import rangefinder.ingest.IngestStage;

/**
 * What it costs to watch 5,000 feeds on 5,000 hosts: one process with the broker and the sites, another with nothing but ingest, whose
 * processor time and memory are measured. Every twentieth poll finds a new entry, whose page is fetched, cleaned and archived. Polls come
 * every minute instead of every ten, so that a run of minutes shows ten times the rate that is asked for.
 *
 * <p>{@code ./rangefinder test -pl launcher -am -Dtest=ManyFeedsBench -DexcludedTests= -Dsurefire.failIfNoSpecifiedTests=false}
 */
@Tag("slow")
class ManyFeedsBench {

    private static final int FEEDS = 5_000;
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final Duration MEASURED = Duration.ofMinutes(2);
    /** Polls of a feed between two new entries. */
    private static final int POLLS_PER_ENTRY = 20;

    @TempDir
    Path folder;

    @Test
    void tellsWhatWatchingFiveThousandFeedsCosts() throws Exception {
        Process world = child("World", "-Xmx768m", folder.toString());
        try (BufferedReader said = new BufferedReader(new InputStreamReader(world.getInputStream(), UTF_8))) {
            String[] where = said.readLine().split(" ");
            Process ingest = child("Ingest", "-Xmx192m", folder.toString(), where[0], where[1]);
            String result = new String(ingest.getInputStream().readAllBytes(), UTF_8).strip();
            System.out.println(result);
            assertThat(result).contains("of " + FEEDS);
        } finally {
            world.destroy();
        }
    }

    private static Process child(String name, String heap, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), heap, "-XX:+UseSerialGC",
            "-cp", System.getProperty("java.class.path"), ManyFeedsBench.class.getName() + "$" + name));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** The broker, and 5,000 hosts on loopback addresses of their own. */
    static final class World {

        private static final Map<String, AtomicLong> POLLS = new ConcurrentHashMap<>();

        public static void main(String[] arguments) throws IOException {
            EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0], "kafka"), 0, 0);
            TopicCreation.createMissing(Map.of("bootstrap.servers", broker.bootstrapServers()), 8);
            HttpServer server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 1_000);
            server.createContext("/", World::answer);
            server.setExecutor(Executors.newFixedThreadPool(8));
            server.start();
            System.out.println(broker.bootstrapServers() + " " + server.getAddress().getPort());
        }

        private static void answer(HttpExchange exchange) throws IOException {
            String host = exchange.getRequestHeaders().getFirst("Host");
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/robots.txt")) {
                exchange.sendResponseHeaders(404, -1);
            } else if (path.equals("/feed")) {
                feed(exchange, host, POLLS.computeIfAbsent(host, h -> new AtomicLong(Math.floorMod(h.hashCode(), POLLS_PER_ENTRY))).incrementAndGet());
            } else {
                send(exchange, "text/html", page(path));
            }
            exchange.close();
        }

        private static void feed(HttpExchange exchange, String host, long poll) throws IOException {
            long edition = poll / POLLS_PER_ENTRY;
            String etag = "\"" + edition + "\"";
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>Site " + host + "</title>");
            for (long entry = edition; entry > edition - 30; entry--) {
                rss.append("<item><title>Item ").append(entry).append("</title><link>http://").append(host).append("/").append(Math.max(0, entry))
                    .append("</link><description>").append("What happened, in some words. ".repeat(10)).append("</description></item>");
            }
            exchange.getResponseHeaders().set("ETag", etag);
            send(exchange, "application/rss+xml", rss.append("</channel></rss>").toString());
        }

        private static String page(String path) {
            return "<html><head><title>Item " + path + "</title></head><body><nav>" + "<a href='/x'>Section</a> ".repeat(100) + "</nav><article>"
                + ("<p>" + "The council of the harbour met and decided about item " + path + ". ".repeat(3) + "</p>").repeat(20) + "</article></body></html>";
        }

        private static void send(HttpExchange exchange, String type, String body) throws IOException {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    /** Ingest alone, measuring itself. */
    static final class Ingest {

        public static void main(String[] arguments) throws Exception {
            List<FeedSource> feeds = new ArrayList<>();
            for (int i = 0; i < FEEDS; i++) {
                feeds.add(new FeedSource("http://127.0." + (1 + i / 250) + "." + (1 + i % 250) + ":" + arguments[2] + "/feed", "Site " + i, null, INTERVAL, INTERVAL));
            }
            IngestSettings settings = IngestSettings.of(Map.of("bootstrap.servers", arguments[1]), "bench", Path.of(arguments[0], "archive"), feeds)
                .allowing(List.of("127.0.0.0/8"));
            try (IngestStage ingest = new IngestStage(settings)) {
                ingest.start();
                Thread.sleep(WARM_UP.toMillis());
                OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
                long cpu = system.getProcessCpuTime();
                long start = System.nanoTime();
                Thread.sleep(MEASURED.toMillis());
                double cores = (double) (system.getProcessCpuTime() - cpu) / (System.nanoTime() - start);
                long polled = ingest.health().stream().filter(f -> f.succeeded() != null && f.failures() == 0).count();
                System.out.printf(Locale.ROOT, "%-34s %10s   %s%n", "ingest watching many feeds", "measured", "limit at a poll in 10 minutes");
                System.out.printf(Locale.ROOT, "%-34s %10d   of %d%n", "feeds polled without a failure", polled, FEEDS);
                System.out.printf(Locale.ROOT, "%-34s %10d%n", "seconds between polls of a feed", INTERVAL.toSeconds());
                System.out.printf(Locale.ROOT, "%-34s %10.3f   0.5%n", "cores", cores);
                System.out.printf(Locale.ROOT, "%-34s %10d   400%n", "megabytes resident", residentMb());
            }
            System.exit(0);
        }

        private static long residentMb() throws IOException {
            Path status = Path.of("/proc/self/status");
            return Files.exists(status) ? Files.readAllLines(status).stream().filter(l -> l.startsWith("VmRSS"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1_024).findFirst().orElse(0)
                : Runtime.getRuntime().totalMemory() >> 20;
        }
    }
}
