package rangefinder.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rangefinder.launcher.configuration.Configuration;

/** {@code rangefinder check}: reads the configuration as `run` does, and starts nothing. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Validates the configuration without starting anything.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    ConfigurationOptions options;

    @Override
    public Integer call() {
        Configuration configuration = options.read();
        System.out.println("the configuration is valid: " + configuration.feeds().size() + " feeds, "
            + (configuration.namesCluster() ? "Kafka at " + configuration.kafka().get("bootstrap.servers") : "an embedded broker")
            + ", data in " + configuration.data());
        return 0;
    }
}
