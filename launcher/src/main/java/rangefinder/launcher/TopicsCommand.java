package rangefinder.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.Proposals;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.aggregate.topic.TopicDefinitions;
import rangefinder.aggregate.topic.TopicRouter;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.schema.ArticleClaims;

/** {@code rangefinder topics}: tries definitions of topics on the claims that are stored, and proposes some. Nothing goes live by it. */
@Command(name = "topics", mixinStandardHelpOptions = true, description = "Tries topic definitions on the stored claims before they go live; proposes definitions.",
    subcommands = {TopicsCommand.Try.class, TopicsCommand.Propose.class, TopicsCommand.Show.class, TopicsCommand.Unrouted.class})
final class TopicsCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** Where the claims come from: the running pipeline, a cluster, or what {@code claims --jsonl} printed. */
    private static final class Stored {

        @Mixin
        ConfigurationOptions options;

        @Option(names = "--claims", paramLabel = "FILE", description = "what `claims --jsonl` printed, instead of the claims of the pipeline; may be repeated")
        List<Path> files = List.of();

        List<ArticleClaims> read() throws IOException {
            return files.isEmpty() ? StoredClaims.ofPipeline(options.read()) : StoredClaims.ofFiles(files);
        }
    }

    /** {@code topics test FILE}. */
    @Command(name = "test", mixinStandardHelpOptions = true, description = "Shows what the definitions of a file would find and estimate, and what they narrowly miss.")
    static final class Try implements Callable<Integer> {

        @Mixin
        Stored stored;

        @Parameters(paramLabel = "FILE", description = "YAML with definitions, as under `topics:` in the configuration")
        Path file;

        @Override
        public Integer call() throws IOException {
            List<TopicDefinition> topics = definitions();
            List<ArticleClaims> claims = stored.read();
            try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
                topics.forEach(topic -> out.println(new TopicTrial(topic, claims)));
                out.println(StoredClaims.told(claims) + " looked at; nothing was changed");
            }
            return 0;
        }

        private List<TopicDefinition> definitions() throws IOException {
            if (!Files.isReadable(file)) {
                throw new StartException(file + " cannot be read; name a YAML file with topic definitions");
            }
            try {
                return TopicDefinitions.parse(Files.readString(file), file.toString());
            } catch (IllegalArgumentException e) {
                throw new StartException(e.getMessage(), e);
            }
        }
    }

    /** {@code topics show}. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows every topic that the claims belong to, by definition or by themselves, with its range.")
    static final class Show implements Callable<Integer> {

        @Mixin
        Stored stored;

        @Override
        public Integer call() throws IOException {
            Configuration configuration = stored.options.read();
            TopicRanges ranges = new TopicRanges(stored.read(), new TopicRouter(configuration.topics()), Grades.byKind().with(configuration.grades()));
            try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
                ranges.estimates().forEach(estimate -> {
                    out.println(estimate.getTopic());
                    estimate.getLanes().forEach(lane -> out.println("  " + EstimateLines.row(estimate, lane).strip()));
                });
            }
            return 0;
        }
    }

    /** {@code topics unrouted}. */
    @Command(name = "unrouted", mixinStandardHelpOptions = true, description = "Counts the claims that no topic takes, and shows the newest that hold some words.")
    static final class Unrouted implements Callable<Integer> {

        @Mixin
        Stored stored;

        @Option(names = "--most", paramLabel = "N", defaultValue = "10", description = "claims shown; default ${DEFAULT-VALUE}")
        int most;

        @Parameters(arity = "0..*", paramLabel = "WORD", description = "words that stand in the sentence, the frame or the outlet's name")
        List<String> words = List.of();

        @Override
        public Integer call() throws IOException {
            UnroutedClaims unrouted = new UnroutedClaims(stored.read(), new TopicRouter(stored.options.read().topics()), words);
            try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
                out.print(unrouted.told(most));
            }
            return 0;
        }
    }

    /** {@code topics propose}. */
    @Command(name = "propose", mixinStandardHelpOptions = true, description = "Prints definitions for frames that many articles share, as YAML to choose from.")
    static final class Propose implements Callable<Integer> {

        @Mixin
        Stored stored;

        @Option(names = "--articles", paramLabel = "N", defaultValue = "3", description = "at least so many articles share the frame; default ${DEFAULT-VALUE}")
        int articles;

        @Option(names = "--most", paramLabel = "N", defaultValue = "20", description = "at most so many definitions; default ${DEFAULT-VALUE}")
        int most;

        @Override
        public Integer call() throws IOException {
            List<ArticleClaims> claims = stored.read();
            try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
                out.println("# Proposed from " + StoredClaims.told(claims) + ". Choose, give titles, and try them: rangefinder topics test FILE");
                out.print(Proposals.of(claims, articles, most));
            }
            return 0;
        }
    }
}
