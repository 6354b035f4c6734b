package rangefinder.launcher;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.launcher.configuration.ConfigurationFile;

/** The options of every command that needs the configuration. */
final class ConfigurationOptions {

    @Option(names = "--config", paramLabel = "FILE", description = "the configuration; default: rangefinder.yaml here, where it exists")
    Path file;

    @Option(names = "--data", paramLabel = "FOLDER", description = "where everything is kept; default: the setting data, else ./data")
    Path data;

    /** The one place where the environment is read. What is logged from then on has the form that it asks for. */
    Configuration read() {
        Configuration configuration = ConfigurationFile.read(file, System.getenv()).in(data);
        Logging.speak(configuration.log());
        return configuration;
    }
}
