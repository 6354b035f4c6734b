package rangefinder.aggregate.estimate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import rangefinder.aggregate.topic.Figures;
import rangefinder.aggregate.topic.Measures;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Citing;
import rangefinder.schema.Claim;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Lane;
import rangefinder.schema.Role;
import rangefinder.table.Table;

/**
 * Figures of an article that count some of those whom another of its figures counts: "three children" and "a boy" beside "12 people" are
 * parts, though no "including" says so; and what the article lists side by side is part of the list's sum.
 */
final class Subgroups {

    /** A list of more parts than this is a table. */
    private static final int MOST_ADDENDS = 8;
    private static final int MOST_ROWS = 200;
    private static final Set<String> NOUNS = Table.read(Subgroups.class, "subgroup-nouns.tsv", 1).stream().map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet());

    private Subgroups() {}

    /**
     * Gives them the role of a part, where the article has a larger figure of people at large in the same topic.
     *
     * @param claims all of the article's, repetitions too, which have no rows: sums are made of them, and "five people" may repeat "five children"
     */
    static void mark(Collection<ClaimRow> rows, Collection<Claim> claims) {
        Set<String> summed = rows.stream().flatMap(row -> row.getDerivedFrom().stream().map(part -> row.getTopic() + part)).collect(Collectors.toSet());
        Set<String> someOf = claims.stream().filter(Subgroups::isSome).map(Claim::getClaimId).collect(Collectors.toSet());
        Set<String> toldAtLarge = claims.stream().filter(claim -> claim.getSameAs() != null && !isSome(claim)).map(Claim::getSameAs).collect(Collectors.toSet());
        List<ClaimRow> wholes = rows.stream().filter(row -> !isSome(row.getClaim()) || toldAtLarge.contains(row.getClaim().getClaimId())).toList();
        for (ClaimRow row : rows) {
            boolean some = (isSome(row.getClaim()) || isListOf(row, someOf)) && wholes.stream().anyMatch(whole -> isWholeOf(whole, row));
            if (some || summed.contains(row.getTopic() + row.getClaim().getClaimId())) {
                row.setRole(Role.PART);
            }
        }
        rows.stream().collect(Collectors.groupingBy(ClaimRow::getTopic)).values().forEach(topic -> {
            markAddends(topic);
            markOutdated(topic);
        });
    }

    /** "His wife and three sons": a sum of such figures is one, too. */
    private static boolean isListOf(ClaimRow row, Set<String> some) {
        return row.getDerivedFrom().size() > 1 && some.containsAll(row.getDerivedFrom());
    }

    /**
     * An article that says itself "at least 21 were killed" holds the lower figures that it relays for early or partial ones, and counts some of
     * those where it goes on with a lower number of its own ("all four who died there were teachers").
     */
    private static void markOutdated(List<ClaimRow> topic) {
        List<ClaimRow> floors = topic.stream().filter(Subgroups::isOwnFloor).toList();
        topic.stream().filter(row -> row.getClaim().getLane() == Lane.REALISED && floors.stream().anyMatch(floor -> isBelow(row, floor))).forEach(row -> row.setRole(Role.PART));
    }

    private static boolean isBelow(ClaimRow row, ClaimRow floor) {
        Bound bound = row.getClaim().getQuantity().getBound();
        boolean laterOwn = (bound == Bound.EXACT || bound == Bound.ABOUT) && sentence(row) > sentence(floor);
        return figure(row) < floor.getClaim().getQuantity().getLow() && (row.getCiting() != Citing.UNCITED || laterOwn);
    }

    private static boolean isOwnFloor(ClaimRow row) {
        Bound bound = row.getClaim().getQuantity().getBound();
        return row.getCiting() == Citing.UNCITED && Vote.isWhole(row) && Measures.befalls(row.getClaim()) && (bound == Bound.AT_LEAST || bound == Bound.RANGE) && row.getClaim().getQuantity().getLow() != null;
    }

    /** "124 people, 118 by the army and 6 by the police": neighbours in a sentence that add up to another figure of the article are its parts. */
    private static void markAddends(List<ClaimRow> topic) {
        List<ClaimRow> sorted = topic.stream().filter(Subgroups::isAddend).sorted(Comparator.comparing(row -> row.getClaim().getQuantity().getStart())).toList();
        Set<Double> wholes = sorted.stream().filter(row -> row.getClaim().getBasis() != Basis.INCREMENT).map(Subgroups::figure).collect(Collectors.toSet());
        for (int first = 0; first < Math.min(sorted.size(), MOST_ROWS); first++) {
            double sum = figure(sorted.get(first));
            for (int last = first + 1; last < Math.min(sorted.size(), first + MOST_ADDENDS) && sentence(sorted.get(last)) == sentence(sorted.get(first)); last++) {
                sum += figure(sorted.get(last));
                if (wholes.contains(sum) && !holdsItsSum(sorted.subList(first, last + 1), sum)) {
                    sorted.subList(first, last + 1).forEach(row -> row.setRole(Role.PART));
                }
            }
        }
    }

    /** "35 wagons, 15 of coal and 20 of ore" are not 70: one of them is the others' sum. */
    private static boolean holdsItsSum(List<ClaimRow> addends, double sum) {
        return addends.size() > 2 && addends.stream().anyMatch(row -> 2 * figure(row) == sum);
    }

    private static int sentence(ClaimRow row) {
        return row.getClaim().getStart();
    }

    private static boolean isAddend(ClaimRow row) {
        Bound bound = row.getClaim().getQuantity().getBound();
        return row.getClaim().getLane() == Lane.REALISED && row.getClaim().getIn() == null && (bound == Bound.EXACT || bound == Bound.ABOUT);
    }

    private static boolean isWholeOf(ClaimRow all, ClaimRow some) {
        boolean same = all.getTopic().equals(some.getTopic()) && all.getClaim().getLane() == Lane.REALISED && some.getClaim().getLane() == Lane.REALISED;
        return same && !isOfAnother(all, some) && Vote.isWhole(all) && figure(all) > figure(some);
    }

    /** "The army counted 40 men killed, the union 90 people": two who are cited count for themselves. */
    private static boolean isOfAnother(ClaimRow all, ClaimRow some) {
        return all.getCiting() == Citing.NAMED && some.getCiting() == Citing.NAMED && !Objects.equals(all.getOriginator(), some.getOriginator()) && Figures.isNumbered(some.getClaim());
    }

    private static double figure(ClaimRow row) {
        Value value = Value.of(row.getClaim().getQuantity());
        return value.isEmpty() ? -1 : value.top();
    }

    private static boolean isSome(Claim claim) {
        return "children".equals(claim.getCountedClass()) || !Figures.isNumbered(claim) || NOUNS.contains(noun(claim));
    }

    private static String noun(Claim claim) {
        String counted = claim.getCounted() == null ? "" : claim.getCounted().toLowerCase(Locale.ROOT);
        return counted.substring(counted.lastIndexOf(' ') + 1);
    }
}
