package rangefinder.aggregate.estimate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import rangefinder.aggregate.topic.Tolls;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Role;

/**
 * A value of an incident that articles carry.
 *
 * @param kind   what it is to the question
 * @param figure the stated number
 * @param day    of publication, as an epoch day in UTC: a toll that grows is told anew
 */
record Vote(Kind kind, double figure, long day) implements Comparable<Vote> {

    /** Its article's answer; a part or a vague word, which speaks only where nothing answers; the sum of several happenings, only where nothing else speaks at all. */
    enum Kind { WHOLE, PART, SUM }

    /** Null where the row has no number. */
    static Vote of(ClaimRow row) {
        Value value = Value.of(row.getClaim().getQuantity());
        return value.isEmpty() ? null : new Vote(kindOf(row), value.figure(), LocalDate.ofInstant(row.getPublished(), ZoneOffset.UTC).toEpochDay());
    }

    private static Kind kindOf(ClaimRow row) {
        return Tolls.isOfSeveral(row.getClaim()) ? Kind.SUM : row.getAnswer() && isWhole(row) ? Kind.WHOLE : Kind.PART;
    }

    /** Answers by itself; no part or addition, no state of before, neither open downward nor vague. */
    static boolean isWhole(ClaimRow row) {
        Claim claim = row.getClaim();
        Bound bound = claim.getQuantity().getBound();
        boolean total = row.getRole() == Role.TOTAL && (claim.getBasis() == Basis.TOTAL || claim.getBasis() == Basis.STOCK || Tolls.isAllOfItsHarm(claim));
        return total && !claim.getSaidBefore() && !Tolls.isProvisional(claim) && bound != Bound.AT_MOST && bound != Bound.VAGUE;
    }

    String key() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + figure + " " + day;
    }

    static Vote parse(String key) {
        String[] words = key.split(" ");
        return new Vote(Kind.valueOf(words[0].toUpperCase(Locale.ROOT)), Double.parseDouble(words[1]), Long.parseLong(words[2]));
    }

    @Override
    public int compareTo(Vote other) {
        return Comparator.comparing(Vote::kind).thenComparing(Vote::figure).thenComparing(Vote::day).compare(this, other);
    }
}
