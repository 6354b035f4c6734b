package rangefinder.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rangefinder.launcher.configuration.Configuration;

/** {@code rangefinder run}: everything in one process, until it is told to stop. Prints every move of an estimate. */
@Command(name = "run", mixinStandardHelpOptions = true,
    description = "Watches the configured feeds: broker (unless KAFKA_BOOTSTRAP_SERVERS is set), all stages and the page.")
final class RunCommand implements Callable<Integer> {

    @Mixin
    ConfigurationOptions options;

    @Override
    public Integer call() {
        Configuration configuration = options.read();
        UntilStopped.run(() -> AllInOne.start(configuration), RunCommand::watch, AllInOne::end);
        return 0;
    }

    private static void watch(AllInOne all) {
        Configuration configuration = all.configuration();
        all.alsoClose(new EstimateFollower(configuration.clients(), (change, estimate) -> System.out.println(EstimateLines.change(change, estimate))));
        System.out.println("rangefinder: ready, " + all.page() + "  (" + configuration.feeds().size() + " feeds, data in " + configuration.data()
            + ", Ctrl-C stops it)");
        if (configuration.feeds().isEmpty()) {
            System.out.println("rangefinder: no feeds are configured; add them to rangefinder.yaml, or send articles with `rangefinder backfill`");
        }
    }
}
