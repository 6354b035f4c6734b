package rangefinder.aggregate.topic;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import rangefinder.action.Trait;
import rangefinder.schema.TopicClass;

/**
 * What the id of a derived topic asks, and nothing but the id, so that every claim of a topic makes the same topic:
 * {@code action[/counted]/place/day}, {@code action[/counted]/cause/place/month}, {@code action/counted/actor/day}, {@code actor/action/counted[/target]}.
 *
 * @param counted as words, "people" where the id names none
 * @param cause   id of a lasting cause; null where there is none, like place, actor and target
 * @param when    a day, a month or a year; null for what goes on
 */
record DerivedFrame(String action, String counted, String cause, String place, String actor, String target, String when) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MONTH_OR_YEAR = Pattern.compile("\\d{4}(?:-\\d\\d)?");
    private static final String PEOPLE = "people";

    static DerivedFrame of(String id) {
        List<String> parts = List.of(id.split("/"));
        int size = parts.size();
        String last = parts.get(size - 1);
        if (size > 3 && MONTH_OR_YEAR.matcher(last).matches()) {
            return new DerivedFrame(action(parts.get(0)), size > 4 ? spaced(parts.get(1)) : PEOPLE, parts.get(size - 3), parts.get(size - 2), null, null, last);
        }
        if (size > 2 && DAY.matcher(last).matches()) {
            boolean befalls = Measures.befalls(action(parts.get(0)));
            String counted = size > 3 ? spaced(parts.get(1)) : PEOPLE;
            return new DerivedFrame(action(parts.get(0)), counted, null, befalls ? parts.get(size - 2) : null, befalls ? null : parts.get(size - 2), null, last);
        }
        return new DerivedFrame(size > 1 ? action(parts.get(1)) : null, size > 2 ? spaced(parts.get(2)) : null, null, null, parts.get(0), size > 3 ? parts.get(3) : null, null);
    }

    /** A single happening is an incident; a growing toll, what goes on and the size of a crowd are campaigns. */
    TopicClass topicClass() {
        return when == null || Trait.GATHERING.of(action) ? TopicClass.CAMPAIGN : cause == null ? TopicClass.INCIDENT : Causes.topicClass(cause);
    }

    /** What befalls its count is measured by the participle alone: killed; the rest with what is counted: troops dispatched. */
    String measure() {
        return Measures.befalls(action) || counted == null ? Measures.participle(action) : counted + " " + Measures.participle(action);
    }

    private static String action(String part) {
        return part.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    static String spaced(String id) {
        return id.replace('-', ' ');
    }
}
