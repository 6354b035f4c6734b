package rangefinder.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rangefinder.ingest.Backfill;
import rangefinder.ingest.Backfill.Progress;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.topic.Topics;
import rangefinder.topic.Topics;

/**
 * {@code rangefinder backfill}: articles from files through the running pipeline. Sending a thing twice changes nothing; an interrupted
 * backfill goes on where it stopped.
 */
@Command(name = "backfill", mixinStandardHelpOptions = true,
    description = "Sends articles from JSON lines, pages, texts, WARC files and folders through the pipeline; starts one where none is running.")
final class BackfillCommand implements Callable<Integer> {

    private static final int SOME_UNREADABLE = 1;
    private static final int SHOWN = 20;
    private static final Duration MOVES = Duration.ofMillis(200);
    private static final Duration TELLS = Duration.ofSeconds(10);

    @Mixin
    ConfigurationOptions options;

    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "JSON lines (.jsonl), a page (.html), a text (.txt), an archive (.warc), addresses, a folder")
    List<Path> sources;

    private final ProgressBar bar = new ProgressBar(System.err, "rangefinder: backfill");
    private String latest;
    private long shownAt;

    @Override
    public Integer call() throws IOException, InterruptedException {
        sources.stream().filter(source -> !Files.isReadable(source)).findFirst().ifPresent(source -> {
            throw new StartException(source + " cannot be read; name a file or a folder that this user may read");
        });
        Configuration configuration = options.read();
        if (configuration.namesCluster()) {
            return send(configuration);
        } else if (FolderLock.isTaken(configuration.data(), "broker")) {
            return send(configuration.against("127.0.0.1:" + configuration.broker().clients()));
        }
        return throughOwnPipeline(configuration);
    }

    /** Everything in this process until all is read; then the ranges. */
    private int throughOwnPipeline(Configuration configuration) throws IOException, InterruptedException {
        try (AllInOne all = AllInOne.start(configuration.withoutFeeds())) {
            int status = send(all.configuration());
            Settling.await(all.configuration().kafka());
            Snapshot.of(Topics.ESTIMATES, all.configuration().kafka()).values().forEach(estimate -> estimate.getLanes().forEach(lane -> System.out.println(EstimateLines.row(estimate, lane))));
            return status;
        }
    }

    private int send(Configuration configuration) throws IOException, InterruptedException {
        try (Backfill backfill = new Backfill(configuration.ingest(InstanceName.of(configuration.data())), configuration.data().resolve("backfill"))) {
            Progress end = backfill.run(sources, this::show);
            System.err.println((System.console() == null ? "" : "\n") + "rangefinder: " + told(end));
            return end.unreadable() == 0 ? 0 : SOME_UNREADABLE;
        } catch (KafkaException e) {
            throw new StartException("no pipeline answers at " + configuration.kafka().get("bootstrap.servers") + " (" + e.getMessage()
                + "); start it with `rangefinder run` or set KAFKA_BOOTSTRAP_SERVERS; the same command goes on where it stopped", e);
        }
    }

    /** On a terminal a line that moves, elsewhere one every ten seconds. */
    private void show(Progress progress) {
        boolean terminal = System.console() != null;
        if (progress.latest() != null && !progress.latest().equals(latest) && progress.unreadable() <= SHOWN) {
            System.err.println((terminal ? "\r" : "") + "rangefinder: passed over, " + progress.latest());
        }
        latest = progress.latest();
        if (System.nanoTime() - shownAt > (terminal ? MOVES : TELLS).toNanos()) {
            shownAt = System.nanoTime();
            if (terminal) {
                bar.show(progress.share(), told(progress));
            } else {
                System.err.printf(Locale.ROOT, "rangefinder: %3.0f %%, %s%n", 100 * progress.share(), told(progress));
            }
        }
    }

    private static String told(Progress progress) {
        return String.format(Locale.ROOT, "%,d articles sent, %,d addresses to fetch, %,d done before, %,d passed over", progress.articles(),
            progress.addresses(), progress.skipped(), progress.unreadable());
    }
}
