package rangefinder.launcher.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import rangefinder.id.ContentHash;

/**
 * A small news world on loopback: six invented outlets, each a web site with a feed. It stands at one edition at a time and is moved on
 * to the next, as the outlets publish an update and then a correction. Everything it says is invented.
 */
public final class DemoWorld implements AutoCloseable {

    /** The last edition: 1 is the first day, 2 the update, 3 the correction. */
    public static final int LAST_EDITION = 3;

    private final List<DemoArticle> articles = DemoArticle.all();
    private final Map<Outlet, HttpServer> sites = new EnumMap<>(Outlet.class);
    private final ExecutorService workers = Executors.newFixedThreadPool(4, r -> {
        Thread thread = new Thread(r, "demo-world");
        thread.setDaemon(true);
        return thread;
    });
    private volatile int edition = 1;

    /** Opens the six sites on free loopback ports. */
    public static DemoWorld open() throws IOException {
        DemoWorld world = new DemoWorld();
        for (Outlet outlet : Outlet.values()) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> world.answer(outlet, exchange));
            server.setExecutor(world.workers);
            server.start();
            world.sites.put(outlet, server);
        }
        return world;
    }

    /** Address of each outlet's feed, by the outlet's name. */
    public Map<String, String> feeds() {
        Map<String, String> feeds = new LinkedHashMap<>();
        sites.forEach((outlet, server) -> feeds.put(outlet.title, site(outlet) + outlet.feedPath));
        return feeds;
    }

    /** The outlets publish what comes next. */
    public void publish(int nextEdition) {
        if (nextEdition < 1 || nextEdition > LAST_EDITION) {
            throw new IllegalArgumentException("edition " + nextEdition + ": there are 1 to " + LAST_EDITION);
        }
        edition = nextEdition;
    }

    /** Number of article pages that stand at the present edition. */
    public int pages() {
        return (int) sites.keySet().stream().mapToLong(outlet -> standing(outlet).size()).sum();
    }

    /** Number of versions of pages that have stood up to the present edition: what somebody has seen who missed none. */
    public int versions() {
        return (int) articles.stream().filter(article -> article.edition() <= edition).count();
    }

    @Override
    public void close() {
        sites.values().forEach(server -> server.stop(0));
        workers.shutdownNow();
    }

    private void answer(Outlet outlet, HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals(outlet.feedPath)) {
            send(exchange, 200, outlet.format.contentType, outlet.format.feed(outlet, site(outlet), standing(outlet)));
        } else if (path.equals("/robots.txt")) {
            send(exchange, 200, "text/plain", "User-agent: *\nDisallow: /letters\n");
        } else {
            DemoArticle article = standing(outlet).stream().filter(a -> a.path().equals(path)).findFirst().orElse(null);
            if (article == null) {
                send(exchange, 404, "text/html", "<title>Not found</title><p>There is no such page.</p>");
            } else {
                send(exchange, 200, "text/html; charset=utf-8", PageTemplate.page(article, site(outlet)));
            }
        }
    }

    /** The latest version of each of an outlet's articles that is out by now, newest first, as feeds list them. */
    private List<DemoArticle> standing(Outlet outlet) {
        Map<String, DemoArticle> latest = new LinkedHashMap<>();
        articles.stream().filter(a -> a.outlet() == outlet && a.edition() <= edition)
            .sorted(Comparator.comparingInt(DemoArticle::edition)).forEach(a -> latest.put(a.slug(), a));
        return latest.values().stream().sorted(Comparator.comparing(DemoArticle::modified).reversed()).toList();
    }

    private String site(Outlet outlet) {
        return "http://127.0.0.1:" + sites.get(outlet).getAddress().getPort();
    }

    private static void send(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String etag = '"' + ContentHash.of(body) + '"';
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.getResponseHeaders().set("ETag", etag);
        if (status == 200 && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
