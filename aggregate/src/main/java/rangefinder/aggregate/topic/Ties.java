package rangefinder.aggregate.topic;

import java.util.Collection;

/**
 * Figures of an incident with equal support: a toll grows, so the higher is the later one. But it does not grow tenfold between two reports of
 * one happening: a figure so far above the next is another scope's, the year's toll or the town's.
 */
public final class Ties {

    private static final double ANOTHER_SCOPE = 10;

    private Ties() {}

    /** @return the highest that follows on the others without such a gap; -1 where there is none */
    public static double highest(Collection<Double> figures) {
        double highest = -1;
        for (double figure : figures.stream().sorted().toList()) {
            if (highest > 0 && figure > ANOTHER_SCOPE * highest) {
                return highest;
            }
            highest = figure;
        }
        return highest;
    }
}
