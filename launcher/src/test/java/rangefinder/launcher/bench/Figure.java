package rangefinder.launcher.bench;

import java.util.Locale;

/**
 * A row of the table.
 *
 * @param limit   what the figure is held against; NaN for nothing
 * @param atLeast whether the limit is a floor, else a ceiling
 * @param note    what else a reader must know
 */
record Figure(String what, double value, String unit, double limit, boolean atLeast, String note) {

    static Figure below(String what, double value, String unit, double limit, String note) {
        return new Figure(what, value, unit, limit, false, note);
    }

    static Figure above(String what, double value, String unit, double limit, String note) {
        return new Figure(what, value, unit, limit, true, note);
    }

    static Figure of(String what, double value, String unit, String note) {
        return new Figure(what, value, unit, Double.NaN, false, note);
    }

    String row() {
        String held = Double.isNaN(limit) ? "" : String.format(Locale.ROOT, "%s %s  %.2f of it%s", atLeast ? "least" : "most", number(limit), value / limit, holds() ? "" : "  MISSED");
        return String.format(Locale.ROOT, "  %-52s %10s %-10s %-34s %s", what, number(value), unit, held, note);
    }

    private boolean holds() {
        return atLeast ? value >= limit : value <= limit;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }
}
