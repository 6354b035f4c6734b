package rangefinder.aggregate.topic;

import java.util.Set;
import rangefinder.schema.TopicClass;

/**
 * A question with a number for an answer.
 *
 * @param id         unique; lower-case words, digits, slashes and hyphens where a user defines it
 * @param title      the question in words
 * @param topicClass how errors behave, which decides the rule
 * @param derived    found in the claims rather than defined by a user
 * @param measure    what the number measures: killed, troops dispatched
 * @param unit       null for a plain count
 * @param counted    counted classes; empty: any. What lies below them in the lattice is a PART
 * @param actions    actions that answer the question; empty: any
 * @param actor      null: any
 * @param target     null: any
 * @param place      null: anywhere; what lies below it in the lattice is a PART
 * @param cumulative a number that only grows (sent, killed), as against a level (stationed)
 * @param level      which level of speaker counts as one originator
 */
public record TopicDefinition(String id, String title, TopicClass topicClass, boolean derived, String measure, String unit,
        Set<String> counted, Set<String> actions, String actor, String target, String place, boolean cumulative, Level level) {

    /** Which speakers are one originator. */
    public enum Level {
        /** Organs of one state, or of one organisation, are one. */
        PRINCIPAL,
        /** Each organ speaks for itself. */
        ORGAN
    }

    public TopicDefinition {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("a topic needs an id");
        }
        counted = Set.copyOf(counted);
        actions = Set.copyOf(actions);
    }

    /** A topic that is known by its id, title, class and measure alone. */
    public static TopicDefinition simple(String id, String title, TopicClass topicClass, String measure, String unit) {
        return new TopicDefinition(id, title, topicClass, true, measure, unit, Set.of(), Set.of(), null, null, null, true, Level.PRINCIPAL);
    }
}
