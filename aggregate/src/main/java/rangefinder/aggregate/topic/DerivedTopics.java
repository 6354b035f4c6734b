package rangefinder.aggregate.topic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The topics that the frames of claims ask about by themselves; other units are other questions. */
final class DerivedTopics {

    /** Each is asked for again with every claim of it, and its title costs more than all else that routing does. */
    private static final int REMEMBERED = 10_000;
    private static final Map<String, TopicDefinition> LATELY = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TopicDefinition> eldest) {
            return size() > REMEMBERED;
        }
    });

    private DerivedTopics() {}

    /** @param unit null for a plain count */
    static TopicDefinition of(String frame, String unit) {
        return known(frame + suffix(unit), unit);
    }

    /** The same by the topic's id, which ends with the unit where there is one. */
    static TopicDefinition known(String id, String unit) {
        String asked = id + " in " + unit;
        TopicDefinition remembered = LATELY.get(asked);
        if (remembered == null) {
            remembered = make(id, unit);
            LATELY.put(asked, remembered);
        }
        return remembered;
    }

    private static TopicDefinition make(String id, String unit) {
        DerivedFrame frame = DerivedFrame.of(id.substring(0, id.length() - suffix(unit).length()));
        String measure = unit == null ? frame.measure() : frame.measure() + " (" + unit + ")";
        return TopicDefinition.simple(id, TopicTitles.of(frame, unit), frame.topicClass(), measure, unit);
    }

    private static String suffix(String unit) {
        return unit == null ? "" : "/" + (unit.equals("%") ? "percent" : unit.toLowerCase(Locale.ROOT));
    }
}
