package rangefinder.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueStore;
import rangefinder.aggregate.estimate.RowChange;
import rangefinder.aggregate.estimate.TopicRows;
import rangefinder.schema.ArticleContribution;

/**
 * The claim topics that were touched since they were published, and what has happened to their rows. What an article contributed before lies with
 * what it contributes now, so that one entry a topic tells after a restart where it was touched first, and what came later is found in its rows.
 */
final class TouchedTopics {

    private final KeyValueStore<String, Long> since;
    private final TopicRows rows;
    private final Map<String, Touched> topics = new TreeMap<>();

    /**
     * One of them.
     *
     * @param first    place of the first contribution that touched it
     * @param articles that touched it, and whether nothing is left of them
     */
    private record Touched(long first, Map<String, Boolean> articles) {

        void by(ArticleContribution now) {
            articles.put(now.getArticleId(), now.getRows().isEmpty());
        }
    }

    /** @param since key: topic; value: place of the first contribution that touched it */
    TouchedTopics(KeyValueStore<String, Long> since, TopicRows rows) {
        this.since = since;
        this.rows = rows;
        StoreShelf.show(since.all(), (topic, first) -> {
            Touched touched = new Touched(first, new HashMap<>());
            rows.visit(topic, kept -> {
                if (kept.getTouched() >= first) {
                    touched.by(kept);
                }
                return true;
            });
            topics.put(topic, touched);
            return true;
        });
    }

    /** Writes on a contribution that is to take another's place what there was when the topic was last published. */
    void keepBefore(ArticleContribution before, ArticleContribution now, long place) {
        Touched touched = topics.get(now.getTopic());
        boolean already = touched != null && before.getTouched() >= touched.first;
        now.setTouched(already ? before.getTouched() : place);
        now.setBefore(already ? before.getBefore() : before.getRows());
    }

    /** That contribution has changed its topic's rows. */
    void touch(ArticleContribution now, long place) {
        topics.computeIfAbsent(now.getTopic(), topic -> {
            since.put(topic, place);
            return new Touched(place, new HashMap<>());
        }).by(now);
    }

    /** In order. */
    List<String> topics() {
        return List.copyOf(topics.keySet());
    }

    /** What has happened to the rows of a topic since it was published. */
    List<RowChange> changes(String topic) {
        List<RowChange> changes = new ArrayList<>();
        topics.get(topic).articles.keySet().forEach(article -> {
            ArticleContribution now = rows.contribution(topic, article);
            changes.addAll(RowChange.between(now.getBefore(), now.getRows()));
        });
        return changes;
    }

    /** What was before is not asked for any more. */
    void published(String topic) {
        since.delete(topic);
        topics.remove(topic).articles.forEach((article, nothingLeft) -> {
            if (nothingLeft) {
                rows.remove(topic, article);
            }
        });
    }
}
