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
 * @param before the number that was right until some of them died; null where it follows on none
 */
record Vote(Kind kind, double figure, long day, Double before) implements Comparable<Vote> {

    /** Its article's answer; a part or a vague word, which speaks only where nothing answers; the sum of several happenings, only where nothing else speaks at all. */
    enum Kind { WHOLE, PART, SUM }

    Vote(Kind kind, double figure, long day) {
        this(kind, figure, day, null);
    }

    /** Null where the row has no number. */
    static Vote of(ClaimRow row) {
        Value value = Value.of(row.getClaim().getQuantity());
        return value.isEmpty() ? null : new Vote(kindOf(row), value.figure(), LocalDate.ofInstant(row.getPublished(), ZoneOffset.UTC).toEpochDay(), Tolls.hurtBefore(row.getClaim()));
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
        return kind.name().toLowerCase(Locale.ROOT) + " " + figure + " " + day + (before == null ? "" : " " + before);
    }

    static Vote parse(String key) {
        String[] words = key.split(" ");
        return new Vote(Kind.valueOf(words[0].toUpperCase(Locale.ROOT)), Double.parseDouble(words[1]), Long.parseLong(words[2]), words.length > 3 ? Double.valueOf(words[3]) : null);
    }

    @Override
    public int compareTo(Vote other) {
        return Comparator.comparing(Vote::kind).thenComparing(Vote::figure).thenComparing(Vote::day).thenComparing(Vote::before, Comparator.nullsFirst(Comparator.naturalOrder())).compare(this, other);
    }
}
