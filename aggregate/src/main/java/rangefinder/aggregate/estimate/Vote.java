package rangefinder.aggregate.estimate;

import java.util.Comparator;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Role;

/**
 * A value of an incident that articles carry.
 *
 * @param whole  it is its article's answer to the question; else it speaks only where nothing else does
 * @param figure the stated number
 */
record Vote(boolean whole, double figure) implements Comparable<Vote> {

    /** Null where the row has no number. */
    static Vote of(ClaimRow row) {
        Value value = Value.of(row.getClaim().getQuantity());
        return value.isEmpty() ? null : new Vote(row.getAnswer() && isWhole(row), value.figure());
    }

    /** Answers by itself; no part or addition, neither open downward nor vague. */
    static boolean isWhole(ClaimRow row) {
        Claim claim = row.getClaim();
        Bound bound = claim.getQuantity().getBound();
        boolean total = row.getRole() == Role.TOTAL && (claim.getBasis() == Basis.TOTAL || claim.getBasis() == Basis.STOCK || isBesidesOtherHarm(claim));
        return total && bound != Bound.AT_MOST && bound != Bound.VAGUE;
    }

    /** "Three were killed and another twelve injured": added to the killed, not to other injured. */
    static boolean isBesidesOtherHarm(Claim claim) {
        return claim.getBasis() == Basis.INCREMENT && claim.getBecause().stream().anyMatch(reason -> reason.getRule().equals("besides-other-harm"));
    }

    String key() {
        return (whole ? "whole " : "part ") + figure;
    }

    static Vote parse(String key) {
        int space = key.indexOf(' ');
        return new Vote(key.startsWith("whole"), Double.parseDouble(key.substring(space + 1)));
    }

    @Override
    public int compareTo(Vote other) {
        return Comparator.comparing(Vote::whole).thenComparing(Vote::figure).compare(this, other);
    }
}
