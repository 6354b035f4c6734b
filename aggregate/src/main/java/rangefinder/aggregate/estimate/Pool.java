package rangefinder.aggregate.estimate;

import java.util.List;

/**
 * The graded pool of a campaign: the weighted mixture of what the originators say, and of one more source that says "all of us may be
 * off". Whole numbers only, so that neither order nor machine shows in the result.
 */
final class Pool {

    private static final long ONE = Distribution.ONE;
    private static final long MILLION = 1_000_000L;

    private final List<Voiced> voices;
    private final long weights;
    private final long squares;
    private final Distribution doubt;

    /** At least one originator. */
    Pool(List<Voiced> voices) {
        this.voices = voices;
        weights = voices.stream().mapToLong(Voiced::weight).sum();
        squares = voices.stream().mapToLong(voiced -> (long) voiced.weight() * voiced.weight()).sum();
        doubt = Distribution.around(quantile(ONE / 2, this::stated), Constants.PSEUDO_SPREAD, Constants.PSEUDO_SPREAD);
    }

    /** The number below which that part (of {@link Distribution#ONE}) of the mixture lies. */
    double at(long share) {
        return Distribution.number(quantile(share, this::mixed));
    }

    /** Median of what the originators say, in micro-logs. */
    long median() {
        return quantile(ONE / 2, this::stated);
    }

    /** How many equally weighted originators would be as informative. */
    double effective() {
        return (double) weights * weights / squares;
    }

    /** The current statement at the weighted upper median: the least value with more than half of the weight at or below it. */
    Voiced best() {
        List<Voiced> sorted = voices.stream().sorted(Voiced.BY_VALUE).toList();
        long below = 0;
        for (Voiced voiced : sorted) {
            below += voiced.weight();
            if (2 * below > weights) {
                return voiced;
            }
        }
        throw new IllegalStateException("a pool without weight");
    }

    private long stated(long y) {
        long sum = 0;
        for (Voiced voiced : voices) {
            sum += voiced.weight() * voiced.distribution().below(y);
        }
        return sum / weights;
    }

    /** The doubting source's share is 1 / (effective number + 1). */
    private long mixed(long y) {
        long doubtShare = squares * MILLION / (weights * weights + squares);
        return ((MILLION - doubtShare) * stated(y) + doubtShare * doubt.below(y)) / MILLION;
    }

    private interface Cumulative {
        long below(long y);
    }

    /** Least y with at least that share at or below it, by halving; every number there is has its logarithm between these ends. */
    private static long quantile(long share, Cumulative cumulative) {
        long low = -1_000 * MILLION;
        long high = 1_000 * MILLION;
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            if (cumulative.below(middle) >= share) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
