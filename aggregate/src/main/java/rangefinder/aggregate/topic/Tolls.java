package rangefinder.aggregate.topic;

import java.util.Set;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;
import rangefinder.schema.Role;

/** What the reading says of a count of victims, as reasons of the claim: whose it is, and of how many happenings. */
public final class Tolls {

    private static final Set<String> OF_ITS_HARM = Set.of("besides-other-harm", "part-of-other-harm");

    /** Rules of what is derived: how many live of those shot, where no deaths are told and where they are. */
    static final String DEATHS_UNTOLD = "deaths-untold";
    static final String SURVIVORS = "survivors";
    /** Rule of what ends the count of the hurt from which it is derived, whose number its words are. */
    static final String DIED_SINCE = "died-since";

    /** Rule of those who share the fate of somebody before them. */
    private static final String WITH_OTHERS = "harm-with";

    private Tolls() {}

    /** "Five were shot" makes five hurt only until an article tells how many died. */
    public static boolean isProvisional(Claim claim) {
        return claim.getBecause().stream().anyMatch(reason -> reason.getRule().equals(DEATHS_UNTOLD));
    }

    /** "One of the five wounded has died": how many were hurt before; null where nobody is told to have died since. */
    public static Double hurtBefore(Claim claim) {
        return claim.getBecause().stream().filter(reason -> reason.getRule().equals(DIED_SINCE)).map(reason -> Double.valueOf(reason.getWords())).findFirst().orElse(null);
    }

    /** "Three were killed and another twelve injured", "one of the five wounded has died": added to others, or part of others, but all of its own harm. */
    public static boolean isAllOfItsHarm(Claim claim) {
        boolean said = claim.getBasis() == Basis.INCREMENT || claim.getBasis() == Basis.PART;
        return said && claim.getBecause().stream().anyMatch(reason -> OF_ITS_HARM.contains(reason.getRule()));
    }

    /** "Three separate shootings left five dead": of each of them the five are no total. */
    static Role role(Claim claim) {
        return isOfSeveral(claim) || isBesideUncounted(claim) ? Role.PART : Role.TOTAL;
    }

    /** "Her brother Karl was killed along with two of his sons": Karl, whom no number counts, is of the dead, too. */
    static boolean isBesideUncounted(Claim claim) {
        return claim.getBecause().stream().anyMatch(reason -> reason.getRule().equals(WITH_OTHERS)) && claim.getBecause().stream().noneMatch(reason -> reason.getPart().equals(Lists.LIST));
    }

    /** Added up over several happenings. */
    public static boolean isOfSeveral(Claim claim) {
        return isOf(claim, "several");
    }

    /** "The attack comes a month after another one killed six". */
    static boolean isOfAnother(Claim claim) {
        return isOf(claim, "another");
    }

    private static boolean isOf(Claim claim, String happenings) {
        return claim.getBecause().stream().anyMatch(reason -> reason.getPart().equals("happening") && reason.getRule().equals(happenings));
    }
}
