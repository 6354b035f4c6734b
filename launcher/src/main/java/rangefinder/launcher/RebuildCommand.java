package rangefinder.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rangefinder.aggregate.Backlog;
import rangefinder.aggregate.Generations;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.ingest.Backfill;
import rangefinder.ingest.IngestSettings;
import rangefinder.ingest.Recleaning;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.launcher.configuration.ConfigurationFile;
import rangefinder.schema.RosterEntry;

/**
 * {@code rangefinder rebuild}: computes everything anew beside what serves, says what would be different, and leaves the switch to the
 * operator. The instances that run do the work; this command may be ended and called again.
 */
@Command(name = "rebuild", mixinStandardHelpOptions = true, subcommands = {RebuildCommand.Switch.class, RebuildCommand.Abandon.class},
    description = "Computes all estimates anew beside those that serve, from a running pipeline's topics, and says what differs.")
final class RebuildCommand implements Callable<Integer> {

    private static final long LOOK_AGAIN_MS = 500;

    @Mixin
    ConfigurationOptions options;

    @Option(names = "--from", paramLabel = "claims|articles|archive", defaultValue = "claims",
        description = {"claims: rules, definitions and grades anew; articles: the claims too, read anew from the articles;",
            "archive: the articles too, cleaned anew from this data folder's archive (default: ${DEFAULT-VALUE})"})
    String from;

    @Option(names = "--definitions", paramLabel = "FILE", description = "YAML with topics to use; default: those of the configuration")
    Path definitions;

    @Option(names = "--topics", paramLabel = "ID", split = ",", description = "reports on these topics only; all are computed, for a generation that knew only some"
        + " could not serve")
    List<String> topics = List.of();

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Configuration configuration = RunningPipeline.of(options.read());
        Rebuild rebuild = rebuild(configuration);
        Optional<RosterEntry> underWay = Generations.rebuilding(rebuild.roster());
        RosterEntry entry = underWay.isPresent() ? underWay.get() : begin(rebuild, configuration);
        await(rebuild, entry, configuration);
        new RebuildReport(Generations.serving(rebuild.roster()).orElseThrow(), entry, rebuild.differences(entry)).on(topics).print(out);
        out.println("`rangefinder rebuild switch` lets " + entry.getName() + " serve, `rangefinder rebuild abandon` gives it up.");
        return 0;
    }

    static Rebuild rebuild(Configuration configuration) {
        String instance = InstanceName.of(configuration.data());
        return new Rebuild(configuration.aggregate(instance), configuration.enrich(instance).applicationId());
    }

    private RosterEntry begin(Rebuild rebuild, Configuration configuration) throws IOException, InterruptedException {
        Rebuild.From source = source();
        if (source != Rebuild.From.ARCHIVE) {
            return rebuild.begin(source, topicsOf(configuration), grades(configuration));
        }
        ProgressBar bar = new ProgressBar(System.err, "archive");
        return rebuild.begin(topicsOf(configuration), grades(configuration), cleaning(configuration, bar));
    }

    /** Fills the topic with the archive of this data folder, and with the articles that do not come from it. */
    static Rebuild.Filling cleaning(Configuration configuration, ProgressBar bar) {
        IngestSettings ingest = configuration.ingest(InstanceName.of(configuration.data()));
        return (topic, ends) -> {
            try (Recleaning again = new Recleaning(ingest, topic, ends)) {
                Backfill.Progress end = again.run(ingest.archive(), ingest.feeds(), progress -> bar.show(progress.share(), told(progress)));
                bar.show(1, told(end));
                System.err.println();
            }
        };
    }

    private static String told(Backfill.Progress progress) {
        return String.format(Locale.ROOT, "%,d articles, %,d passed over", progress.articles(), progress.unreadable());
    }

    private Rebuild.From source() {
        return switch (from) {
            case "claims" -> Rebuild.From.CLAIMS;
            case "articles" -> Rebuild.From.ARTICLES;
            case "archive" -> Rebuild.From.ARCHIVE;
            default -> throw new StartException("--from is '" + from + "', allowed are claims, articles and archive");
        };
    }

    private List<TopicDefinition> topicsOf(Configuration configuration) {
        return definitions == null ? configuration.topics() : ConfigurationFile.topics(definitions);
    }

    private static Grades grades(Configuration configuration) {
        return Grades.byKind().with(configuration.grades());
    }

    private void await(Rebuild rebuild, RosterEntry entry, Configuration configuration) throws InterruptedException {
        try (Backlog backlog = new Backlog(configuration.kafka())) {
            ProgressBar bar = new ProgressBar(System.err, "generation " + entry.getName());
            Rebuild.Progress progress = rebuild.progress(entry, backlog);
            while (!progress.caughtUp()) {
                bar.show(progress.done(), progress.all());
                Thread.sleep(LOOK_AGAIN_MS);
                progress = rebuild.progress(entry, backlog);
            }
            bar.finish(progress.all());
        }
    }

    /** The generation that was named, else the one under way. */
    private static String chosen(Rebuild rebuild, String generation) {
        return generation == null ? rebuild.underWay().getName() : generation;
    }

    /** {@code rebuild switch}. */
    @Command(name = "switch", mixinStandardHelpOptions = true, description = "Lets the rebuilt generation serve, or returns to one that is kept.")
    static final class Switch implements Callable<Integer> {

        @Mixin
        ConfigurationOptions options;

        @Parameters(arity = "0..1", paramLabel = "GENERATION", description = "default: the one that has been rebuilt")
        String generation;

        @Override
        public Integer call() {
            Rebuild rebuild = rebuild(RunningPipeline.of(options.read()));
            rebuild.removeLeft();
            String name = chosen(rebuild, generation);
            System.out.println("rangefinder: " + name + " serves now" + Generations.kept(rebuild.serve(name))
                .map(kept -> String.format(Locale.ROOT, "; `rangefinder rebuild switch %1$s` returns to %1$s, `rangefinder rebuild abandon %1$s` removes it", kept.getName()))
                .orElse(""));
            return 0;
        }
    }

    /** {@code rebuild abandon}. */
    @Command(name = "abandon", mixinStandardHelpOptions = true, description = "Gives a generation up that does not serve, and removes everything it owns.")
    static final class Abandon implements Callable<Integer> {

        @Mixin
        ConfigurationOptions options;

        @Parameters(arity = "0..1", paramLabel = "GENERATION", description = "default: the one that is being rebuilt")
        String generation;

        @Override
        public Integer call() {
            Rebuild rebuild = rebuild(RunningPipeline.of(options.read()));
            rebuild.removeLeft();
            String name = chosen(rebuild, generation);
            rebuild.abandon(name);
            System.out.println("rangefinder: " + name + " is given up; its topics and state are removed");
            return 0;
        }
    }
}
