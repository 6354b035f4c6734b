package rangefinder.aggregate.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The campaign's pool once more, written from the method page alone, in plain doubles and without regard for speed: what the product is
 * compared with. Run it to print the page's worked table.
 */
final class ReferencePool {

    /** A statement: value, grade, half-width of its wording, age in years, whether it is an open lower bound. */
    record Says(double value, char grade, double wording, double years, boolean atLeast) {

        double weight() {
            return List.of(1000, 800, 500, 250, 100, 300).get(grade - 'A') * Math.pow(.5, years);
        }

        /** Part of the statement's distribution at or below y. */
        double below(double y) {
            double spread = List.of(.10, .20, .35, .60, .90, .60).get(grade - 'A');
            double left = Math.hypot(spread, wording);
            double right = Math.hypot(left, .5 * Math.sqrt(years));
            double whole = piecewise(y, Math.log1p(value), atLeast ? right : left, right);
            return atLeast ? Math.max(0, 2 * whole - 1) : whole;
        }
    }

    record Numbers(double low, double best, double high) {}

    private static double piecewise(double y, double centre, double left, double right) {
        double[] shares = {0, .1, .25, .5, .75, .9, 1};
        double[] steps = {-2, -1.281552, -.67449, 0, .67449, 1.281552, 2};
        for (int i = 0; i < steps.length; i++) {
            double knot = centre + steps[i] * (steps[i] < 0 ? left : right);
            if (y < knot) {
                double before = i == 0 ? knot : centre + steps[i - 1] * (steps[i - 1] < 0 ? left : right);
                return i == 0 ? 0 : shares[i - 1] + (shares[i] - shares[i - 1]) * (y - before) / (knot - before);
            }
        }
        return 1;
    }

    static Numbers of(List<Says> says) {
        double weights = says.stream().mapToDouble(Says::weight).sum();
        double squares = says.stream().mapToDouble(s -> s.weight() * s.weight()).sum();
        DoubleUnaryOperator pool = y -> says.stream().mapToDouble(s -> s.weight() * s.below(y)).sum() / weights;
        double middle = quantile(pool, .5);
        double doubt = 1 / (weights * weights / squares + 1);
        DoubleUnaryOperator mixture = y -> (1 - doubt) * pool.applyAsDouble(y) + doubt * piecewise(y, middle, Math.log(2), Math.log(2));
        return new Numbers(Math.expm1(quantile(mixture, .1)), best(says, weights), Math.expm1(quantile(mixture, .9)));
    }

    private static double best(List<Says> says, double weights) {
        double below = 0;
        for (Says s : new ArrayList<>(says).stream().sorted(Comparator.comparing(Says::value)).toList()) {
            below += s.weight();
            if (2 * below > weights) {
                return s.value;
            }
        }
        throw new IllegalStateException("no statements");
    }

    private static double quantile(DoubleUnaryOperator below, double share) {
        double low = -100;
        double high = 100;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (below.applyAsDouble(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Half of the last stated unit of a rounded number. */
    static double rounding(double value, double unit) {
        return Math.log1p(value + unit / 2) - Math.log1p(value);
    }

    static List<Says> march() {
        return List.of(new Says(14_000, 'B', rounding(14_000, 1_000), 0, true), new Says(12_000, 'B', rounding(12_000, 1_000), 150 / 365., false));
    }

    static List<Says> october(char gradeOfTheUnnamed) {
        return List.of(new Says(15_000, 'B', rounding(15_000, 1_000), 0, false), new Says(12_000, 'B', rounding(12_000, 1_000), 341 / 365., false),
            new Says(105_000, gradeOfTheUnnamed, rounding(105_000, 1_000), 0, false));
    }

    public static void main(String[] args) {
        System.out.printf("2025-03-28        %s%n2025-10           %s%nsame, graded B    %s%n", of(march()), of(october('E')), of(october('B')));
    }
}
