package rangefinder.enrich.gold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;

/**
 * How well extracted claims agree with the annotated ones. A claim matches an annotation when its numbers are equal and its sentence holds
 * the annotation's anchor; one to one, the better agreement first. Optional annotations cost nothing either way.
 */
final class GoldScore {

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final Pattern AFTER_HEAD = Pattern.compile("\\b(?:of|in|to|from|for|with|at|on|by|who|that|which)\\b");
    private static final Set<String> SMALL = Set.of("the", "a", "an", "of", "and", "in", "to", "s", "its", "his", "her");

    private int matched;
    private int spurious;
    private int missed;
    private int wholly;
    private final Map<String, int[]> parts = new LinkedHashMap<>();
    final List<String> report = new ArrayList<>();

    void add(String document, List<GoldClaim> gold, List<Claim> found) {
        Map<GoldClaim, Claim> pairs = pair(gold, found);
        for (GoldClaim g : gold) {
            Claim claim = pairs.get(g);
            if (g.optional()) {
                continue;
            }
            if (claim == null) {
                missed++;
                report.add(document + " MISSED " + g.anchor());
            } else {
                matched++;
                wholly += compare(document, g, claim) ? 1 : 0;
            }
        }
        Set<Claim> taken = new HashSet<>(pairs.values());
        found.stream().filter(c -> !taken.contains(c)).forEach(c -> {
            spurious++;
            report.add(document + " SPURIOUS " + c.getQuantity().getText() + " | " + c.getCounted() + " | " + c.getQuote());
        });
    }

    double f1() {
        return matched == 0 ? 0 : 2.0 * matched / (2.0 * matched + spurious + missed);
    }

    double wholly() {
        return matched + missed == 0 ? 0 : (double) wholly / (matched + missed);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "claims F1 %.3f (matched %d, spurious %d, missed %d), right in every part %.3f; ", f1(), matched, spurious, missed, wholly())
            + parts.entrySet().stream().map(e -> String.format(Locale.ROOT, "%s %.3f", e.getKey(), (double) e.getValue()[0] / e.getValue()[1]))
                .collect(Collectors.joining(", "));
    }

    private boolean compare(String document, GoldClaim gold, Claim claim) {
        Map<String, Boolean> checks = new LinkedHashMap<>();
        checks.put("bound", gold.bound() == claim.getQuantity().getBound());
        checks.put("counted", countedAgrees(gold, claim));
        checks.put("basis", level(gold.basis()).equals(level(claim.getBasis().toString())));
        checks.put("lane", prospective(gold.lane()) == prospective(claim.getLane()));
        checks.put("source", sourceAgrees(gold, claim));
        if (gold.from() != null || gold.to() != null) {
            checks.put("time", timeAgrees(gold, claim));
        }
        if (gold.actor() != null) {
            checks.put("actor", gold.actor().equals(claim.getActor()));
        }
        if (gold.target() != null) {
            checks.put("target", gold.target().equals(claim.getTarget()));
        }
        checks.forEach((part, right) -> {
            int[] count = parts.computeIfAbsent(part, p -> new int[2]);
            count[0] += right ? 1 : 0;
            count[1]++;
            if (!right) {
                report.add(document + " " + part + ": " + gold.anchor() + " | expected " + gold.part(part) + ", found " + GoldClaim.part(claim, part));
            }
        });
        return checks.values().stream().allMatch(Boolean::booleanValue);
    }

    private static Map<GoldClaim, Claim> pair(List<GoldClaim> gold, List<Claim> found) {
        record Candidate(GoldClaim gold, Claim claim, double fit) {}
        List<Candidate> candidates = new ArrayList<>();
        for (GoldClaim g : gold) {
            for (Claim c : found) {
                if (sameNumbers(g, c) && holds(c, g.anchor())) {
                    candidates.add(new Candidate(g, c, (countedAgrees(g, c) ? 1 : 0) + (sourceAgrees(g, c) ? .5 : 0) + (g.optional() ? 0 : .1)));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::fit).reversed());
        Map<GoldClaim, Claim> pairs = new HashMap<>();
        Set<Claim> taken = new HashSet<>();
        for (Candidate c : candidates) {
            if (!pairs.containsKey(c.gold()) && taken.add(c.claim())) {
                pairs.put(c.gold(), c.claim());
            }
        }
        return pairs;
    }

    private static boolean sameNumbers(GoldClaim gold, Claim claim) {
        Set<Double> expected = numbers(gold.low(), gold.high());
        Set<Double> stated = numbers(claim.getQuantity().getLow(), claim.getQuantity().getHigh());
        return expected.equals(stated) || (gold.bound() == Bound.VAGUE && claim.getQuantity().getBound() == Bound.VAGUE);
    }

    private static Set<Double> numbers(Double low, Double high) {
        Set<Double> numbers = new HashSet<>();
        if (low != null) {
            numbers.add(low);
        }
        if (high != null) {
            numbers.add(high);
        }
        return numbers;
    }

    private static boolean holds(Claim claim, String anchor) {
        String quote = claim.getQuote();
        return quote.contains(anchor) || (quote.length() > 25 && anchor.contains(quote));
    }

    private static boolean countedAgrees(GoldClaim gold, Claim claim) {
        String head = head(claim.getCounted());
        return gold.counted().stream().anyMatch(c -> head(c).equals(head));
    }

    private static String head(String counted) {
        if (counted == null) {
            return "";
        }
        String[] before = AFTER_HEAD.split(counted.toLowerCase(Locale.ROOT));
        List<String> words = words(before.length == 0 || before[0].isBlank() ? counted : before[0]);
        return words.isEmpty() ? "" : words.get(words.size() - 1).replaceAll("s$", "");
    }

    private static boolean sourceAgrees(GoldClaim gold, Claim claim) {
        return gold.source().stream().anyMatch(alias -> named(alias, claim.getSource().getName()) || named(alias, claim.getSource().getText()));
    }

    private static boolean named(String alias, String name) {
        List<String> expected = words(alias);
        List<String> found = name == null ? List.of() : words(name);
        if (expected.isEmpty() || found.isEmpty()) {
            return false;
        }
        boolean sameLast = expected.get(expected.size() - 1).equals(found.get(found.size() - 1));
        return found.containsAll(expected) || (expected.size() < 5 && sameLast && expected.containsAll(found));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(m -> m.group()).filter(w -> !SMALL.contains(w)).toList();
    }

    private static boolean timeAgrees(GoldClaim gold, Claim claim) {
        String from = claim.getFrom();
        String to = claim.getTo();
        if (gold.from() != null && gold.to() != null) {
            return from != null && to != null && from.compareTo(gold.to()) <= 0 && to.compareTo(gold.from()) >= 0
                && (month(from).equals(month(gold.from())) || month(to).equals(month(gold.to())));
        }
        return gold.from() != null ? Objects.equals(month(from), month(gold.from())) : Objects.equals(month(to), month(gold.to()));
    }

    private static String month(String day) {
        return day == null ? null : day.substring(0, Math.min(7, day.length()));
    }

    /** The annotation does not tell a level from a total. */
    private static String level(String basis) {
        return basis.equals("STOCK") ? "TOTAL" : basis;
    }

    /** Nor one kind of future from another. */
    private static Lane prospective(Lane lane) {
        return lane == Lane.FORECAST || lane == Lane.HYPOTHETICAL ? Lane.PLANNED : lane;
    }
}
