package rangefinder.aggregate;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.KafkaStreams;
import rangefinder.schema.RosterEntry;
import rangefinder.stream.StageStream;
import rangefinder.topic.Topics;

/** One generation at work in this process. */
final class RunningGeneration implements AutoCloseable {

    private final RosterEntry entry;
    private final Generation rules;
    private final StageStream stream;
    private final LocalState state;
    private volatile Service service = Service.NONE;

    /** @param rules those that the entry names */
    RunningGeneration(AggregateSettings settings, RosterEntry entry, Generation rules) {
        this.entry = entry;
        this.rules = rules;
        stream = new StageStream(AggregateStage.streamSettings(settings, Generations.applicationId(settings.applicationId(), entry.getName())),
            properties -> AggregateTopology.build(rules, entry.getArticles(), entry.getClaims(), Topics.estimatesOf(entry.getName()),
                new Public(() -> service, PublicEstimates.on(settings.kafka())), properties));
        state = new LocalState(stream::streams);
    }

    void start() {
        stream.start();
    }

    RosterEntry entry() {
        return entry;
    }

    String name() {
        return entry.getName();
    }

    Generation rules() {
        return rules;
    }

    KafkaStreams streams() {
        return stream.streams();
    }

    /** Done, with the reason and the remedy, when it has stopped for good. */
    CompletableFuture<String> end() {
        return stream.end();
    }

    LocalState state() {
        return state;
    }

    Service service() {
        return service;
    }

    void serve(Service now) {
        service = now;
    }

    /** Stops after the records under way, leaves the consumer group. What it has computed stays. */
    @Override
    public void close() {
        stream.close();
    }
}
