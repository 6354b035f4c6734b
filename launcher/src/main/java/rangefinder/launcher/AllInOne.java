package rangefinder.launcher;

import java.net.URI;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import rangefinder.enrich.Enricher;
import rangefinder.launcher.configuration.Configuration;

/** All stages in this process, against a configured cluster or a broker of our own. What `run`, the demo and the end-to-end tests start. */
public final class AllInOne implements AutoCloseable {

    private final FolderLock lock;
    /** Null where the configuration names a cluster. */
    private final EmbeddedBroker broker;
    private final Configuration configuration;
    private final Stages stages;

    private AllInOne(FolderLock lock, EmbeddedBroker broker, Configuration configuration, CompletableFuture<Enricher> enricher) {
        this.lock = lock;
        this.broker = broker;
        this.configuration = broker == null ? configuration : configuration.against(broker.bootstrapServers());
        this.stages = Stages.start(this.configuration, EnumSet.allOf(Stage.class), enricher);
    }

    /**
     * Starts everything and returns when it works.
     *
     * @throws StartException where something cannot start; what had started is closed again
     */
    public static AllInOne start(Configuration configuration) {
        FolderLock lock = FolderLock.take(configuration.data(), "broker");
        // Models and tables are read while the broker comes up: each keeps one core busy for seconds.
        CompletableFuture<Enricher> enricher = CompletableFuture.supplyAsync(Enricher::new);
        EmbeddedBroker broker = null;
        try {
            broker = configuration.namesCluster() ? null
                : EmbeddedBroker.start(configuration.data().resolve("broker"), configuration.broker().clients(), configuration.broker().controller());
            return new AllInOne(lock, broker, configuration, enricher);
        } catch (RuntimeException | Error e) {
            close(broker);
            lock.close();
            throw e;
        }
    }

    /** Address of the page. */
    public URI page() {
        return stages.page();
    }

    /** Done, with the reason and the remedy, when a stage has stopped for good and only a person can help. */
    CompletableFuture<String> end() {
        return stages.end();
    }

    /** What it runs with: the configuration that it was given, with the address of the broker. */
    public Configuration configuration() {
        return configuration;
    }

    /** Has something closed before everything else, such as a reader of the topics. */
    synchronized void alsoClose(AutoCloseable reader) {
        stages.alsoClose(reader);
    }

    /** Stops the stages, then the broker. May be called twice. */
    @Override
    public synchronized void close() {
        stages.close();
        close(broker);
        lock.close();
    }

    private static void close(EmbeddedBroker broker) {
        if (broker != null) {
            broker.close();
        }
    }
}
