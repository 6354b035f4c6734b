package rangefinder.launcher;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import rangefinder.enrich.EnrichStage;
import rangefinder.ingest.IngestStage;
import rangefinder.launcher.configuration.Configuration;

/** All stages in this process, against a configured cluster or a broker of our own. What `run`, the demo and the end-to-end tests start. */
public final class AllInOne implements AutoCloseable {

    private final Configuration configuration;
    /** What runs, last started on top: closed in that order, so that the broker outlives the stages. */
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private AllInOne(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * Starts everything and returns when it works.
     *
     * @throws StartException where something cannot start; what had started is closed again
     */
    public static AllInOne start(Configuration configuration) {
        AllInOne all = opened(configuration);
        try {
            all.startStages();
            return all;
        } catch (RuntimeException | Error e) {
            all.close();
            throw e;
        }
    }

    /** Address of the page. */
    public URI page() {
        return URI.create("http://" + configuration.http().getHostString() + ":" + configuration.http().getPort() + "/");
    }

    /** What it runs with: the configuration it was given, and the address of the broker. */
    public Configuration configuration() {
        return configuration;
    }

    /** Stops the stages, then the broker. May be called twice. */
    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            close(running.pop());
        }
    }

    private static AllInOne opened(Configuration configuration) {
        FolderLock lock = FolderLock.take(configuration.data());
        try {
            EmbeddedBroker broker = configuration.namesCluster() ? null
                : EmbeddedBroker.start(configuration.data().resolve("broker"), configuration.broker().clients(), configuration.broker().controller());
            AllInOne all = new AllInOne(broker == null ? configuration : configuration.against(broker.bootstrapServers()));
            all.running.push(lock);
            if (broker != null) {
                all.running.push(broker);
            }
            return all;
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private void startStages() {
        TopicCreation.createMissing(configuration.clients(), configuration.partitions());
        String instance = InstanceName.of(configuration.data());
        EnrichStage enrich = new EnrichStage(configuration.enrich(instance));
        running.push(enrich);
        enrich.start();
        IngestStage ingest = new IngestStage(configuration.ingest(instance));
        running.push(ingest);
        ingest.start();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(part + " cannot be closed", e);
        }
    }
}
