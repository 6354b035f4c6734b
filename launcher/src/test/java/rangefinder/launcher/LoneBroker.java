package rangefinder.launcher;

import java.nio.file.Path;
import java.util.Map;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.launcher.configuration.ConfigurationFile;
import rangefinder.topic.SchemasTopic;

/** A broker with the pipeline's topics and no stage, for benches that start single ones; and what else of the launcher they need. */
public final class LoneBroker implements AutoCloseable {

    private final EmbeddedBroker broker;
    private final Configuration configuration;

    private LoneBroker(EmbeddedBroker broker, Configuration configuration) {
        this.broker = broker;
        this.configuration = configuration;
    }

    public static LoneBroker start(Path folder, int partitions) {
        EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0, 0);
        Configuration configuration = ConfigurationFile.parse("data: '" + folder.resolve("data") + "'\npartitions: " + partitions + "\nhttp: {port: 0}\nfeeds: []\n",
            "the bench", Map.of("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()));
        TopicCreation.createMissing(configuration.clients(), partitions);
        SchemasTopic.open(configuration.clients());
        return new LoneBroker(broker, configuration);
    }

    /** A configuration that names it. */
    public Configuration configuration() {
        return configuration;
    }

    /** Any free port for the page. */
    public static int freePort() {
        return Ports.free("127.0.0.1", 0, "http.port");
    }

    /** Waits until everything that was sent has become estimates. */
    public static void settle(Configuration configuration) throws InterruptedException {
        Settling.await(configuration.kafka());
    }

    @Override
    public void close() {
        broker.close();
    }
}
