package rangefinder.launcher;

import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rangefinder.launcher.configuration.Configuration;

/** {@code rangefinder ingest | enrich | aggregate}: one stage against a cluster. More instances of a stage share its work through Kafka. */
@Command(mixinStandardHelpOptions = true, description = "Runs this stage alone, against the cluster at KAFKA_BOOTSTRAP_SERVERS.")
final class StageCommand implements Callable<Integer> {

    private final Stage stage;

    @Mixin
    ConfigurationOptions options;

    StageCommand(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Integer call() {
        Configuration configuration = options.read();
        if (!configuration.namesCluster()) {
            throw new StartException("a stage alone needs a cluster: set KAFKA_BOOTSTRAP_SERVERS to its address, such as localhost:9092"
                + " (only `run` brings a broker of its own)");
        }
        UntilStopped.run(() -> Stages.start(configuration, EnumSet.of(stage)), running -> System.out.println("rangefinder: " + stage.word() + " is ready"), Stages::end);
        return 0;
    }
}
