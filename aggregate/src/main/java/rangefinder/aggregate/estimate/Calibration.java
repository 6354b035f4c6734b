package rangefinder.aggregate.estimate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rangefinder.aggregate.estimate.IncidentWidths.Agreement;

/**
 * Learns the widths of incidents' ranges from settled ones: for each measure, agreement and level the narrowest whole numbers below and
 * above best that held the truth often enough, with the finite-sample correction of split-conformal prediction (Lei et al. 2018), so that a
 * few wild misreadings widen nothing. The result is a table for {@link IncidentWidths}; nothing uses it until an operator adopts it.
 */
public final class Calibration {

    /**
     * An incident whose truth is known.
     *
     * @param agreement LONE, UNANIMOUS, MAJORITY or SPLIT, as the estimate says
     */
    public record Settled(String measure, String agreement, double best, double truth) {}

    /** Fewer settled incidents than this teach nothing; the rows for all measures together serve then. */
    private static final int ENOUGH = 20;
    private static final int WIDEST = 10;
    private static final int[] LEVELS = {50, 80, 95};
    private static final String ANY = "*";

    private Calibration() {}

    /** Rows of the table: measure, agreement, level, hull, below, above. */
    public static List<List<String>> learn(Collection<Settled> settled) {
        Map<String, List<Settled>> groups = new TreeMap<>();
        for (Settled one : settled) {
            groups.computeIfAbsent(one.measure() + "\t" + one.agreement(), key -> new ArrayList<>()).add(one);
            groups.computeIfAbsent(ANY + "\t" + one.agreement(), key -> new ArrayList<>()).add(one);
        }
        for (Agreement agreement : Agreement.values()) {
            groups.putIfAbsent(ANY + "\t" + agreement, List.copyOf(settled));
        }
        List<List<String>> rows = new ArrayList<>();
        groups.forEach((key, group) -> {
            if (key.startsWith(ANY) || group.size() >= ENOUGH) {
                for (int level : LEVELS) {
                    rows.add(row(key, level, group));
                }
            }
        });
        return rows;
    }

    private static List<String> row(String key, int level, List<Settled> group) {
        long needed = Math.min(group.size(), (long) Math.ceil(level / 100.0 * (group.size() + 1)));
        int[] narrowest = {WIDEST, WIDEST};
        for (int width = 0; width <= WIDEST && narrowest[0] == WIDEST; width++) {
            narrowest = best(group, width, needed);
        }
        String[] names = key.split("\t");
        return List.of(names[0], names[1], String.valueOf(level), hull(names[1]), String.valueOf(narrowest[0]), String.valueOf(narrowest[1]));
    }

    private static String hull(String agreement) {
        return agreement.equals(Agreement.MAJORITY.name()) || agreement.equals(Agreement.SPLIT.name()) ? "large" : "no";
    }

    /** How a width is best laid around the figures, if it then holds enough truths; else the widest. */
    private static int[] best(List<Settled> group, int width, long needed) {
        int[] best = {WIDEST, WIDEST};
        long most = needed - 1;
        for (int below = 0; below <= width; below++) {
            long held = held(group, below, width - below);
            if (held > most) {
                most = held;
                best = new int[] {below, width - below};
            }
        }
        return best;
    }

    private static long held(List<Settled> group, int below, int above) {
        return group.stream().filter(one -> one.truth() >= one.best() - below && one.truth() <= one.best() + above).count();
    }
}
