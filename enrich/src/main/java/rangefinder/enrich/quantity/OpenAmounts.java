package rangefinder.enrich.quantity;

import static rangefinder.enrich.quantity.NumberWords.Role.*;

import rangefinder.enrich.quantity.NumberWords.Role;
import rangefinder.enrich.quantity.Numeral.Form;

/** Reads amounts that stay open: "several thousand", "a few hundred", "tens of thousands", "dozens". Their value is the low end. */
final class OpenAmounts {

    private final NumberWords words;

    OpenAmounts(NumberWords words) {
        this.words = words;
    }

    /** Null where none starts at the piece. */
    Numeral read(Pieces p, int i) {
        Role role = words.role(p.get(i));
        if (role == MANY) {
            return many(p, i);
        }
        int at = Cardinals.ARTICLES.contains(p.get(i).lower()) ? i + 1 : i;
        boolean few = at > i && p.is(at, "few") || role == FEW;
        boolean couple = at > i && (p.is(at, "couple") || p.is(at, "handful")) && (p.is(at + 1, "of") || p.is(at + 1, "more"));
        if (!few && !couple) {
            return null;
        }
        double low = p.is(at, "couple") ? 2 : 3;
        int end = couple && p.is(at + 1, "of") ? at + 2 : at + 1;
        Numeral n = new Numeral(low, 1, end, Form.OPEN);
        while (words.role(p.get(n.end())) == SCALE || words.role(p.get(n.end())) == HUNDRED || words.role(p.get(n.end())) == DOZEN) {
            n = n.times(words.value(p.get(n.end())), n.end() + 1);
        }
        return role == FEW && words.role(p.get(n.end())) == MANY ? n.times(single(p, n.end()), n.end() + 1) : n;
    }

    /** What "tens" or "dozens" counts by; by itself it means at least two dozen or scores. */
    private double single(Pieces p, int i) {
        double value = words.value(p.get(i));
        return p.is(i, "dozens") || p.is(i, "scores") ? value / 2 : value;
    }

    private Numeral many(Pieces p, int i) {
        Numeral n = new Numeral(words.value(p.get(i)), words.value(p.get(i)), i + 1, Form.OPEN);
        while (p.is(n.end(), "of") && words.role(p.get(n.end() + 1)) == MANY) {
            n = n.times(words.value(p.get(n.end() + 1)), n.end() + 2);
        }
        boolean times = p.is(i, "tens") && n.end() == i + 1 && !p.is(i + 1, "of");
        return times || p.is(i, "scores") && !p.is(i + 1, "of") ? null : n;
    }
}
