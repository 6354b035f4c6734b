package rangefinder.enrich.quantity;

import java.util.BitSet;
import java.util.Set;

/** Marks the numbers of a date that names its month: "Oct. 8 and 13, 2024", "8-13 October". */
final class DateNumbers {

    private final Set<String> months;

    DateNumbers(Set<String> months) {
        this.months = months;
    }

    /** Whether a month is named at a piece; "may" and "march" need their capital. */
    boolean month(Pieces p, int i) {
        boolean modal = p.is(i, "may") || p.is(i, "march") || p.is(i, "mar") || p.is(i, "dec") || p.is(i, "jan");
        return months.contains(p.get(i).lower()) && (p.get(i).capital() || !modal);
    }

    /** Marks the days and the year beside a month. */
    void mark(Pieces p, int month, BitSet marked) {
        markDayBefore(p, month, marked);
        int i = p.is(month + 1, ".") ? month + 2 : month + 1;
        if (day(p, i) && !(day(p, month - 1) && counts(p, i))) {
            marked.set(i);
            i = p.get(i + 1).glued() && NotCounted.ORDINAL_ENDS.contains(p.get(i + 1).lower()) ? i + 2 : i + 1;
            while (dayJoins(p, i)) {
                marked.set(i + 1);
                i += 2;
            }
        }
        int year = p.is(i, ",") ? i + 1 : i;
        if (fourDigits(p.get(year)) && p.get(year).value() >= NotCounted.EARLIEST_YEAR && p.get(year).value() <= NotCounted.LATEST_YEAR) {
            marked.set(year);
        }
    }

    private void markDayBefore(Pieces p, int month, BitSet marked) {
        int i = p.is(month - 1, "of") ? month - 2 : month - 1;
        i = NotCounted.ORDINAL_ENDS.contains(p.get(i).lower()) && p.get(i).glued() ? i - 1 : i;
        while (day(p, i) && !p.is(i - 1, ":")) {
            marked.set(i);
            boolean list = (p.is(i - 1, "-") || p.is(i - 1, "–") || p.is(i - 1, "and") || p.is(i - 1, "to")) && day(p, i - 2);
            i = list ? i - 2 : -1;
        }
    }

    /** "and 13" of "between Oct. 8 and 13": another day unless something is counted. */
    private boolean dayJoins(Pieces p, int i) {
        boolean dash = (p.is(i, "-") || p.is(i, "–")) && p.get(i).glued();
        boolean list = p.is(i, "and") || p.is(i, "to") || p.is(i, "or") || p.is(i, "through") || p.is(i, ",");
        return day(p, i + 1) && (dash || list && !counts(p, i + 1));
    }

    /** "On 5 May 12 people died". */
    private static boolean counts(Pieces p, int i) {
        return p.get(i + 1).word() && !p.get(i + 1).capital() && (p.get(i + 1).lower().endsWith("s") || p.is(i + 1, "people"));
    }

    private static boolean day(Pieces p, int i) {
        Piece piece = p.get(i);
        return piece.number() && piece.lower().length() <= 2 && piece.value() >= 1 && piece.value() <= 31;
    }

    static boolean fourDigits(Piece piece) {
        return piece.number() && piece.lower().length() == 4 && piece.lower().indexOf('.') < 0;
    }
}
