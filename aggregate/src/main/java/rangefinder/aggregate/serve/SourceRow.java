package rangefinder.aggregate.serve;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import rangefinder.schema.Estimate;
import rangefinder.schema.ForecastScore;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.Outcome;
import rangefinder.schema.SourceKind;
import rangefinder.schema.Statement;

/**
 * An originator over all topics.
 *
 * @param grades the grades it has, one or more where topics differ
 * @param topics ids of the topics it speaks on, at most 100
 * @param titles of those topics, in the same order
 * @param alone  topics where it is the only originator
 * @param scored plans and forecasts of it whose day has come
 * @param held   those of them that came true
 */
record SourceRow(String originator, String name, SourceKind kind, String principal, List<String> grades, List<String> topics, List<String> titles, int alone, int articles,
    String latest, int scored, int held) {

    private static final int MOST_TOPICS = 100;

    /** All originators whose names hold the words, those on most topics first. */
    static List<SourceRow> of(List<Estimate> estimates, List<String> words) {
        Map<String, Gathered> byOriginator = new LinkedHashMap<>();
        for (Estimate estimate : estimates) {
            for (LaneEstimate lane : estimate.getLanes()) {
                lane.getStatements().forEach(s -> byOriginator.computeIfAbsent(s.getOriginator(), id -> new Gathered(s)).add(estimate, lane, s));
                lane.getScores().stream().filter(score -> byOriginator.containsKey(score.getOriginator()))
                    .forEach(score -> byOriginator.get(score.getOriginator()).add(score));
            }
        }
        return byOriginator.values().stream().map(Gathered::row).filter(row -> words.stream().allMatch(word -> holds(row.name, word)))
            .sorted(Comparator.comparingInt((SourceRow row) -> row.topics.size()).reversed().thenComparing(SourceRow::name)).toList();
    }

    private static boolean holds(String name, String word) {
        return name.toLowerCase(java.util.Locale.ROOT).contains(word.toLowerCase(java.util.Locale.ROOT));
    }

    private static final class Gathered {

        private final Statement first;
        private final TreeSet<String> grades = new TreeSet<>();
        private final TreeMap<String, String> topics = new TreeMap<>();
        private int alone;
        private int articles;
        private String latest = "";
        private int scored;
        private int held;

        Gathered(Statement first) {
            this.first = first;
        }

        void add(Estimate estimate, LaneEstimate lane, Statement statement) {
            grades.add(statement.getGrade());
            topics.put(estimate.getTopic(), estimate.getTitle());
            alone += lane.getOriginators() == 1 ? 1 : 0;
            articles += statement.getArticles();
            latest = latest.compareTo(statement.getAsOf()) < 0 ? statement.getAsOf() : latest;
        }

        void add(ForecastScore score) {
            scored++;
            held += score.getOutcome() == Outcome.HELD ? 1 : 0;
        }

        SourceRow row() {
            return new SourceRow(first.getOriginator(), first.getName(), first.getKind(), first.getPrincipal(), List.copyOf(grades),
                topics.keySet().stream().limit(MOST_TOPICS).toList(), topics.values().stream().limit(MOST_TOPICS).toList(), alone, articles, latest, scored, held);
        }
    }
}
