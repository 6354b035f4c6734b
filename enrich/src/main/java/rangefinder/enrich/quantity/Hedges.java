package rangefinder.enrich.quantity;

import java.util.List;
import java.util.Set;
import rangefinder.schema.Bound;
import rangefinder.table.Table;

/** The wording that bounds a number, from {@code hedges.tsv}. */
final class Hedges {

    /**
     * What the wording around an amount says.
     *
     * @param from  first piece of the wording before it, or of the amount
     * @param to    after the last piece of the wording behind it, or of the amount
     * @param bound the bound the wording gives; EXACT where it gives none
     * @param words the pieces that gave it, from and to; null for none
     */
    record Reading(int from, int to, Bound bound, int[] words) {}

    private static final int MOST_PHRASES = 4;
    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "‘", "’", "'", "''", "``");

    private final NumberWords numbers;
    private final Phrases<Bound> before = new Phrases<>();
    private final Phrases<Bound> after = new Phrases<>();

    Hedges(NumberWords numbers) {
        this.numbers = numbers;
        for (List<String> row : Table.read(Hedges.class, "hedges.tsv")) {
            (row.get(0).equals("BEFORE") ? before : after).add(row.get(2), Bound.valueOf(row.get(1)));
        }
    }

    /** Reads the words before and behind; {@code nounEnd} is the piece after the counted noun, behind which "or more" may stand too. */
    Reading around(Pieces p, int from, int to, int nounEnd) {
        Reading reading = before(p, from, to);
        Phrases.Match<Bound> behind = after.startingAt(p, to);
        if (behind == null && nounEnd > to) {
            behind = after.startingAt(p, nounEnd);
        }
        if (behind == null || reachesOn(p, behind.to())) {
            return reading;
        }
        int end = behind.from() == to ? behind.to() : to;
        return new Reading(reading.from, end, behind.value(), new int[] {behind.from(), behind.to()});
    }

    /** The piece after the words before a number that start here; the same piece where none do. */
    int skip(Pieces p, int i) {
        boolean quoted = p.in(i, QUOTES);
        Phrases.Match<Bound> match = before.startingAt(p, quoted ? i + 1 : i);
        return match == null || quoted && !p.in(match.to(), QUOTES) ? i : quoted ? match.to() + 1 : match.to();
    }

    /** "more than 40 and less | than 50": the words bound the next number. */
    private boolean reachesOn(Pieces p, int i) {
        return p.get(i).number() || numbers.role(p.get(i)) != NumberWords.Role.NONE || p.is(i, "a") || p.is(i, "an") || p.is(i, "than") || p.is(i, "or") || p.is(i, "of") || p.is(i, "$");
    }

    /** Stacked hedges: an open bound outdoes "about", which outdoes nothing ("up to about 5,000", "at least some 200"). */
    private Reading before(Pieces p, int from, int to) {
        int first = from;
        Bound bound = Bound.EXACT;
        int[] words = null;
        for (int k = 0; k < MOST_PHRASES; k++) {
            Phrases.Match<Bound> match = p.in(first - 1, QUOTES) ? quotedBefore(p, first - 1) : before.endingAt(p, first);
            if (match == null) {
                break;
            }
            if (rank(match.value()) > rank(bound)) {
                bound = match.value();
                words = new int[] {match.from(), match.to()};
                from = match.from();
            }
            first = match.from();
        }
        return new Reading(from, to, bound, words);
    }

    /** "“more than” 60": in the words of the one who counts. */
    private Phrases.Match<Bound> quotedBefore(Pieces p, int end) {
        Phrases.Match<Bound> match = before.endingAt(p, end);
        return match != null && p.in(match.from() - 1, QUOTES) ? match : null;
    }

    private static int rank(Bound bound) {
        return bound == Bound.EXACT ? 0 : bound == Bound.ABOUT ? 1 : 2;
    }
}
