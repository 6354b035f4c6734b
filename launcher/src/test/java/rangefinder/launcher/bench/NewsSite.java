package rangefinder.launcher.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** An outlet on loopback: one feed, and a page for each of its items. Notes when an item was first in an answer to a poll. */
final class NewsSite implements AutoCloseable {

    private static final int LISTED = 20;

    private final HttpServer server;
    private volatile int items;
    private volatile int told;
    private volatile long toldAt;

    NewsSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(2, work -> {
            Thread thread = new Thread(work, "news-site");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String feed() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed.xml";
    }

    /** Puts one more item at the top of the feed; returns its number. */
    int publish() {
        return ++items;
    }

    /** When a poll was first answered with the latest item, by the clock of {@code System.nanoTime}; 0 where it has not been yet. */
    long toldAt() {
        return told == items ? toldAt : 0;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/feed.xml")) {
            int newest = items;
            send(exchange, "application/rss+xml", feed(newest));
            if (newest > told) {
                toldAt = System.nanoTime();
                told = newest;
            }
        } else if (path.startsWith("/item/")) {
            send(exchange, "text/html; charset=utf-8", page(Integer.parseInt(path.substring("/item/".length()))));
        } else {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        }
    }

    private String feed(int newest) {
        StringBuilder items = new StringBuilder();
        for (int item = newest; item > Math.max(0, newest - LISTED); item--) {
            items.append("<item><title>").append(title(item)).append("</title><link>").append(feed().replace("feed.xml", "item/" + item))
                .append("</link><guid>").append(item).append("</guid></item>");
        }
        return "<rss version='2.0'><channel><title>Bench Courier</title><link>" + feed() + "</link>" + items + "</channel></rss>";
    }

    private static String page(int item) {
        return "<html lang='en'><head><title>" + title(item) + "</title><meta property='article:published_time' content='2026-03-03T10:00:00Z'></head>"
            + "<body><nav><a href='/'>Home</a></nav><article><h1>" + title(item) + "</h1><p>At least " + (10 + item)
            + " people were killed when a ferry capsized off Bergen on 3 March 2026, police said.</p><p>"
            + InventedNews.text(0).replaceAll("\\d+", "several").replace("\n\n", "</p><p>") + "</p></article></body></html>";
    }

    private static String title(int item) {
        return "Ferry accident off Bergen, report " + item;
    }

    private static void send(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
