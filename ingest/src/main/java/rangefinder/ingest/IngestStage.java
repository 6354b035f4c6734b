package rangefinder.ingest;

import java.util.List;

/** The stage that needs the network: feeds → articles. Safe to start on any number of instances; Kafka deals out the hosts. */
public final class IngestStage implements AutoCloseable {

    private final IngestSettings settings;

    public IngestStage(IngestSettings settings) {
        this.settings = settings;
    }

    /** Begins to poll; returns at once. */
    public void start() {
    }

    /** How the feeds of this instance are doing, in the order of configuration. */
    public List<FeedHealth> health() {
        return settings.feeds().stream().map(f -> new FeedHealth(f.url(), f.publisher(), null, null, null, 0, null)).toList();
    }

    @Override
    public void close() {
    }
}
