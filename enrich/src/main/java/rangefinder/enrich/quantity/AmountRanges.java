package rangefinder.enrich.quantity;

import java.util.Set;
import rangefinder.enrich.quantity.Numeral.Form;
import rangefinder.enrich.text.Vocabulary;

/** Reads an amount, or the range that two of them make: "300 to 500", "between 2 and 3 tonnes", "9.8 ± 0.1". */
final class AmountRanges {

    /** Ends of a range that nothing announces lie no further apart than this. */
    private static final double MOST_APART = 10;
    /** "Fell by 10 to 20" is a range; "fell by 21 to 412" tells the change and the level. */
    private static final double MOST_APART_BY = 3;
    private static final Set<String> GOING = Vocabulary.beside(AmountRanges.class, "change-contexts.tsv").words("GOING");
    private static final Set<String> MARKS = Set.of("-", "–", "—", "~", "to", "or", "through");

    private final Amounts amounts;
    private final Hedges hedges;
    private final Changes changes = new Changes();

    AmountRanges(Amounts amounts, Hedges hedges) {
        this.amounts = amounts;
        this.hedges = hedges;
    }

    /** The amount or range that starts at a piece; null where none does. */
    Amount read(Pieces p, int i) {
        Amount first = amounts.single(p, i);
        if (first == null) {
            return null;
        }
        Amount spread = spread(p, first);
        Amount range = spread == null ? range(p, first) : spread;
        return range == null ? first : range;
    }

    /** "9.8 ± 0.1", "44 plus or minus 3". */
    private Amount spread(Pieces p, Amount first) {
        int at = first.to();
        boolean words = p.is(at, "plus") && p.is(at + 1, "or") && p.is(at + 2, "minus");
        boolean marks = p.is(at, "+") && p.is(at + 1, "/") && (p.is(at + 2, "-") || p.is(at + 2, "\u2212"));
        Amount width = words || marks ? amounts.unsigned(p, at + 3) : p.is(at, "±") ? amounts.unsigned(p, at + 1) : null;
        return width == null || width.form() != Form.DIGITS ? null
            : new Amount(first.from(), width.to(), first.low() - width.low(), first.low() + width.low(), 1, Form.DIGITS, width.dimension(), width.unit(), false);
    }

    private Amount range(Pieces p, Amount first) {
        int mark = isSuspended(p, first.to()) ? first.to() + 1 : first.to();
        boolean between = p.is(first.from() - 1, "between") || p.is(first.from() - 2, "between");
        boolean and = between && p.is(mark, "and");
        boolean moved = p.is(mark, "to") && (p.is(first.from() - 1, "from") || p.is(first.from() - 2, "from")) && changes.leadsTo(p, first.from() - 1);
        boolean gone = p.is(mark, "to") && p.is(first.from() - 1, "from") && GOING.contains(p.get(first.from() - 2).lower());
        if (moved || gone || first.form() == Form.OPEN || !and && !MARKS.contains(p.get(mark).lower()) || p.is(mark, "or") && first.to() == first.from()) {
            return null;
        }
        Amount second = second(p, first, mark, between || p.is(first.from() - 1, "from"));
        boolean fits = second != null && second.form() != Form.OPEN && (first.plain() || second.plain() || first.dimension().equals(second.dimension()))
            && !(first.unit() != null && second.plain() && !first.dimension().equals("MONEY"));
        if (!fits) {
            return null;
        }
        Amount range = first.to(second);
        boolean or = p.is(mark, "or");
        boolean by = p.is(mark, "to") && p.is(first.from() - 1, "by") && range.high() > MOST_APART_BY * range.low() && changes.leadsTo(p, first.from() - 1);
        boolean near = !by && !or || or && range.high() <= 2.1 * range.low() && first.plain();
        return range.low() < range.high() && near ? range : null;
    }

    /** "an 8- to 16-metre mast": the first number waits for the second one's unit. */
    private static boolean isSuspended(Pieces p, int at) {
        return p.is(at, "-") && p.get(at).glued() && !p.get(at + 1).glued() && (p.is(at + 1, "to") || p.is(at + 1, "or"));
    }

    /** "between 80 and more than 100", "1,800 to about 2,500": words may bound the upper end; "sent 300 to more than 20 towns" is no range. */
    private Amount second(Pieces p, Amount first, int mark, boolean announced) {
        int at = hedges.skip(p, mark + 1);
        boolean hedged = at > mark + 1;
        Amount second = amounts.single(p, at);
        boolean apart = second == null || hedged && !announced && (!p.is(mark, "to") || second.high() > MOST_APART * first.low());
        return apart ? null : second;
    }
}
