package rangefinder.aggregate.estimate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The values of an incident that still stand, with the articles that carry each. A toll grows while it is counted: what was carried before
 * a higher value came up stands no longer once more articles carry the higher one than have carried the lower since. Two articles must: one may
 * have misread. Who of the hurt died since is hurt no more. A function of the votes alone, in whatever order they came.
 */
final class Tallies {

    private static final int TWO = 2;
    private static final Set<String> LEVELS = Set.of("missing");

    private Tallies() {}

    /** Never empty where there are votes. */
    static Map<Double, Integer> standing(String measure, Map<Vote, Integer> votes) {
        return LEVELS.contains(measure) ? latest(counted(votes)) : grown(votes);
    }

    /** Those who are missing become fewer and more: what the last day with any count tells. */
    private static Map<Double, Integer> latest(Map<Vote, Integer> votes) {
        long last = votes.keySet().stream().map(Vote::day).max(Comparator.naturalOrder()).orElseThrow();
        return votes.entrySet().stream().filter(e -> e.getKey().day() == last).collect(Collectors.toMap(e -> e.getKey().figure(), Map.Entry::getValue, Integer::sum));
    }

    private static Map<Double, Integer> grown(Map<Vote, Integer> votes) {
        Map<Double, List<Map.Entry<Vote, Integer>>> byFigure = counted(votes).entrySet().stream().collect(Collectors.groupingBy(e -> e.getKey().figure(), TreeMap::new, Collectors.toList()));
        Map<Double, List<Map.Entry<Vote, Integer>>> all = Map.copyOf(byFigure);
        byFigure.values().removeIf(told -> all.values().stream().anyMatch(fewer -> diedSince(fewer, told)));
        Map<Double, Integer> standing = new HashMap<>();
        byFigure.forEach((figure, told) -> {
            boolean outgrown = byFigure.entrySet().stream().anyMatch(higher -> higher.getKey() > figure && outgrows(higher.getValue(), told));
            if (!outgrown) {
                standing.put(figure, articles(told));
            }
        });
        return standing;
    }

    /** Of the kinds of votes only the first that any article casts: wholes, else parts, else sums. */
    private static Map<Vote, Integer> counted(Map<Vote, Integer> votes) {
        Vote.Kind first = votes.keySet().stream().map(Vote::kind).min(Comparator.naturalOrder()).orElseThrow();
        Map<Vote, Integer> counted = new TreeMap<>(votes);
        counted.keySet().removeIf(vote -> vote.kind() != first);
        return counted;
    }

    /** "One of the five wounded has died" ends the five, unless more articles go on to tell of five than say so. */
    private static boolean diedSince(List<Map.Entry<Vote, Integer>> fewer, List<Map.Entry<Vote, Integer>> told) {
        List<Map.Entry<Vote, Integer>> since = fewer.stream().filter(e -> Double.valueOf(told.get(0).getKey().figure()).equals(e.getKey().before())).toList();
        return !since.isEmpty() && articles(told.stream().filter(e -> e.getKey().day() > first(since)).toList()) <= articles(since);
    }

    private static boolean outgrows(List<Map.Entry<Vote, Integer>> higher, List<Map.Entry<Vote, Integer>> lower) {
        long since = first(higher);
        int restated = articles(lower.stream().filter(e -> e.getKey().day() >= since).toList());
        return since > first(lower) && articles(higher) >= TWO && restated < articles(higher);
    }

    private static long first(List<Map.Entry<Vote, Integer>> told) {
        return told.stream().map(e -> e.getKey().day()).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static int articles(List<Map.Entry<Vote, Integer>> told) {
        return told.stream().mapToInt(Map.Entry::getValue).sum();
    }
}
