package rangefinder.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rangefinder.launcher.configuration.Configuration;

/**
 * {@code rangefinder backfill}: articles from files through the running pipeline. Ids are made from content, so sending a thing twice
 * changes nothing; an interrupted backfill goes on where it stopped.
 */
@Command(name = "backfill", mixinStandardHelpOptions = true,
    description = "Sends articles from JSON lines, pages, texts and folders of them through the pipeline; starts the pipeline where it isn't running.")
final class BackfillCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Mixin
    ConfigurationOptions options;

    @Option(names = "--again", description = "from the beginning, although an earlier backfill of the same files got further")
    boolean again;

    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "a file of JSON lines (.jsonl), a page (.html), a text (.txt), or a folder")
    List<Path> sources;

    @Override
    public Integer call() throws IOException {
        for (Path source : sources) {
            if (!Files.isReadable(source)) {
                throw new StartException(source + " cannot be read; name a file or a folder that this user may read");
            }
        }
        Configuration configuration = options.read();
        boolean complete = onPipeline(configuration, this::send);
        return complete ? 0 : FAILED;
    }

    private boolean send(Configuration configuration) {
        try (Backfill backfill = new Backfill(configuration, new BackfillProgress(configuration.data(), sources, again))) {
            return backfill.send(Documents.of(sources));
        } catch (IOException e) {
            throw new StartException("the backfill stopped: " + e.getMessage() + "; the same command goes on from there", e);
        }
    }

    /** The configured cluster, the broker of a `run` with the same data folder, or else a pipeline of our own until everything is read. */
    private static boolean onPipeline(Configuration configuration, java.util.function.Predicate<Configuration> work) {
        if (configuration.namesCluster()) {
            return work.test(configuration);
        } else if (FolderLock.isTaken(configuration.data(), "broker")) {
            return work.test(configuration.against("127.0.0.1:" + configuration.broker().clients()));
        }
        try (AllInOne all = AllInOne.start(configuration.withoutFeeds());
                EstimateFollower follower = new EstimateFollower(all.configuration().clients(), (change, estimate) -> { })) {
            boolean complete = work.test(all.configuration());
            Settling.await(all.configuration().clients(), follower);
            Consumer<String> out = System.out::println;
            follower.estimates().values().forEach(estimate -> estimate.getLanes().forEach(lane -> out.accept(Figures.row(estimate, lane))));
            return complete;
        }
    }
}
