package rangefinder.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import rangefinder.launcher.configuration.ConfigurationException;

/** The command line. */
@Command(name = "rangefinder", mixinStandardHelpOptions = true, version = Launcher.VERSION,
    description = "Watches news feeds and keeps a running low / best / high estimate of every figure that somebody claims.",
    subcommands = {
        ArticleCommand.class,
        BackfillCommand.class,
        CalibrateCommand.class,
        CheckCommand.class,
        ClaimsCommand.class,
        DeadLettersCommand.class,
        DemoCommand.class,
        EraseCommand.class,
        EstimateCommand.class,
        ExplainCommand.class,
        FeedCommand.class,
        FeedsCommand.class,
        RebuildCommand.class,
        RehearseCommand.class,
        ReplayCommand.class,
        RunCommand.class,
        StatusCommand.class,
        TopicsCommand.class,
        VerifyCommand.class})
public final class Launcher implements Runnable {

    /** Name and version of this release. */
    static final String VERSION = "rangefinder 0.1.0";

    private static final int FAILED = 1;

    /** Longest that a request may take to arrive, and an answer to be taken, at the servers of metrics and WebSub. */
    private static final String SLOWEST_CLIENT_SECONDS = "10";

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        limitSlowClients();
        System.exit(commandLine().execute(args));
    }

    /** Java's small HTTP server waits for ever by default, and a few who send half a request would hold all its threads. It asks once, so this comes first. */
    static void limitSlowClients() {
        System.setProperty("sun.net.httpserver.maxReqTime", SLOWEST_CLIENT_SECONDS);
        System.setProperty("sun.net.httpserver.maxRspTime", SLOWEST_CLIENT_SECONDS);
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Launcher());
        for (Stage stage : Stage.values()) {
            line.addSubcommand(stage.word(), new StageCommand(stage));
        }
        return line.setExecutionExceptionHandler(Launcher::tell);
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** What the user can mend is a line; our own mistakes keep their stack trace. */
    private static int tell(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof StartException || e instanceof ConfigurationException) {
            e.getMessage().lines().forEach(line -> System.err.println("rangefinder: " + line));
            return FAILED;
        }
        throw e;
    }
}
