package rangefinder.aggregate.estimate;

import java.util.List;
import rangefinder.schema.Bound;
import rangefinder.schema.Interval;

/** Campaigns, and whatever is planned or expected: errors are the originators' own, so only independence narrows. The graded pool. */
final class CampaignRule {

    private static final long PERCENT = Distribution.ONE / 100;
    private static final long HALF_PERCENT = PERCENT / 2;

    private CampaignRule() {}

    static Range range(List<Voiced> voices) {
        Pool pool = new Pool(voices);
        return new Range(best(pool), between(pool, 20), between(pool, 50), between(pool, 5), pool.effective(), null);
    }

    /** A stated figure: of a range, the end nearer to the pool's median. */
    private static double best(Pool pool) {
        Value value = pool.best().value();
        if (value.bound() != Bound.RANGE) {
            return value.figure();
        }
        long median = pool.median();
        long toLow = Math.abs(Distribution.microLog(value.low()) - median);
        long toHigh = Math.abs(Distribution.microLog(value.high()) - median);
        return toLow < toHigh ? value.low() : value.high();
    }

    private static Interval between(Pool pool, int percentOutside) {
        long tail = percentOutside * HALF_PERCENT;
        return new Interval(pool.at(tail), pool.at(Distribution.ONE - tail));
    }
}
