package rangefinder.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(name = "rangefinder", mixinStandardHelpOptions = true, version = "rangefinder 0.1.0",
    description = "Watches news feeds and keeps a running low / best / high estimate of every figure that somebody claims.",
    subcommands = {ArticleCommand.class, ClaimsCommand.class})
public final class Launcher implements Runnable {

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Launcher()).execute(args));
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
