package rangefinder.aggregate;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import rangefinder.aggregate.estimate.TopicRows;
import rangefinder.aggregate.estimate.TopicState;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.ClaimRow;

/**
 * The states of a task's claim topics. Only their rows lie in a store; a state is made from them when it is asked for, and those that were asked
 * for last are kept at hand: topics are talked about for a while.
 */
final class TopicStates {

    /** Rows of the topics at hand, at about a kilobyte each beside the row itself. A larger topic is kept alone. */
    static final int MOST_ROWS = 10_000;

    private final Generation rules;
    private final TopicRows rows;
    /** The one asked for last comes last. */
    private final Map<String, TopicState> atHand = new LinkedHashMap<>();
    private int rowsAtHand;

    TopicStates(Generation rules, TopicRows rows) {
        this.rules = rules;
        this.rows = rows;
    }

    /** Replaces what an article contributes, and answers whether that changed its rows. The state of a topic that is not at hand is made when it is asked for. */
    boolean replace(ArticleContribution before, ArticleContribution now) {
        TopicState state = taken(now.getTopic());
        if (state == null) {
            boolean changed = !before.getRows().equals(now.getRows());
            if (changed) {
                rows.put(now);
            }
            return changed;
        }
        boolean changed = state.replace(before, now);
        keep(state, now.getTopic());
        return changed;
    }

    /** Null where the topic has no row. */
    TopicState of(String topic) {
        TopicState state = taken(topic);
        if (state == null) {
            ClaimRow any = rows.any(topic);
            state = any == null ? null : rules.estimator().state(rules.topic(any), rows);
        }
        if (state != null) {
            keep(state, topic);
        }
        return state;
    }

    /** It is put back when all went well: one that somebody stumbled over is made anew. */
    private TopicState taken(String topic) {
        TopicState state = atHand.remove(topic);
        rowsAtHand -= state == null ? 0 : state.size();
        return state;
    }

    private void keep(TopicState state, String topic) {
        atHand.put(topic, state);
        rowsAtHand += state.size();
        for (Iterator<TopicState> eldest = atHand.values().iterator(); rowsAtHand > MOST_ROWS && atHand.size() > 1;) {
            rowsAtHand -= eldest.next().size();
            eldest.remove();
        }
    }
}
