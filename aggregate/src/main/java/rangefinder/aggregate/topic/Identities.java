package rangefinder.aggregate.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rangefinder.id.ContentHash;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;

/**
 * Completes what one article states of an incident: a whole is the sum of its list ({@link Lists}), and by the identity shot = killed +
 * injured an article that counts who was shot, and no injured, tells how many were injured. What is derived says from which claims.
 */
public final class Identities {

    /**
     * A figure that an article states, or that follows from what it states.
     *
     * @param derivedFrom claimIds; empty where it is stated
     */
    public record Stated(Claim claim, List<String> derivedFrom) {}

    private Identities() {}

    /** What is stated, repetitions too, then what follows from it. */
    public static List<Stated> complete(List<Claim> claims) {
        List<Stated> stated = new ArrayList<>();
        claims.forEach(claim -> stated.add(new Stated(claim, List.of())));
        stated.addAll(Lists.sums(claims));
        Claim shot = told(claims, "SHOOT");
        if (shot != null) {
            survivors(shot, told(claims, "KILL"), told(claims, "INJURE"), stated);
        }
        return stated;
    }

    private static void survivors(Claim shot, Claim killed, Claim injured, List<Stated> stated) {
        double survived = shot.getQuantity().getLow() - (killed == null ? 0 : killed.getQuantity().getLow());
        if (survived > (injured == null ? 0 : injured.getQuantity().getLow())) {
            List<String> from = killed == null ? List.of(shot.getClaimId()) : List.of(shot.getClaimId(), killed.getClaimId());
            Quantity quantity = Quantity.newBuilder(shot.getQuantity()).setLow(survived).setHigh(shot.getQuantity().getHigh() == null ? null : (Double) survived).build();
            Claim survivors = Claim.newBuilder(shot).setClaimId(ContentHash.of(from.toArray())).setAction("INJURE").setQuantity(quantity).setSameAs(null)
                .setTopics(shot.getTopics().stream().map(topic -> topic.replaceFirst("^shoot/", "injure/")).toList()).build();
            stated.add(new Stated(survivors, from));
        }
    }

    /** The whole, realised figure that the article tells most often, ties to the higher; null where it tells none. */
    private static Claim told(List<Claim> claims, String action) {
        Map<Double, Integer> times = new HashMap<>();
        Claim most = null;
        for (Claim claim : claims) {
            if (action.equals(claim.getAction()) && isWhole(claim)) {
                double figure = claim.getQuantity().getLow();
                int now = times.merge(figure, 1, Integer::sum);
                int best = most == null ? 0 : times.get(most.getQuantity().getLow());
                most = most == null || now > best || now == best && figure > most.getQuantity().getLow() ? claim : most;
            }
        }
        return most;
    }

    private static boolean isWhole(Claim claim) {
        Bound bound = claim.getQuantity().getBound();
        return claim.getLane() == Lane.REALISED && (claim.getBasis() == Basis.TOTAL || claim.getBasis() == Basis.STOCK) && claim.getQuantity().getUnit() == null
            && claim.getQuantity().getLow() != null && bound != Bound.VAGUE && bound != Bound.RANGE;
    }
}
