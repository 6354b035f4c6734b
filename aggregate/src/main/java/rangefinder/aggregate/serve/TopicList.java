package rangefinder.aggregate.serve;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import rangefinder.schema.Estimate;
import rangefinder.schema.TopicClass;

/**
 * Which topics a list shows, and in which order.
 *
 * @param topics     only these; empty: all
 * @param marks      only topics with all of these
 * @param topicClass only this class; null: both
 */
record TopicList(Set<String> topics, List<String> words, Set<TopicRow.Mark> marks, TopicClass topicClass, Sort sort, boolean ascending) {

    /** What a list is sorted by; the direction that people usually want is the default. */
    enum Sort {
        CHANGED, TITLE, BEST, SPREAD, SOURCES, CLAIMS
    }

    /** A part of a list; {@code next} asks for the part after it, null at the end. */
    record Page(List<TopicRow> rows, int total, String next) {}

    /**
     * The part of the list after a cursor.
     *
     * @param changed when each topic last changed, where known
     * @param cursor  of the page before; null for the first
     */
    Page page(List<Estimate> estimates, Map<String, Instant> changed, String cursor, int limit) {
        ChangeFilter filter = new ChangeFilter(topics, Set.of(), words);
        Predicate<Estimate> wanted = e -> (topics.isEmpty() || topics.contains(e.getTopic())) && filter.matches(e)
            && (topicClass == null || topicClass == e.getTopicClass());
        List<TopicRow> rows = estimates.stream().filter(wanted).map(TopicRow::of).filter(row -> row.marks().containsAll(marks))
            .sorted(order(changed)).toList();
        int from = start(rows, cursor);
        int to = Math.min(rows.size(), from + limit);
        return new Page(rows.subList(from, to), rows.size(), to < rows.size() ? to + "~" + rows.get(to - 1).topic() : null);
    }

    /** After the topic that the cursor names, wherever it is now; where it is gone, at the place it had. */
    private static int start(List<TopicRow> rows, String cursor) {
        if (cursor == null) {
            return 0;
        }
        int tilde = cursor.indexOf('~');
        if (tilde < 1 || tilde > 9 || !cursor.chars().limit(tilde).allMatch(c -> c >= '0' && c <= '9')) {
            throw Problem.parameter("cursor", cursor, "the next of the page before");
        }
        String topic = cursor.substring(tilde + 1);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).topic().equals(topic)) {
                return i + 1;
            }
        }
        return Math.min(rows.size(), Integer.parseInt(cursor.substring(0, tilde)));
    }

    private Comparator<TopicRow> order(Map<String, Instant> changed) {
        Comparator<TopicRow> by = switch (sort) {
            case CHANGED -> Comparator.comparing(row -> changed.getOrDefault(row.topic(), Instant.EPOCH));
            case TITLE -> Comparator.comparing(row -> row.title().toLowerCase(Locale.ROOT));
            case BEST -> Comparator.comparingDouble(row -> row.best() == null ? -1 : row.best());
            case SPREAD -> Comparator.comparingDouble(TopicList::spread);
            case SOURCES -> Comparator.comparingInt(TopicRow::originators);
            case CLAIMS -> Comparator.comparingInt(TopicRow::claims);
        };
        return (ascending ? by : by.reversed()).thenComparing(TopicRow::topic);
    }

    /** How many times the upper end exceeds the lower. */
    private static double spread(TopicRow row) {
        return row.low() == null || row.high() == null ? Double.MAX_VALUE : (row.high() + 1) / (row.low() + 1);
    }
}
