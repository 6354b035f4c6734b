package rangefinder.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import rangefinder.schema.Contribution;
import rangefinder.schema.Erasure;
import rangefinder.schema.EstimateChange;
import rangefinder.topic.Topics;

/** The articles that operators have erased: a log keeps what it was told of them, so their sentences are left out where it is read. */
final class ErasedArticles implements AutoCloseable {

    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final TopicFollower<Erasure> follower;

    ErasedArticles(Map<String, String> kafka) {
        follower = new TopicFollower<>("follow-" + Topics.ERASURES.name(), Topics.ERASURES, kafka, partition -> 0, (record, erasure) -> learn(erasure));
    }

    void start() {
        follower.start();
    }

    boolean caughtUp() {
        return follower.caughtUp();
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    private void learn(Erasure erasure) {
        if (erasure != null && ids.add(erasure.getArticleId())) {
            listeners.forEach(Runnable::run);
        }
    }

    /** The change without the sentences of erased articles; itself where it has none. */
    EstimateChange without(EstimateChange change) {
        if (ids.isEmpty() || change.getReasons().stream().noneMatch(this::quotes)) {
            return change;
        }
        List<Contribution> reasons = new ArrayList<>();
        change.getReasons().forEach(reason -> reasons.add(quotes(reason) ? Contribution.newBuilder(reason).setQuote(null).build() : reason));
        return EstimateChange.newBuilder(change).setReasons(reasons).build();
    }

    private boolean quotes(Contribution reason) {
        return reason.getQuote() != null && reason.getArticleId() != null && ids.contains(reason.getArticleId());
    }

    @Override
    public void close() {
        follower.close();
    }
}
