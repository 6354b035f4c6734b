package rangefinder.aggregate.estimate;

import java.util.ArrayList;
import java.util.List;
import rangefinder.schema.Camp;

/** Originators whose current statements lie together. A topic is contested where there are two camps or more. */
final class Camps {

    private Camps() {}

    /**
     * Lowest first; empty where all lie together. Parts of an unknown whole contest nothing, and neighbours that differ only by what they
     * count in are one camp.
     */
    static List<Camp> of(List<Voiced> voices) {
        List<List<Voiced>> groups = new ArrayList<>();
        Voiced before = null;
        for (Voiced voiced : voices.stream().filter(v -> v.voice().getWhole()).sorted(Voiced.BY_VALUE).toList()) {
            if (before == null || apart(before, voiced) && !Conventions.explains(before, voiced)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(voiced);
            before = voiced;
        }
        long weights = groups.stream().flatMap(List::stream).mapToLong(Voiced::weight).sum();
        return groups.size() < 2 ? List.of() : groups.stream().map(group -> camp(group, weights)).toList();
    }

    /** Open bounds that reach over the gap agree with the other side. */
    private static boolean apart(Voiced lower, Voiced upper) {
        return upper.centre() - lower.centre() > Constants.CAMP_GAP && !lower.openUpward() && upper.value().low() != null;
    }

    private static Camp camp(List<Voiced> group, long weights) {
        long weight = group.stream().mapToLong(Voiced::weight).sum();
        return Camp.newBuilder()
            .setLow(group.stream().mapToDouble(v -> v.value().figure()).min().orElseThrow())
            .setHigh(group.stream().mapToDouble(v -> v.value().top()).max().orElseThrow())
            .setShare(Math.round(1000.0 * weight / weights) / 1000.0)
            .setWeak(100 * weight < Constants.WEAK_SHARE_PERCENT * weights)
            .setOriginators(group.stream().map(v -> v.voice().getOriginator()).sorted().toList())
            .setConvention(Conventions.of(group).stream().findFirst().orElse(null)).build();
    }
}
