package rangefinder.launcher;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.KafkaStreams;
import rangefinder.aggregate.AggregateStage;
import rangefinder.enrich.EnrichStage;
import rangefinder.enrich.Enricher;
import rangefinder.ingest.IngestStage;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.topic.SchemasTopic;

/** Some or all stages running in this process against a cluster. */
final class Stages implements AutoCloseable {

    private final Configuration configuration;
    private final String instance;
    /** What runs, last started on top: closed in that order. */
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    /** Topologies that join their groups and restore their state side by side. */
    private final Map<Stage, KafkaStreams> coming = new EnumMap<>(Stage.class);

    private final CompletableFuture<String> end = new CompletableFuture<>();

    /** Null where nobody watches. */
    private Metrics metrics;
    private URI page;

    private Stages(Configuration configuration) {
        this.configuration = configuration;
        this.instance = InstanceName.of(configuration.data());
    }

    /**
     * Creates the topics that are missing and starts the stages: enrich joins its group while aggregate, which has more to open, starts.
     *
     * @throws StartException where something cannot start; what had started is closed again
     */
    static Stages start(Configuration configuration, Collection<Stage> wanted) {
        return start(configuration, wanted, wanted.contains(Stage.ENRICH) ? CompletableFuture.supplyAsync(Enricher::new) : null);
    }

    /**
     * @param enricher being made elsewhere; null where enrich is not wanted
     */
    static Stages start(Configuration configuration, Collection<Stage> wanted, CompletableFuture<Enricher> enricher) {
        Stages stages = new Stages(configuration);
        try {
            wanted.forEach(stage -> stages.running.push(FolderLock.take(configuration.data(), stage.word())));
            stages.openMetrics();
            TopicCreation.createMissing(configuration.clients(), configuration.partitions());
            SchemasTopic.open(configuration.clients());
            if (wanted.contains(Stage.ENRICH)) {
                stages.startEnrich(enricher.join());
            }
            if (wanted.contains(Stage.AGGREGATE)) {
                stages.startAggregate();
            }
            if (wanted.contains(Stage.INGEST)) {
                stages.startIngest();
            }
            stages.coming.forEach(Readiness::await);
            return stages;
        } catch (RuntimeException | Error e) {
            stages.close();
            throw e;
        }
    }

    private void openMetrics() {
        if (configuration.metrics() != null) {
            metrics = new Metrics(configuration.metrics());
            running.push(metrics);
        }
    }

    private void startAggregate() {
        int port = Ports.free(configuration.http().getHostString(), configuration.http().getPort(), "http.port");
        AggregateStage aggregate = new AggregateStage(configuration.servedAt(port).aggregate(instance));
        running.push(aggregate);
        aggregate.end().thenAccept(end::complete);
        aggregate.start();
        page = aggregate.page();
        if (metrics != null) {
            metrics.watch(Stage.AGGREGATE, aggregate::streams);
            metrics.watchPipeline(aggregate::pipeline);
            aggregate.watchLatency(metrics.latency());
        }
        if (aggregate.streams() != null) {
            coming.put(Stage.AGGREGATE, aggregate.streams());
        }
    }

    private void startEnrich(Enricher enricher) {
        EnrichStage enrich = new EnrichStage(configuration.enrich(instance), enricher);
        running.push(enrich);
        enrich.end().thenAccept(end::complete);
        enrich.start();
        if (metrics != null) {
            metrics.watch(Stage.ENRICH, enrich::streams);
        }
        coming.put(Stage.ENRICH, enrich.streams());
        EnrichGenerations anew = new EnrichGenerations(configuration.kafka(), configuration.enrich(instance), enricher);
        running.push(anew);
        anew.start();
    }

    private void startIngest() {
        IngestStage ingest = new IngestStage(configuration.ingest(instance));
        running.push(ingest);
        ingest.end().thenAccept(end::complete);
        ingest.start();
        if (metrics != null) {
            metrics.watchFeeds(ingest::health);
        }
    }

    /** Address of the page; null where aggregate does not run here. */
    URI page() {
        return page;
    }

    /** Done, with the reason and the remedy, when a stage has stopped for good and only a person can help. */
    CompletableFuture<String> end() {
        return end;
    }

    synchronized void alsoClose(AutoCloseable reader) {
        running.push(reader);
    }

    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            close(running.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(part + " cannot be closed", e);
        }
    }
}
