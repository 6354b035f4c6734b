package rangefinder.aggregate.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rangefinder.schema.TopicClass;
import rangefinder.table.Table;

/** Lasting causes that ids of derived topics name: floods, earthquakes, diseases. */
final class Causes {

    private record Row(TopicClass topicClass, String words) {}

    private static final Map<String, Row> ROWS = new HashMap<>();

    static {
        for (List<String> row : Table.read(Causes.class, "causes.tsv", 3)) {
            ROWS.put(row.get(0), new Row(TopicClass.valueOf(row.get(1).toUpperCase(Locale.ROOT)), row.get(2)));
        }
    }

    private Causes() {}

    static TopicClass topicClass(String cause) {
        return ROWS.containsKey(cause) ? ROWS.get(cause).topicClass : TopicClass.CAMPAIGN;
    }

    /** "in an earthquake", "in an outbreak of cholera". */
    static String words(String cause) {
        return ROWS.containsKey(cause) ? ROWS.get(cause).words : "in an outbreak of " + DerivedFrame.spaced(cause);
    }
}
