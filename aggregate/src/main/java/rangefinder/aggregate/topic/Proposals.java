package rangefinder.aggregate.topic;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;

/** Definitions for frames that many articles share: who does what to how many of what, towards whom. A start for a user, never a decision. */
public final class Proposals {

    private Proposals() {}

    /**
     * A document that {@link TopicDefinitions} reads, the most shared frame first.
     *
     * @param articles least number of articles that share a frame
     * @param most     largest number of definitions
     */
    public static String of(Collection<ArticleClaims> versions, int articles, int most) {
        Map<Frame, Set<String>> sharing = new HashMap<>();
        for (ArticleClaims version : versions) {
            version.getClaims().stream().map(Frame::of).filter(frame -> frame != null)
                .forEach(frame -> sharing.computeIfAbsent(frame, f -> new HashSet<>()).add(version.getArticleId()));
        }
        StringBuilder yaml = new StringBuilder("topics:\n");
        sharing.entrySet().stream().filter(entry -> entry.getValue().size() >= articles)
            .sorted(Comparator.comparing((Map.Entry<Frame, Set<String>> entry) -> -entry.getValue().size()).thenComparing(entry -> entry.getKey().id()))
            .limit(most).forEach(entry -> yaml.append(entry.getKey().yaml(entry.getValue().size())));
        return sharing.values().stream().noneMatch(sharers -> sharers.size() >= articles) ? "topics: []\n" : yaml.toString();
    }

    /** The parts of a claim that ask its question; null where it has none. */
    private record Frame(String actor, String action, String counted, String target, String unit) {

        static Frame of(Claim claim) {
            boolean asks = claim.getAction() != null && claim.getCountedClass() != null && claim.getBasis() != Basis.RATE;
            return asks ? new Frame(claim.getActor(), claim.getAction(), claim.getCountedClass(), claim.getTarget(), claim.getQuantity().getUnit()) : null;
        }

        String id() {
            String parts = (actor == null ? "" : actor + "-") + action + "-" + counted + (target == null ? "" : "-" + target) + (unit == null ? "" : "-" + unit);
            return "my/" + parts.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
        }

        String yaml(int sharers) {
            Map<String, String> fields = new TreeMap<>();
            fields.put("actor", actor);
            fields.put("target", target);
            fields.put("unit", unit);
            StringBuilder yaml = new StringBuilder("  - id: " + id() + "    # " + sharers + " articles\n    title: " + quoted(title()) + "\n    class: campaign\n    counted: ["
                + quoted(counted) + "]\n    actions: [" + action + "]\n");
            fields.forEach((name, value) -> yaml.append(value == null ? "" : "    " + name + ": " + quoted(value) + "\n"));
            return yaml.toString();
        }

        private String title() {
            return counted + " " + Measures.participle(action) + (actor == null ? "" : ", by " + actor) + (target == null ? "" : ", to " + target);
        }

        /** Country codes such as NO are words of YAML too. */
        private static String quoted(String text) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    }
}
