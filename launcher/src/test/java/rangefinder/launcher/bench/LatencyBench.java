package rangefinder.launcher.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import rangefinder.launcher.AllInOne;
import rangefinder.launcher.EstimateFollower;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.launcher.configuration.ConfigurationFile;
import rangefinder.schema.EstimateChange;

/**
 * From the answer to the poll that first holds an item to the changed estimate in the answer of the HTTP API, the fetch of its page included;
 * all in one process, exactly once.
 */
final class LatencyBench {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 25;
    private static final long PATIENCE_SECONDS = 20;
    private static final double LIMIT_SECONDS = 1.5;

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<EstimateChange> changes = new LinkedBlockingQueue<>();

    void measure(Path folder, Consumer<Figure> table) throws Exception {
        try (NewsSite site = new NewsSite(); AllInOne all = AllInOne.start(configuration(site, folder));
                EstimateFollower follower = new EstimateFollower(all.configuration().clients(), (change, estimate) -> changes.add(change))) {
            List<Double> seconds = new ArrayList<>();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                double took = round(site, all.page());
                if (round >= WARM_UP) {
                    seconds.add(took);
                }
            }
            seconds.sort(null);
            String note = ROUNDS + " items, one at a time";
            table.accept(Figure.below("item in a feed to estimate readable, median", Bench.percentile(seconds, .5), "s", LIMIT_SECONDS, note));
            table.accept(Figure.of("the same, 90th percentile", Bench.percentile(seconds, .9), "s", note));
            table.accept(Figure.of("the same, slowest", Bench.percentile(seconds, 1), "s", note));
        }
    }

    private double round(NewsSite site, URI page) throws Exception {
        changes.clear();
        int item = site.publish();
        EstimateChange change = awaitChange("/item/" + item);
        URI topic = page.resolve("/api/v1/topics/" + URLEncoder.encode(change.getTopic(), StandardCharsets.UTF_8));
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); !get(topic).contains(change.getOutputDigest()); Thread.sleep(2)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(topic + " does not answer what was published: " + get(topic));
            }
        }
        return (System.nanoTime() - site.toldAt()) / 1e9;
    }

    /** The first change that the item is a reason of. */
    private EstimateChange awaitChange(String item) throws InterruptedException {
        while (true) {
            EstimateChange change = changes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (change == null) {
                throw new IllegalStateException(item + " moved no estimate within " + PATIENCE_SECONDS + " s");
            } else if (change.getReasons().stream().anyMatch(reason -> reason.getUrl() != null && reason.getUrl().endsWith(item))) {
                return change;
            }
        }
    }

    private String get(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }

    private static Configuration configuration(NewsSite site, Path data) {
        return ConfigurationFile.parse("data: '" + data + "'\nbroker: {port: 0, controllerPort: 0}\nhttp: {port: 0}\n"
            + "crawling: {allowedNetworks: ['127.0.0.0/8']}\nfeeds: [{url: '" + site.feed() + "', shortest: 1s, longest: 1s}]\n", "the bench", Map.of());
    }
}
