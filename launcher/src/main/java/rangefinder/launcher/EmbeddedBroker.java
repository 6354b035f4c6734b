package rangefinder.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import kafka.tools.StorageTool;

/**
 * A real Kafka broker (KRaft, broker and controller in one) in this process, on loopback, its data in one folder. The caller holds the
 * folder's {@link FolderLock}. Internal classes of Kafka stay in this class.
 */
final class EmbeddedBroker implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    /** Below this the first segments and indexes of our topics would already fail. */
    private static final long LEAST_FREE_BYTES = 256L << 20;

    private final KafkaRaftServer server;
    private final int port;
    private final HangingTransactions hanging;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
        this.hanging = HangingTransactions.watch(Map.of("bootstrap.servers", bootstrapServers()));
    }

    /**
     * Starts the broker and returns when it serves.
     *
     * @param folder         of its data; formatted where it is new
     * @param port           for clients, 0 for any; may differ from the last start's
     * @param controllerPort for the controller, 0 for any
     * @throws StartException where a port is taken or the folder cannot be used
     */
    static EmbeddedBroker start(Path folder, int port, int controllerPort) {
        int freePort = Ports.free(LOOPBACK, port, "broker.port");
        int freeControllerPort = Ports.freeBeside(freePort, LOOPBACK, controllerPort, "broker.controllerPort");
        try {
            Files.createDirectories(folder);
            requireSpace(folder);
            Properties properties = properties(folder, freePort, freeControllerPort);
            format(folder, properties);
            haltWithReason(folder);
            return new EmbeddedBroker(started(properties), freePort);
        } catch (IOException e) {
            throw new StartException("the broker's folder " + folder + " cannot be used: " + e, e);
        }
    }

    String bootstrapServers() {
        return LOOPBACK + ":" + port;
    }

    @Override
    public void close() {
        hanging.close();
        server.shutdown();
        server.awaitShutdown();
    }

    private static KafkaRaftServer started(Properties properties) {
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException | Error e) {
            server.shutdown();
            throw new StartException("the embedded broker cannot start: " + e.getMessage(), e);
        }
    }

    private static void requireSpace(Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new StartException("the disk of " + folder + " has only " + (free >> 20) + " MB free, " + (LEAST_FREE_BYTES >> 20)
                + " MB are needed; make room or choose another folder with --data");
        }
    }

    private static void format(Path folder, Properties properties) throws IOException {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Path file = folder.resolveSibling(folder.getFileName() + ".properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, "what the storage was formatted with; the start command makes its own");
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = StorageTool.execute(new String[] {"format", "-c", file.toString(), "-t", Uuid.randomUuid().toString()},
            new PrintStream(said, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new StartException("the broker's folder " + folder + " cannot be formatted: " + said.toString(StandardCharsets.UTF_8).strip());
        }
    }

    /** Kafka halts the whole process when its disk fails: what is on the disk stays whole, and here it is said why. */
    private static void haltWithReason(Path folder) {
        Exit.setHaltProcedure((status, message) -> {
            System.err.println("rangefinder: the embedded broker can no longer write to " + folder + " (" + folder.toFile().getUsableSpace() / (1 << 20)
                + " MB free); make room there and start again, nothing acknowledged is lost");
            Runtime.getRuntime().halt(status);
        });
    }

    private static Properties properties(Path folder, int port, int controllerPort) {
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("listeners", "PLAINTEXT://" + LOOPBACK + ":" + port + ",CONTROLLER://" + LOOPBACK + ":" + controllerPort);
        p.put("advertised.listeners", "PLAINTEXT://" + LOOPBACK + ":" + port);
        p.put("controller.listener.names", "CONTROLLER");
        p.put("inter.broker.listener.name", "PLAINTEXT");
        p.put("controller.quorum.voters", "1@" + LOOPBACK + ":" + controllerPort);
        p.put("log.dirs", folder.toString());
        p.put("auto.create.topics.enable", "false");
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            p.put(topic + ".replication.factor", "1");
        }
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        // Each partition of these is files to open at start; one process needs few.
        p.put("offsets.topic.num.partitions", "4");
        p.put("transaction.state.log.num.partitions", "4");
        p.put("share.coordinator.state.topic.num.partitions", "1");
        p.put("group.initial.rebalance.delay.ms", "0");
        p.put("group.streams.initial.rebalance.delay.ms", "0");
        // After kill -9 the broker waits for its own old session to end: 9 s by default. A machine so busy that it stood still for 2.3 s has been seen.
        p.put("broker.session.timeout.ms", "3500");
        p.put("broker.heartbeat.interval.ms", "1000");
        // Twice a second a lone controller would tell itself that nothing has happened, and the folder would grow by it.
        p.put("metadata.max.idle.interval.ms", "0");
        // One process needs few threads, and each that waits for work looks up from it several times a second.
        p.put("num.network.threads", "2");
        p.put("listener.name.controller.num.network.threads", "1");
        p.put("num.io.threads", "2");
        p.put("background.threads", "2");
        p.put("group.coordinator.threads", "1");
        // No beans for JMX: they cost half a second, and nobody looks at those of a broker that is part of another program.
        p.put("metric.reporters", "");
        // Allocated at start, 128 MB by default.
        p.put("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20));
        return p;
    }
}
