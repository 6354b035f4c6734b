package rangefinder.aggregate;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import rangefinder.schema.RosterEntry;
import rangefinder.topic.Topics;

/** One generation at work in this process. */
final class RunningGeneration implements AutoCloseable {

    /** A member that leaves the group on closing is replaced at once; without that a restart waits out the session (45 s). */
    private static final CloseOptions LEAVE = CloseOptions.timeout(Duration.ofSeconds(30))
        .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP);

    private final RosterEntry entry;
    private final Generation rules;
    private final KafkaStreams streams;
    private final LocalState state;
    private volatile Service service = Service.NONE;

    /** @param rules those that the entry names */
    RunningGeneration(AggregateSettings settings, RosterEntry entry, Generation rules) {
        this.entry = entry;
        this.rules = rules;
        Properties properties = AggregateStage.properties(settings, Generations.applicationId(settings.applicationId(), entry.getName()));
        streams = new KafkaStreams(AggregateTopology.build(rules, entry.getArticles(), entry.getClaims(), Topics.estimatesOf(entry.getName()),
            new Public(() -> service, PublicEstimates.on(settings.kafka())), properties), properties);
        state = new LocalState(streams);
    }

    void start() {
        streams.start();
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
        return streams;
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
        streams.close(LEAVE);
    }
}
