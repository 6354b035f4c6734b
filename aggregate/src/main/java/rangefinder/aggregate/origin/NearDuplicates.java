package rangefinder.aggregate.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whole articles that are nearly the same. The MinHash of an article is cut into bands; two articles that share a whole band are
 * near-duplicates. Bands are exact keys, so finding and forgetting needs no scan.
 */
public final class NearDuplicates {

    /** Values to a band: with bands of four, articles that share 80 % of their word shingles share a band almost surely, those with 30 % rarely. */
    private static final int BAND = 4;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private NearDuplicates() {}

    /** Band keys of a MinHash; empty for an empty one. A rest shorter than a band is left out. */
    public static List<Long> bands(List<Long> fingerprint) {
        List<Long> bands = new ArrayList<>();
        for (int from = 0; from + BAND <= fingerprint.size(); from += BAND) {
            long band = from;
            for (Long value : fingerprint.subList(from, from + BAND)) {
                band = (band ^ value) * MIX;
                band ^= band >>> 29;
            }
            bands.add(band);
        }
        return bands;
    }

    /** Groups of two or more articles connected by shared bands; each sorted, and the groups sorted by their first. */
    public static List<List<String>> groups(Map<String, ? extends Collection<Long>> bandsByArticle) {
        Map<String, String> leader = new HashMap<>();
        Map<Long, String> seen = new HashMap<>();
        new TreeMap<>(bandsByArticle).forEach((article, bands) -> {
            leader.put(article, article);
            bands.forEach(band -> join(leader, seen.computeIfAbsent(band, b -> article), article));
        });
        Map<String, Set<String>> groups = new TreeMap<>();
        leader.keySet().forEach(article -> groups.computeIfAbsent(find(leader, article), a -> new TreeSet<>()).add(article));
        return groups.values().stream().filter(group -> group.size() > 1).map(List::copyOf).toList();
    }

    private static void join(Map<String, String> leader, String one, String other) {
        String a = find(leader, one);
        String b = find(leader, other);
        leader.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
    }

    private static String find(Map<String, String> leader, String article) {
        String at = article;
        while (!leader.get(at).equals(at)) {
            at = leader.get(at);
        }
        return at;
    }
}
