package rangefinder.aggregate.estimate;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rangefinder.aggregate.origin.Grades;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Lane;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.Statement;

/**
 * A range with a best number, from our rule or from a simpler one over the same claims: what the calibration report holds beside each other.
 */
record Guess(double low, double best, double high) {

    private static final double EIGHTY_PERCENT = 1.281552;

    /** Our range first, then those of the simpler rules, by name. */
    static Map<String, Guess> all(LaneEstimate lane, Collection<ClaimRow> rows) {
        Map<String, Guess> guesses = new LinkedHashMap<>();
        guesses.put("rangefinder", new Guess(lane.getLow(), lane.getBest(), lane.getHigh()));
        List<ClaimRow> told = rows.stream().filter(row -> row.getEnded() == null && row.getClaim().getLane() == Lane.REALISED && Vote.of(row) != null && Vote.of(row).kind() == Vote.Kind.WHOLE)
            .sorted(Comparator.comparing(ClaimRow::getPublished).thenComparing(ClaimRow::getArticleId).thenComparing(ClaimRow::getStatement)).toList();
        if (!told.isEmpty()) {
            guesses.put("last report", point(figure(told.get(told.size() - 1))));
            guesses.put("median of articles, min-max", middle(articles(told)));
            guesses.put("lowest", point(articles(told).get(0)));
        }
        guesses.put("median of sources, min-max", middle(lane.getStatements().stream().map(Guess::figure).sorted().toList()));
        guesses.put("precision-weighted", weighted(lane.getStatements()));
        return guesses;
    }

    private static Guess point(double figure) {
        return new Guess(figure, figure, figure);
    }

    /** One figure an article, its latest; sorted. */
    private static List<Double> articles(List<ClaimRow> told) {
        Map<String, Double> latest = new TreeMap<>();
        told.forEach(row -> latest.put(row.getArticleId(), figure(row)));
        return latest.values().stream().sorted().toList();
    }

    private static Guess middle(List<Double> sorted) {
        return new Guess(sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }

    /** Normal distributions on ln(1 + x), each as narrow as its grade says, multiplied as if all erred independently. */
    private static Guess weighted(List<Statement> statements) {
        double precision = 0;
        double sum = 0;
        for (Statement statement : statements) {
            double spread = Grades.spread(statement.getGrade());
            precision += 1 / (spread * spread);
            sum += StrictMath.log1p(figure(statement)) / (spread * spread);
        }
        double centre = sum / precision;
        double half = EIGHTY_PERCENT / Math.sqrt(precision);
        return new Guess(Math.expm1(centre - half), Math.expm1(centre), Math.expm1(centre + half));
    }

    private static double figure(ClaimRow row) {
        return Value.of(row.getClaim().getQuantity()).figure();
    }

    private static double figure(Statement statement) {
        return statement.getLow() == null ? statement.getHigh() : statement.getLow();
    }
}
