package rangefinder.aggregate.topic;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;

/** What is told together with the sum that it makes: "will send 300 more, bringing the total to 1,500", "12 officers and 30 sailors, 42 in all". */
public final class Additions {

    private static final String RESULT = "resulting-total";

    private Additions() {}

    /** Ids of the additions of an article that a sum of it holds already, and of what its sentence lists before it. */
    public static Set<String> summedUp(List<Claim> claims) {
        List<Claim> sums = claims.stream().filter(Additions::isSum).toList();
        return claims.stream().filter(claim -> sums.stream().anyMatch(sum -> (claim.getBasis() == Basis.INCREMENT || isListedBefore(sum, claim)) && holds(sum, claim))
            || claims.stream().anyMatch(toll -> isOfToll(toll, claim)))
            .map(Claim::getClaimId).collect(Collectors.toSet());
    }

    /** "The toll rose to five after two of the wounded died": all of the wounded who died, and a part of the dead. */
    private static boolean isOfToll(Claim toll, Claim died) {
        boolean part = died.getBasis() == Basis.PART && Tolls.isAllOfItsHarm(died) && toll.getBasis() == Basis.TOTAL && !toll.getSaidBefore();
        boolean one = toll.getStart() == died.getStart() && toll.getIn() == null && died.getIn() == null && toll.getLane() == died.getLane() && Objects.equals(toll.getAction(), died.getAction());
        return part && one && isLess(died, toll);
    }

    private static boolean isListedBefore(Claim sum, Claim listed) {
        return sum.getStart() == listed.getStart() && listed.getIn() == null && listed.getQuantity().getEnd() <= sum.getQuantity().getStart();
    }

    private static boolean isSum(Claim claim) {
        return claim.getBecause().stream().anyMatch(reason -> reason.getPart().equals("basis") && reason.getRule().equals(RESULT));
    }

    private static boolean holds(Claim sum, Claim added) {
        boolean alike = sum.getCountedClass() == null || added.getCountedClass() == null || sum.getCountedClass().equals(added.getCountedClass());
        boolean one = alike && sum.getLane() == added.getLane() && Objects.equals(sum.getAction(), added.getAction()) && sum.getSource().getName().equals(added.getSource().getName());
        return one && isLess(added, sum);
    }

    private static boolean isLess(Claim part, Claim whole) {
        Double low = part.getQuantity().getLow();
        return low != null && whole.getQuantity().getLow() != null && low < whole.getQuantity().getLow();
    }
}
