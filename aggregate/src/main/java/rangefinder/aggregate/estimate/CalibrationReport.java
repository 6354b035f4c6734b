package rangefinder.aggregate.estimate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.TopicClass;

/**
 * How good ranges were where the truth is known, beside rules that are simpler: how often they held it, how wide they were, the interval
 * score (Gneiting and Raftery 2007; alpha 0.2: the width, and ten times the miss), how far best was. Campaigns are scored on ln(1 + x),
 * where a miss by a factor weighs the same for hundreds and for millions.
 */
public final class CalibrationReport {

    private static final double PENALTY = 2 / 0.2;

    private static final class Tally {
        private int cases;
        private int exact;
        private int held;
        private double width;
        private double score;
        private double distance;

        void add(Guess guess, double truth, boolean log) {
            double low = scaled(guess.low(), log);
            double high = scaled(guess.high(), log);
            double at = scaled(truth, log);
            cases++;
            exact += guess.best() == truth ? 1 : 0;
            held += low <= at && at <= high ? 1 : 0;
            width += high - low;
            score += high - low + PENALTY * (Math.max(0, low - at) + Math.max(0, at - high));
            distance += Math.abs(StrictMath.log1p(guess.best()) - StrictMath.log1p(truth));
        }

        private static double scaled(double x, boolean log) {
            return log ? StrictMath.log1p(Math.max(0, x)) : x;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%5d  %5.3f  %8.3f  %7.2f  %8.2f  %8.3f", cases, (double) exact / cases, (double) held / cases, width / cases, score / cases, distance / cases);
        }
    }

    private final Map<String, Map<String, Tally>> tallies = new TreeMap<>();

    /** Takes in one estimate whose truth is known, with the rows it was made from. */
    public void add(TopicClass topicClass, String measure, LaneEstimate lane, Collection<ClaimRow> rows, double truth) {
        Map<String, Tally> byRule = tallies.computeIfAbsent(topicClass.name().toLowerCase(Locale.ROOT) + ", " + measure, key -> new LinkedHashMap<>());
        Guess.all(lane, rows).forEach((rule, guess) -> byRule.computeIfAbsent(rule, key -> new Tally()).add(guess, truth, topicClass == TopicClass.CAMPAIGN));
    }

    /** A table a measure, a line a rule. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        tallies.forEach((measure, byRule) -> {
            out.append(String.format(Locale.ROOT, "%-32s %5s  %5s  %8s  %7s  %8s  %8s%n", measure, "cases", "exact", "coverage", "width", "interval", "|ln off|"));
            byRule.forEach((rule, tally) -> out.append(String.format(Locale.ROOT, "  %-30s %s%n", rule, tally)));
        });
        return out.toString();
    }
}
