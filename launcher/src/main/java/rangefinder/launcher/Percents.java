package rangefinder.launcher;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Parts of a whole as whole percents that add up to it: each is rounded down, and what is missing goes to those that lost most. */
final class Percents {

    /** Of sums that binary fractions leave a hair below a whole number. */
    private static final double HAIR = 1e-9;

    private Percents() {}

    /** @param shares of the whole, 0 to 1 each */
    static int[] of(List<Double> shares) {
        int[] percents = shares.stream().mapToInt(share -> (int) Math.floor(100 * share + HAIR)).toArray();
        int missing = (int) Math.round(100 * shares.stream().mapToDouble(Double::doubleValue).sum()) - IntStream.of(percents).sum();
        IntStream.range(0, percents.length).boxed().sorted(Comparator.comparingDouble(i -> percents[i] - 100 * shares.get(i))).limit(Math.max(0, missing))
            .forEach(i -> percents[i]++);
        return percents;
    }
}
