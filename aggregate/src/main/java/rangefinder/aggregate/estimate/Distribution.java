package rangefinder.aggregate.estimate;

/**
 * What one source says about y = ln(1 + x): a piecewise-linear distribution over knots in integer micro-logs, so that every Java
 * machine computes the same bytes.
 *
 * @param shares parts of {@link #ONE} that lie below each knot; from 0 to ONE
 * @param knots  micro-logs, not falling
 */
record Distribution(long[] shares, long[] knots) {

    /** Probability one. */
    static final long ONE = 1_000_000_000L;

    private static final long MICRO = 1_000_000L;
    /** Shares below the knots, and the knots in half-widths of a normal distribution: its quantiles at 10 and 25 %. */
    private static final long[] SHARES = {0, ONE / 10, ONE / 4, ONE / 2, ONE - ONE / 4, ONE - ONE / 10, ONE};
    private static final long TENTH = 1_281_552;
    private static final long QUARTER = 674_490;
    private static final int MIDDLE = 3;

    /** Around a centre, with half-widths to either side; all in micro-logs. */
    static Distribution around(long centre, long left, long right) {
        long[] steps = {-Constants.REACH, -TENTH, -QUARTER, 0, QUARTER, TENTH, Constants.REACH};
        long[] knots = new long[steps.length];
        for (int i = 0; i < steps.length; i++) {
            knots[i] = centre + steps[i] * (steps[i] < 0 ? left : right) / MICRO;
        }
        return new Distribution(SHARES, knots);
    }

    /** An open lower bound: the half below the centre is cut, its mass moved right. */
    static Distribution atLeast(long centre, long right) {
        Distribution whole = around(centre, right, right);
        int length = SHARES.length - MIDDLE;
        long[] shares = new long[length];
        long[] knots = new long[length];
        for (int i = 0; i < length; i++) {
            shares[i] = 2 * (SHARES[MIDDLE + i] - ONE / 2);
            knots[i] = whole.knots[MIDDLE + i];
        }
        return new Distribution(shares, knots);
    }

    /** An open upper bound, mirrored. */
    static Distribution atMost(long centre, long left) {
        Distribution whole = around(centre, left, left);
        long[] shares = new long[MIDDLE + 1];
        long[] knots = new long[MIDDLE + 1];
        for (int i = 0; i <= MIDDLE; i++) {
            shares[i] = 2 * SHARES[i];
            knots[i] = whole.knots[i];
        }
        return new Distribution(shares, knots);
    }

    /** Part of {@link #ONE} that lies at or below y. */
    long below(long y) {
        if (y < knots[0]) {
            return 0;
        }
        for (int i = 1; i < knots.length; i++) {
            if (y < knots[i]) {
                return shares[i - 1] + (shares[i] - shares[i - 1]) * (y - knots[i - 1]) / (knots[i] - knots[i - 1]);
            }
        }
        return ONE;
    }

    /** y of a number, in micro-logs. */
    static long microLog(double x) {
        return StrictMath.round(StrictMath.log1p(x) * MICRO);
    }

    /** The number of a y, never below zero. */
    static double number(long microLog) {
        return Math.max(0, StrictMath.expm1((double) microLog / MICRO));
    }
}
