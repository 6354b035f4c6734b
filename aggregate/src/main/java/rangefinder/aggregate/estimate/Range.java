package rangefinder.aggregate.estimate;

import rangefinder.schema.Interval;

/**
 * The published numbers of a lane, before rounding.
 *
 * @param best      a stated or composed figure
 * @param eighty    80 %: low and high
 * @param half      50 %
 * @param wide      95 %
 * @param effective number of equally weighted originators that would say as much
 * @param agreement null for campaigns
 */
record Range(double best, Interval eighty, Interval half, Interval wide, double effective, String agreement) {

    /** The same with every number rounded as it is shown, and the ranges stretched to hold best. */
    Range shown(String unit) {
        double b = round(best, unit);
        return new Range(b, shown(eighty, b, unit), shown(half, b, unit), shown(wide, b, unit), Math.round(effective * 100) / 100.0, agreement);
    }

    private static Interval shown(Interval interval, double best, String unit) {
        return new Interval(Math.min(best, round(interval.getLow(), unit)), Math.max(best, round(interval.getHigh(), unit)));
    }

    /** Counts are whole, rounded half up; measures keep two decimals. */
    private static double round(double number, String unit) {
        return unit == null ? Math.floor(number + 0.5) : Math.floor(number * 100 + 0.5) / 100;
    }
}
