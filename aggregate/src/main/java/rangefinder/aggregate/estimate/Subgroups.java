package rangefinder.aggregate.estimate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import rangefinder.aggregate.topic.Table;
import rangefinder.schema.Claim;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Lane;
import rangefinder.schema.Role;

/**
 * Figures of an article that count some of those whom another of its figures counts: "three children" and "a boy" beside "12 people" are
 * parts, though no "including" says so; and what the article lists side by side is part of the list's sum.
 */
final class Subgroups {

    private static final Set<String> NOUNS = Table.read(Subgroups.class, "subgroup-nouns.tsv", 1).stream().map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet());

    private Subgroups() {}

    /** Gives them the role of a part, where the article has a larger figure of people at large in the same topic. */
    static void mark(Collection<ClaimRow> rows) {
        Set<String> summed = rows.stream().flatMap(row -> row.getDerivedFrom().stream().map(part -> row.getTopic() + part)).collect(Collectors.toSet());
        for (ClaimRow row : rows) {
            boolean some = isSome(row.getClaim()) && rows.stream().anyMatch(other -> isWholeOf(other, row));
            if (some || summed.contains(row.getTopic() + row.getClaim().getClaimId())) {
                row.setRole(Role.PART);
            }
        }
    }

    private static boolean isWholeOf(ClaimRow all, ClaimRow some) {
        boolean same = all.getTopic().equals(some.getTopic()) && all.getClaim().getLane() == Lane.REALISED && some.getClaim().getLane() == Lane.REALISED;
        return same && Vote.isWhole(all) && !isSome(all.getClaim()) && figure(all) > figure(some);
    }

    private static double figure(ClaimRow row) {
        Value value = Value.of(row.getClaim().getQuantity());
        return value.isEmpty() ? -1 : value.top();
    }

    private static boolean isSome(Claim claim) {
        return "children".equals(claim.getCountedClass()) || !Answers.hasNumber(claim) || NOUNS.contains(noun(claim));
    }

    private static String noun(Claim claim) {
        String counted = claim.getCounted() == null ? "" : claim.getCounted().toLowerCase(Locale.ROOT);
        return counted.substring(counted.lastIndexOf(' ') + 1);
    }
}
