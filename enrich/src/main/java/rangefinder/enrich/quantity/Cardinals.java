package rangefinder.enrich.quantity;

import static rangefinder.enrich.quantity.NumberWords.Role.*;

import java.util.Set;
import rangefinder.enrich.quantity.NumberWords.Role;
import rangefinder.enrich.quantity.Numeral.Form;

/** Reads a whole or decimal number in digits, words or both: "1.5 million", "two dozen", "one and a half million", "2 lakh", "5.5x10-3". */
final class Cardinals {

    /** U+2044 says by itself that two numbers are a fraction. */
    private static final String FRACTION_SLASH = "\u2044";
    static final Set<String> ARTICLES = Set.of("a", "an");

    private final NumberWords words;

    Cardinals(NumberWords words) {
        this.words = words;
    }

    /** With its scale words; null where none starts at the piece. */
    Numeral read(Pieces p, int i, boolean money) {
        Numeral numeral = unscaled(p, i);
        return numeral == null ? null : scaled(p, numeral, money);
    }

    /** Without the scale words behind it. */
    Numeral unscaled(Pieces p, int i) {
        return p.get(i).number() ? digits(p, i) : words(p, i);
    }

    static Numeral digits(Pieces p, int i) {
        double value = p.get(i).value();
        if (isFraction(p, i)) {
            return new Numeral(value / p.get(i + 2).value(), 1, i + 3, Form.DIGITS);
        }
        if (isFraction(p, i + 1) && !p.get(i + 1).glued()) {
            return new Numeral(value + p.get(i + 1).value() / p.get(i + 3).value(), 1, i + 4, Form.DIGITS);
        }
        return tenfold(p, i, value);
    }

    /** "5.5x10-3", "6 × 10^23": the power of ten, where one follows. */
    private static Numeral tenfold(Pieces p, int i, double value) {
        boolean times = (p.is(i + 1, "x10") || p.is(i + 1, "x") || p.is(i + 1, "×"));
        int at = p.is(i + 1, "x10") ? i + 2 : p.is(i + 2, "10") ? i + 3 : -1;
        if (!times || at < 0) {
            return new Numeral(value, 1, i + 1, Form.DIGITS);
        }
        at = p.is(at, "^") ? at + 1 : at;
        boolean minus = p.is(at, "-");
        Piece power = p.get(minus ? at + 1 : at);
        boolean small = power.number() && power.glued() && power.value() < 100;
        return small ? new Numeral(value * Math.pow(10, minus ? -power.value() : power.value()), 1, minus ? at + 2 : at + 1, Form.DIGITS) : new Numeral(value, 1, i + 1, Form.DIGITS);
    }

    /** "1/2", "3 / 4". */
    static boolean isFraction(Pieces p, int i) {
        Piece below = p.get(i + 2);
        return p.get(i).number() && (p.is(i + 1, "/") || p.is(i + 1, FRACTION_SLASH)) && below.number() && p.get(i).value() < below.value()
            && below.value() <= 1_000 && p.get(i + 1).glued() == below.glued() && !p.is(i + 3, "/") && p.get(i).lower().indexOf('.') < 0
            && (p.is(i + 1, FRACTION_SLASH) || p.is(i + 3, "of") || Set.of("2", "3", "4", "5", "8", "10", "16", "32", "100").contains(below.lower()));
    }

    /** "twenty-five thousand three hundred and six": summed from the left, each group smaller than the one before. */
    private Numeral words(Pieces p, int start) {
        int i = start;
        double total = 0;
        double group = -1;
        double ceiling = Double.MAX_VALUE;
        double scale = 1;
        if (ARTICLES.contains(p.get(i).lower())) {
            Role next = words.role(p.get(i + 1));
            if (next != HUNDRED && next != SCALE && next != DOZEN || isAbbreviation(p.get(i + 1))) {
                return null;
            }
            group = 1;
            i++;
        }
        int end = group > 0 ? start : -1;
        while (true) {
            int at = connected(p, i, end > start);
            Role role = words.role(p.get(at));
            double value = words.value(p.get(at));
            if (role == ONE || role == TEEN || role == TEN) {
                if (!fits(group, role, value, ceiling)) {
                    break;
                }
                group = Math.max(group, 0) + value;
            } else if (role == HUNDRED && group < 100 && group != 0) {
                group = (group < 0 ? 1 : group) * 100;
                scale = 100;
            } else if (role == SCALE && value < ceiling && (group > 0 || end < 0) && !isAbbreviation(p.get(at))) {
                total += (group < 0 ? 1 : group) * value;
                group = -1;
                ceiling = value;
                scale = value;
            } else {
                break;
            }
            end = at + 1;
            i = at + 1;
        }
        return end <= start ? dozenAfterArticle(p, start) : new Numeral(total + Math.max(group, 0), scale, end, Form.WORDS);
    }

