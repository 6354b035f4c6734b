package rangefinder.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rangefinder.launcher.configuration.Configuration;

/** {@code rangefinder run}: everything in one process, until it is told to stop. */
@Command(name = "run", mixinStandardHelpOptions = true,
    description = "Watches the configured feeds: broker (unless KAFKA_BOOTSTRAP_SERVERS is set), all stages and the page.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    ConfigurationOptions options;

    @Override
    public Integer call() {
        Configuration configuration = options.read();
        UntilStopped.run(() -> AllInOne.start(configuration), all -> System.out.println("rangefinder: ready, " + all.page()
            + "  (" + configuration.feeds().size() + " feeds, data in " + configuration.data() + ", Ctrl-C stops it)"));
        return 0;
    }
}
