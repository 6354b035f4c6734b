package rangefinder.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.launcher.configuration.ConfigurationFile;
import rangefinder.launcher.demo.DemoWorld;
import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.LaneEstimate;

/** {@code rangefinder demo}: the whole pipeline over a small invented news world, told in three acts. */
@Command(name = "demo", mixinStandardHelpOptions = true,
    description = "Watches a small invented news world: the ranges form, an update and a correction move them, each move with its reason.")
final class DemoCommand implements Callable<Integer> {

    /** Feeds are polled every second or two; nothing new for this long means that an edition has been read. */
    private static final Duration QUIET = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ROWS = 14;

    @Option(names = "--serve", description = "stay up after the last act, for the page; Ctrl-C ends it")
    boolean serve;

    @Option(names = "--port", paramLabel = "PORT", description = "port of the page; default: any free one")
    int port;

    private final PrintStream out = System.out;
    private final AtomicInteger moves = new AtomicInteger();

    @Override
    public Integer call() throws Exception {
        Instant started = Instant.now();
        Path data = Files.createTempDirectory("rangefinder-demo");
        try (DemoWorld world = DemoWorld.open(); AllInOne all = AllInOne.start(configuration(world, data, port));
                EstimateFollower follower = new EstimateFollower(all.configuration().clients(), this::tell)) {
            out.printf(Locale.ROOT, "Ready after %.1f s: broker, three stages and the page, all in this process.%n", seconds(started));
            out.println("Everything in this world is invented. The page: " + all.page());
            act("Act 1. Six outlets, " + world.pages() + " pages: what is claimed so far", follower);
            table(follower.estimates());
            world.publish(2);
            act("Act 2. The outlets publish an update", follower);
            world.publish(3);
            act("Act 3. One figure was wrong: the outlets publish a correction", follower);
            out.println("\nWhere it ends");
            table(follower.estimates());
            out.printf(Locale.ROOT, "%n%d moves, each with its reason, in %.0f s.%s%n", moves.get(), seconds(started),
                serve ? "" : " Stay with --serve to look around on the page.");
            if (serve) {
                out.println("Serving " + all.page() + "  (Ctrl-C ends it)");
                new CountDownLatch(1).await();
            }
        } finally {
            Utils.delete(data.toFile());
        }
        return 0;
    }

    /** A configuration that watches the demo world and keeps everything in a folder. */
    static Configuration configuration(DemoWorld world, Path data, int port) {
        return ConfigurationFile.parse(yaml(world, data, port), "the demo's configuration", Map.of());
    }

    static String yaml(DemoWorld world, Path data, int port) {
        String feeds = world.feeds().entrySet().stream()
            .map(feed -> "  - {url: '" + feed.getValue() + "', publisher: '" + feed.getKey() + "', shortest: 1s, longest: 2s}\n").collect(Collectors.joining());
        return "data: '" + data + "'\nbroker: {port: 0, controllerPort: 0}\nhttp: {port: " + port + "}\n"
            + "crawling: {allowedNetworks: ['127.0.0.0/8']}\nfeeds:\n" + feeds;
    }

    private void act(String title, EstimateFollower follower) throws InterruptedException {
        out.println("\n" + title);
        int before = moves.get();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline) && (moves.get() == before || follower.quiet().compareTo(QUIET) < 0)) {
            Thread.sleep(100);
        }
        if (moves.get() == before) {
            out.println("  nothing moved within " + PATIENCE.toSeconds() + " s");
        }
    }

    private void tell(EstimateChange change, Estimate estimate) {
        moves.incrementAndGet();
        out.println(EstimateLines.change(change, estimate));
    }

    private void table(Map<String, Estimate> estimates) {
        out.printf("  %-58s %26s   %s%n", "", "low / best / high", "from");
        estimates.values().stream()
            .flatMap(e -> e.getLanes().stream().map(lane -> Map.entry(e, lane)))
            .sorted(Comparator.comparingInt((Map.Entry<Estimate, LaneEstimate> e) -> e.getValue().getArticles()).reversed())
            .limit(ROWS)
            .forEach(e -> out.println(EstimateLines.row(e.getKey(), e.getValue())));
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }
}
