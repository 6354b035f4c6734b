package rangefinder.enrich.quantity;

import static rangefinder.enrich.quantity.NumberWords.Role.*;

import java.util.Set;
import rangefinder.enrich.quantity.NumberWords.Role;
import rangefinder.enrich.quantity.Numeral.Form;
import rangefinder.enrich.text.Vocabulary;

/** Reads parts of a whole in words: "two-thirds", "one in four", "nine out of ten"; and those of a scale, which are numbers: "half a million". */
final class Shares {

    private static final Vocabulary WORDS = Vocabulary.beside(Shares.class, "share-words.tsv");
    private static final Set<String> WHOLE_FOLLOWS = WORDS.words("WHOLE_FOLLOWS");
    private static final Set<String> SHARE_PRECEDES = WORDS.words("SHARE_PRECEDES");
    private static final Set<String> NO_SHARE_BEFORE = WORDS.words("NO_SHARE_BEFORE");
    private static final Set<String> SHARE_ENDS = WORDS.words("SHARE_ENDS");
    private static final Set<String> PERIODS = WORDS.words("PERIODS");
    /** "one in N" is a share for such N only: "one in 17 cities" counts cities. */
    private static final Set<Integer> ROUND_DENOMINATORS = Set.of(2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 10000, 100000, 1000000);

    private final NumberWords words;
    private final Cardinals cardinals;

    Shares(NumberWords words, Cardinals cardinals) {
        this.words = words;
        this.cardinals = cardinals;
    }

    /** As a percentage; null where none starts at the piece. */
    Numeral read(Pieces p, int i) {
        Numeral ratio = ratio(p, i);
        if (ratio != null) {
            return ratio;
        }
        if (Cardinals.isFraction(p, i) && p.is(i + 3, "of")) {
            return new Numeral(100 * Cardinals.digits(p, i).value(), 1, i + 3, Form.SHARE);
        }
        Numeral part = part(p, i);
        if (part == null || ofScale(p, i) != null || NO_SHARE_BEFORE.contains(p.get(i - 1).lower())) {
            return null;
        }
        boolean bare = part.end() == i + 1;
        boolean article = Cardinals.ARTICLES.contains(p.get(i).lower());
        boolean whole = WHOLE_FOLLOWS.contains(p.get(part.end()).lower());
        boolean amount = SHARE_PRECEDES.contains(p.get(i - 1).lower());
        boolean of = p.is(part.end(), "of");
        boolean quarter = p.is(part.end() - 1, "quarter") || p.is(part.end() - 1, "quarters");
        if (quarter && (bare || !of && !amount && !p.is(i, "three"))) {
            return null;
        }
        boolean ends = !p.get(part.end()).word() || SHARE_ENDS.contains(p.get(part.end()).lower());
        return (bare ? whole || amount : !article || of || amount && ends) ? part : null;
    }

    /** "one in four", "nine out of ten". */
    private Numeral ratio(Pieces p, int i) {
        Numeral top = cardinals.unscaled(p, i);
        if (top == null || top.end() == i) {
            return null;
        }
        boolean outOf = p.is(top.end(), "out") && p.is(top.end() + 1, "of");
        boolean hyphens = p.is(top.end(), "-") && p.is(top.end() + 1, "in") && p.is(top.end() + 2, "-");
        boolean in = hyphens || p.is(top.end(), "in") || p.is(top.end(), "of") && p.is(top.end() + 1, "every");
        int at = top.end() + (hyphens ? 3 : outOf ? 2 : 1);
        at = p.is(at, "every") ? at + 1 : at;
        if (!outOf && !in || p.get(at).capital()) {
            return null;
        }
        Numeral whole = cardinals.read(p, at, false);
        boolean small = whole != null && whole.end() > at && top.value() < whole.value() && top.value() == Math.rint(top.value())
            && ROUND_DENOMINATORS.contains((int) whole.value());
        boolean period = whole != null && (PERIODS.contains(p.get(whole.end()).lower()) || p.is(whole.end(), "-"));
        boolean plain = outOf || top.value() <= 10;
        return small && plain && !period ? new Numeral(100 * top.value() / whole.value(), 1, whole.end(), Form.SHARE) : null;
    }

    /** "half a million", "a quarter of a million", "half a dozen", "three-quarters of a billion". */
    Numeral ofScale(Pieces p, int i) {
        Numeral part = part(p, i);
        if (part == null) {
            return null;
        }
        int at = part.end();
        at = p.is(at, "-") ? at + 1 : at;
        at = p.is(at, "of") ? at + 1 : at;
        at = Cardinals.ARTICLES.contains(p.get(at).lower()) ? at + 1 : at;
        Role role = words.role(p.get(at));
        boolean scale = role == SCALE && !Cardinals.isAbbreviation(p.get(at)) || role == DOZEN;
        return scale ? new Numeral(part.value() / 100 * words.value(p.get(at)), words.value(p.get(at)), at + 1, Form.WORDS) : null;
    }

    /** "half", "a third", "two-thirds", "three quarters" as a percentage. */
    private Numeral part(Pieces p, int i) {
        if (p.is(i, "half") || p.is(i, "quarter")) {
            return new Numeral(p.is(i, "half") ? 50 : 25, 1, i + 1, Form.SHARE);
        }
        boolean article = Cardinals.ARTICLES.contains(p.get(i).lower());
        Role role = words.role(p.get(i));
        if (!article && role != ONE && role != TEEN) {
            return null;
        }
        double count = article ? 1 : words.value(p.get(i));
        int at = p.is(i + 1, "-") ? i + 2 : i + 1;
        Role wanted = count == 1 ? PART : PARTS;
        double value = 100 * count / words.value(p.get(at));
        return words.role(p.get(at)) == wanted && value < 100 ? new Numeral(value, 1, at + 1, Form.SHARE) : null;
    }
}
