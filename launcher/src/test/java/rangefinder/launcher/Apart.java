package rangefinder.launcher;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.core.ConditionTimeoutException;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.launcher.configuration.ConfigurationFile;
import rangefinder.launcher.demo.DemoWorld;

/** A broker and stages, each in a process of its own, so that each can be killed apart from the others. */
final class Apart implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PARTITIONS = 4;

    private final Path folder;
    private final DemoWorld world;
    private final int port = freePort();
    private final int controllerPort = freePort();
    private final String bootstrapServers;
    private final Map<String, Child> children = new HashMap<>();

    /** @param world whose feeds ingest polls */
    Apart(Path folder, DemoWorld world) throws IOException {
        this(folder, world, null);
    }

    /** @param cluster addresses of one that is there already; null: the process "broker" */
    Apart(Path folder, DemoWorld world, String cluster) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.world = world;
        bootstrapServers = cluster == null ? "127.0.0.1:" + port : cluster;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    Map<String, String> kafka() {
        return Map.of("bootstrap.servers", bootstrapServers());
    }

    /** For commands, and for what a test reads itself. */
    Configuration configuration() {
        return ConfigurationFile.parse(yaml("commands"), "the test's configuration", Map.of());
    }

    /** The process by its name: broker, or a stage and a letter of the instance. */
    Child child(String name) {
        return children.get(name);
    }

    /** Starts what is named, on the data that it left behind; "broker", else a stage with or without a letter: "enrich", "enrich-b". */
    Child start(String name) throws IOException {
        Path log = folder.resolve(name + ".log");
        Child child = name.equals("broker")
            ? Child.start(log, "256m", BrokerProcess.class, folder.resolve("broker").toString(), Integer.toString(port), Integer.toString(controllerPort))
            : Child.start(log, "512m", Launcher.class, name.replaceFirst("-.*", ""), "--config", Files.writeString(folder.resolve(name + ".yaml"), yaml(name)).toString());
        children.put(name, child);
        return child;
    }

    void start(String... names) throws IOException {
        for (String name : names) {
            start(name);
        }
    }

    /** Waits until some of the stages have said that they are ready. */
    void awaitReady(String... names) {
        for (String name : names) {
            try {
                await(name).atMost(PATIENCE).until(() -> child(name).said().contains("is ready"));
            } catch (ConditionTimeoutException late) {
                throw new AssertionError(name + " is not ready after " + PATIENCE.toMinutes() + " minutes; it said:\n" + child(name).saidWithThreads(), late);
            }
        }
    }

    /** Articles of the invented news, as soon as the broker takes them. */
    static void sendWhenItAnswers(Map<String, String> kafka, int from, int to) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            InventedLoad.send(kafka, from, to);
            return true;
        });
    }

    private String yaml(String name) {
        return DemoCommand.yaml(world, folder.resolve(name), 0).replaceFirst("broker: .*\n", "kafka: {bootstrap.servers: '" + bootstrapServers() + "'}\npartitions: " + PARTITIONS + "\n");
    }

    @Override
    public void close() throws InterruptedException {
        for (Child child : children.values()) {
            child.kill();
        }
    }

    /** The embedded broker alone: folder, port, controller's port. */
    static final class BrokerProcess {

        public static void main(String[] arguments) throws InterruptedException {
            UntilStopped.run(() -> EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])), broker -> { }, broker -> new CompletableFuture<>());
        }
    }
}
