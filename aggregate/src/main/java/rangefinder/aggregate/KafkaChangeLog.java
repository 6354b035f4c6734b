package rangefinder.aggregate;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import rangefinder.aggregate.serve.Change;
import rangefinder.aggregate.serve.ChangeLog;
import rangefinder.aggregate.serve.Positions;
import rangefinder.schema.EstimateChange;
import rangefinder.topic.Topics;

/** The public topic of changes as the log that the server reads. */
final class KafkaChangeLog implements ChangeLog, AutoCloseable {

    private final Map<String, String> kafka;
    private final RecordReader<EstimateChange> reader;
    private final ErasedArticles erased;

    /** @param erased articles whose sentences are left out */
    KafkaChangeLog(Map<String, String> kafka, ErasedArticles erased) {
        this.kafka = kafka;
        this.erased = erased;
        reader = new RecordReader<>(Topics.ESTIMATE_CHANGES, kafka);
    }

    @Override
    public Positions end() {
        return new Positions(reader.ends());
    }

    @Override
    public List<Change> read(Positions from, int limit) {
        return reader.from(from.next(), limit).stream().map(this::change).toList();
    }

    @Override
    public Following follow(Positions from, Consumer<Change> listener) {
        TopicFollower<EstimateChange> follower = new TopicFollower<>("follow-changes", Topics.ESTIMATE_CHANGES, kafka, from::next,
            (record, change) -> listener.accept(new Change(record.partition(), record.offset(), erased.without(change))));
        follower.start();
        return follower::close;
    }

    RecordReader<EstimateChange> reader() {
        return reader;
    }

    @Override
    public void onErasure(Consumer<UnaryOperator<Change>> listener) {
        erased.listen(() -> listener.accept(change -> new Change(change.partition(), change.offset(), erased.without(change.change()))));
    }

    /** As everybody may see it. */
    Change change(RecordReader.Placed<EstimateChange> placed) {
        return new Change(placed.partition(), placed.offset(), erased.without(placed.value()));
    }

    @Override
    public void close() {
        reader.close();
    }
}
