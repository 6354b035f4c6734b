package rangefinder.launcher.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import rangefinder.ingest.archive.WarcArchive;
import rangefinder.ingest.Backfill;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.launcher.AllInOne;
import rangefinder.launcher.EstimateFollower;
import rangefinder.launcher.LoneBroker;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.launcher.configuration.ConfigurationFile;
import rangefinder.schema.EstimateChange;

/** A WARC file of pages through all stages to estimates, in one process, exactly once; then pages at half that rate, and how long each takes. */
final class ArticlesBench {

    private static final int RUNS = 3;
    /** A new process computes these while it still loads and compiles itself. */
    private static final int FIRST = 1_500;
    /** After these the compiler takes a tenth of the processor and no longer half of it. */
    private static final int WARM_UP = 6_000;
    private static final int ARTICLES = 3_000;
    private static final int LOADED_SECONDS = 20;

    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final List<Double> latencies = java.util.Collections.synchronizedList(new ArrayList<>());
    private int number;

    void measure(Path folder, Consumer<Figure> table) throws Exception {
        Configuration configuration = ConfigurationFile.parse("data: '" + folder.resolve("data") + "'\nbroker: {port: 0, controllerPort: 0}\nhttp: {port: 0}\nfeeds: []\n",
            "the bench", Map.of());
        try (AllInOne all = AllInOne.start(configuration); EstimateFollower follower = new EstimateFollower(all.configuration().clients(), (change, estimate) -> arrived(change));
                Backfill backfill = new Backfill(all.configuration().ingest("bench"), folder.resolve("progress"))) {
            double first = through(backfill, warc(folder, "first", FIRST), FIRST, all, follower);
            table.accept(Figure.of("articles from WARC to estimates, the first of a process", first, "/s", String.format(Locale.ROOT, "%,d pages", FIRST)));
            through(backfill, warc(folder, "warm", WARM_UP), WARM_UP, all, follower);
            List<Double> rates = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                rates.add(through(backfill, warc(folder, "run-" + run, ARTICLES), ARTICLES, all, follower));
                System.out.printf(Locale.ROOT, "  run %d of %d: %.0f articles/s%n", run + 1, RUNS, rates.get(run));
            }
            double rate = Bench.median(rates);
            table.accept(Figure.above("the same, sustained", rate, "/s", 150,
                String.format(Locale.ROOT, "median of %d times %,d pages of about 350 words, after %,d", RUNS, ARTICLES, FIRST + WARM_UP)));
            load(backfill, folder, rate / 2);
            LoneBroker.settle(all.configuration());
            List<Double> sorted = latencies.stream().sorted().toList();
            String note = String.format(Locale.ROOT, "%,d articles that moved a range, at %.0f/s", sorted.size(), rate / 2);
            table.accept(Figure.of("page read to change told, at half that load, median", Bench.percentile(sorted, .5), "s", note));
            table.accept(Figure.of("the same, 90th percentile", Bench.percentile(sorted, .9), "s", note));
            table.accept(Figure.of("the same, 99th percentile", Bench.percentile(sorted, .99), "s", note));
        }
    }

    private double through(Backfill backfill, Path warc, int articles, AllInOne all, EstimateFollower follower) throws Exception {
        long from = System.nanoTime();
        backfill.run(List.of(warc), progress -> { });
        LoneBroker.settle(all.configuration());
        return articles / ((System.nanoTime() - from - follower.quiet().toNanos()) / 1e9);
    }

    /** Four portions a second; an article's time runs from the moment its portion is taken up. */
    private void load(Backfill backfill, Path folder, double perSecond) throws Exception {
        int portion = (int) Math.round(perSecond / 4);
        List<Path> portions = new ArrayList<>();
        List<Integer> firsts = new ArrayList<>();
        for (int i = 0; i < 4 * LOADED_SECONDS; i++) {
            firsts.add(number);
            portions.add(warc(folder, "portion-" + i, portion));
        }
        long next = System.nanoTime();
        for (int i = 0; i < portions.size(); i++) {
            Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
            next += 250_000_000L;
            for (int article = firsts.get(i); article < firsts.get(i) + portion; article++) {
                sentAt.put(url(article), System.nanoTime());
            }
            backfill.run(List.of(portions.get(i)), progress -> { });
        }
    }

    private void arrived(EstimateChange change) {
        long now = System.nanoTime();
        change.getReasons().forEach(reason -> {
            Long sent = reason.getUrl() == null ? null : sentAt.remove(reason.getUrl());
            if (sent != null) {
                latencies.add((now - sent) / 1e9);
            }
        });
    }

    private Path warc(Path folder, String name, int articles) throws IOException {
        Path into = folder.resolve(name);
        try (WarcArchive archive = new WarcArchive(into, "bench", WarcArchive.ROTATE_BYTES)) {
            for (int i = 0; i < articles; i++, number++) {
                archive.store(new Fetched(url(number), null, 200, Map.of("content-type", List.of("text/html; charset=utf-8")), page(number).getBytes(UTF_8),
                    Instant.parse("2026-11-01T00:00:00Z"), Duration.ofMillis(50)));
            }
        }
        return into;
    }

    private static String url(int number) {
        return "https://news" + number % 40 + ".example/item/" + number;
    }

    private static String page(int number) {
        String title = InventedNews.title(number);
        return "<html lang='en'><head><title>" + title + "</title><meta property='article:published_time' content='" + InventedNews.day(number) + "T10:00:00Z'></head>"
            + "<body><nav><a href='/'>Home</a><a href='/sport'>Sport</a></nav><article><h1>" + title + "</h1><p>"
            + InventedNews.text(number).strip().replace("\n\n", "</p><p>") + "</p></article><footer>Imprint</footer></body></html>";
    }
}
