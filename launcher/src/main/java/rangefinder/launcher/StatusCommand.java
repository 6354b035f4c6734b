package rangefinder.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rangefinder.launcher.configuration.Configuration;

/** {@code rangefinder status}: how a running instance is doing, for a person or, by its exit code, for a monitoring system. */
@Command(name = "status", mixinStandardHelpOptions = true, description = {"Says how a running instance is doing: stages, what waits, feeds, dead letters, disk.",
    "Exit code: 0 all is well, 1 it works and something wants a look, 2 it does not work."})
final class StatusCommand implements Callable<Integer> {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final String CLEAR = "\033[H\033[2J";
    /** As many as the API gives at once; it gives the worst first. */
    private static final int FEEDS = 1_000;

    @Mixin
    ConfigurationOptions options;

    @Mixin
    RunningInstance instance;

    @Option(names = "--watch", description = "shows it anew every two seconds until Ctrl-C")
    boolean watch;

    @Option(names = "--json", description = "prints it as JSON")
    boolean json;

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = options.read();
        URI server = instance.address(configuration);
        while (watch) {
            System.out.println(CLEAR + shown(look(server, configuration)));
            Thread.sleep(EVERY.toMillis());
        }
        Status status = look(server, configuration);
        System.out.println(shown(status));
        return status.health().exitCode;
    }

    private String shown(Status status) {
        return json ? status.json().toPrettyString() : status.toString();
    }

    private Status look(URI server, Configuration configuration) throws InterruptedException {
        DiskUse disk = DiskUse.of(configuration.data());
        try {
            JsonNode pipeline = instance.get(server, "/api/v1/pipeline");
            return new Status(server, (ObjectNode) pipeline, instance.get(server, "/api/v1/feeds?limit=" + FEEDS).path("feeds"), disk, null);
        } catch (StartException e) {
            return new Status(server, JsonLines.JSON.createObjectNode(), JsonLines.JSON.createArrayNode(), disk, e.getMessage());
        }
    }
}
