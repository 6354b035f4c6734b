package rangefinder.aggregate.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rangefinder.aggregate.topic.Identities.Stated;
import rangefinder.id.ContentHash;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;

/** The sums of what a sentence lists: "two adults and six children died" tells of eight. What is listed says so among its reasons. */
final class Lists {

    /** Part of a claim that tells of its place in a list. */
    static final String LIST = "list";

    private Lists() {}

    /** One figure for each list, made from the claims in it. */
    static List<Stated> sums(List<Claim> claims) {
        List<Stated> sums = new ArrayList<>();
        List<Claim> list = new ArrayList<>();
        for (Claim claim : claims) {
            if (!goesOn(claim)) {
                addSum(list, sums);
                list.clear();
            }
            list.add(claim);
        }
        addSum(list, sums);
        return sums;
    }

    private static boolean goesOn(Claim claim) {
        return claim.getBecause().stream().anyMatch(reason -> reason.getPart().equals(LIST));
    }

    private static void addSum(List<Claim> list, List<Stated> sums) {
        if (list.size() > 1 && list.stream().allMatch(Lists::adds)) {
            List<String> from = list.stream().map(Claim::getClaimId).toList();
            sums.add(Stated.derived(sum(list, from), from));
        }
    }

    private static boolean adds(Claim claim) {
        Bound bound = claim.getQuantity().getBound();
        boolean closed = bound == Bound.EXACT || bound == Bound.ABOUT || bound == Bound.AT_LEAST;
        return closed && claim.getLane() == Lane.REALISED && (claim.getBasis() != Basis.PART || Tolls.isAllOfItsHarm(claim)) && claim.getBasis() != Basis.RATE;
    }

    private static Claim sum(List<Claim> list, List<String> from) {
        Claim first = list.get(0);
        boolean open = list.stream().anyMatch(claim -> claim.getQuantity().getBound() == Bound.AT_LEAST);
        boolean about = list.stream().anyMatch(claim -> claim.getQuantity().getBound() == Bound.ABOUT);
        double low = list.stream().mapToDouble(claim -> claim.getQuantity().getLow()).sum();
        String text = list.stream().map(claim -> Figures.number(claim.getQuantity().getLow())).collect(Collectors.joining(" + "));
        Quantity quantity = Quantity.newBuilder(first.getQuantity()).setText(text).setEnd(list.get(list.size() - 1).getQuantity().getEnd())
            .setLow(low).setHigh(open ? null : (Double) low).setBound(open ? Bound.AT_LEAST : about ? Bound.ABOUT : Bound.EXACT).build();
        return Claim.newBuilder(first).setClaimId(ContentHash.of(from.toArray())).setQuantity(quantity).setCounted("people").setCountedClass("people").setBasis(Basis.TOTAL).setSameAs(null).build();
    }
}
