package rangefinder.aggregate.estimate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import rangefinder.aggregate.estimate.IncidentWidths.Agreement;
import rangefinder.aggregate.estimate.IncidentWidths.Width;
import rangefinder.aggregate.topic.Ties;
import rangefinder.schema.Interval;

/**
 * Incidents: errors are reading errors, independent by article, so agreement narrows. Best is the value that most distinct articles
 * carry, ties to the higher, among those that {@link Tallies} leave standing; the width is learned by how the articles agree.
 */
final class IncidentRule {

    private IncidentRule() {}

    /**
     * @param votes    values with the number of distinct articles that carry each
     * @param articles distinct articles with any value
     */
    static Range range(String measure, Map<Vote, Integer> votes, int articles, List<Voiced> voices, IncidentWidths widths) {
        Map<Double, Integer> counted = Tallies.standing(measure, votes);
        int most = counted.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        double best = Ties.highest(counted.entrySet().stream().filter(e -> e.getValue() == most).map(Map.Entry::getKey).toList());
        Agreement agreement = agreement(counted, articles);
        Interval hull = new Interval(counted.keySet().stream().mapToDouble(figure -> figure).min().orElse(best),
            counted.keySet().stream().mapToDouble(figure -> figure).max().orElse(best));
        return new Range(best, fromLowest(best, hull, widths.of(measure, agreement, 80)), fromLowest(best, hull, widths.of(measure, agreement, 50)),
            around(best, hull, widths.of(measure, agreement, 95)), new Pool(voices).effective(), agreement.name());
    }

    private static Agreement agreement(Map<Double, Integer> votes, int articles) {
        if (articles <= 1 && votes.size() == 1) {
            return Agreement.LONE;
        }
        if (votes.size() == 1) {
            return Agreement.UNANIMOUS;
        }
        int all = votes.values().stream().mapToInt(n -> n).sum();
        int most = votes.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        return 2 * most > all ? Agreement.MAJORITY : Agreement.SPLIT;
    }

    /** Where articles disagree, the range starts no lower than the lowest of them: nobody saw fewer than two dead where one report has two and others three. */
    private static Interval fromLowest(double best, Interval hull, Width width) {
        Interval learned = around(best, hull, width);
        return hull.getLow() < best ? new Interval(Math.max(learned.getLow(), hull.getLow()), learned.getHigh()) : learned;
    }

    private static Interval around(double best, Interval hull, Width width) {
        double low = Math.max(0, best - width.below());
        double high = best + width.above();
        return width.spansAnswers(best) ? new Interval(Math.min(low, hull.getLow()), Math.max(high, hull.getHigh())) : new Interval(low, high);
    }
}