    private Numeral dozenAfterArticle(Pieces p, int start) {
        int i = ARTICLES.contains(p.get(start).lower()) ? start + 1 : start;
        return words.role(p.get(i)) == DOZEN ? new Numeral(1, 1, i, Form.WORDS) : null;
    }

    static boolean isAbbreviation(Piece piece) {
        return piece.lower().length() < 4;
    }

    /** Where the next word of a number stands: behind a hyphen, an "and" or a comma, if there are any. */
    private int connected(Pieces p, int i, boolean inside) {
        boolean joined = inside && (p.is(i, "-") || p.is(i, "and") || p.is(i, "&"));
        boolean comma = inside && p.is(i, ",") && words.role(p.get(i - 1)) == SCALE;
        Role next = words.role(p.get(i + 1));
        boolean number = next == ONE || next == TEEN || next == TEN || next == HUNDRED || next == SCALE;
        if (joined && number && (p.is(i, "-") || mayBeFollowedByAnd(words.role(p.get(i - 1))))) {
            return i + 1;
        }
        return comma && number && continues(p, i + 1) ? i + 1 : i;
    }

    private static boolean mayBeFollowedByAnd(Role role) {
        return role == HUNDRED || role == SCALE;
    }

    /** "three million, two hundred": a comma joins only what a smaller scale follows. */
    private boolean continues(Pieces p, int i) {
        Role after = words.role(p.get(i + 1));
        return after == HUNDRED || after == SCALE;
    }

    private static boolean fits(double group, Role role, double value, double ceiling) {
        if (value >= ceiling) {
            return false;
        }
        if (group < 0) {
            return true;
        }
        double rest = group % 100;
        return role == ONE ? rest >= 20 && rest % 10 == 0 || rest == 0 && group > 0 : rest == 0 && group > 0;
    }

    private Numeral scaled(Pieces p, Numeral numeral, boolean money) {
        Numeral n = numeral;
        int i = n.end();
        if (p.is(i, "and") && p.is(i + 1, "a") && p.is(i + 2, "half")) {
            n = n.plus(.5 * n.scale(), i + 3);
        } else if (p.is(i, "-") && p.is(i + 1, "and") && p.is(i + 3, "a") && p.is(i + 5, "half")) {
            n = n.plus(.5, i + 6);
        }
        while (true) {
            int at = p.is(n.end(), "-") && words.role(p.get(n.end() + 1)) != NONE ? n.end() + 1 : n.end();
            Role role = words.role(p.get(at));
            if (role == SCALE || role == DOZEN || role == HUNDRED && n.form() == Form.DIGITS) {
                n = n.times(words.value(p.get(at)), at + 1);
            } else if (letterScale(p, n.end(), money) > 1 && n.scale() == 1) {
                return n.times(letterScale(p, n.end(), money), n.end() + 1);
            } else {
                break;
            }
        }
        boolean andAHalf = n.scale() > 1 && p.is(n.end(), "and") && p.is(n.end() + 1, "a") && p.is(n.end() + 2, "half");
        return andAHalf ? n.plus(.5 * n.scale(), n.end() + 3) : n;
    }

    /** "5k", "$2.3b", "1.5m people"; a bare "m" without money or a noun behind it is metres. */
    private static double letterScale(Pieces p, int i, boolean money) {
        Piece letter = p.get(i);
        if (!letter.glued() && !money) {
            return 1;
        }
        boolean noun = p.get(i + 1).word() && (p.get(i + 1).lower().endsWith("s") || p.is(i + 1, "people") || p.is(i + 1, "children"));
        return switch (letter.lower()) {
            case "k" -> letter.capital() && p.get(i - 1).lower().matches("\\d+\\.\\d\\d+") ? 1 : 1e3;
            case "m" -> money || noun || letter.capital() ? 1e6 : 1;
            case "mm" -> money ? 1e6 : 1;
            case "b" -> money ? 1e9 : 1;
            case "t" -> money ? 1e12 : 1;
            default -> 1;
        };
    }
}
