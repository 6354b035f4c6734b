package rangefinder.enrich.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import rangefinder.enrich.quantity.Numeral.Form;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.table.Table;

/** Reads one number with its currency or unit, before or behind it; ranges of two read {@link AmountRanges}. */
final class Amounts {

    private record Unit(String dimension, String code) {}

    /** Letters that are a unit only right behind a digit, or at the end of what is said: "5 m", never "in 5 a". */
    private static final int SHORT = 1;
    /** "5G", "3D" are names. */
    private static final Set<String> CAPITAL_NAMES = Set.of("g", "d", "l", "t");
    /** What may follow a number and a hyphen without making a modifier of it: "40-odd", "200-plus". */
    private static final Set<String> HEDGES = Set.of("odd", "plus", "ish", "something");
    private static final int LONGEST_QUOTE = 60;
    private static final Set<String> BEHIND_INCHES = Vocabulary.beside(Amounts.class, "counted-words.tsv").words("BEHIND_INCHES");

    private final Numerals numerals;
    private final Phrases<Unit> prefixes = new Phrases<>();
    private final Phrases<Unit> suffixes = new Phrases<>();

    Amounts(Numerals numerals) {
        this.numerals = numerals;
        for (List<String> row : Table.read(Amounts.class, "currencies.tsv")) {
            Unit unit = new Unit("MONEY", row.get(1));
            if (!row.get(0).equals("SUFFIX")) {
                prefixes.add(row.get(2), unit);
            }
            if (!row.get(0).equals("PREFIX")) {
                suffixes.add(row.get(2), unit);
            }
        }
        for (List<String> row : Table.read(Amounts.class, "units.tsv")) {
            suffixes.add(row.get(2), new Unit(row.get(0), row.get(1)));
        }
    }

    /** With its sign; null where none starts at a piece. */
    Amount single(Pieces p, int start) {
        int i = start;
        boolean minus = p.is(i, "minus") && !p.is(i - 1, "or") || p.is(i, "-") && p.get(i + 1).glued() && (!p.get(i).glued() || !p.get(i - 1).lower().isEmpty() && "(<>=".contains(p.get(i - 1).lower()));
        i = minus ? i + 1 : i;
        i = minus && p.is(start, "minus") && p.is(i, "-") ? i + 1 : i;
        Amount amount = p.get(i).number() || p.get(i).word() || !p.get(i).lower().isEmpty() ? unsigned(p, i) : null;
        return amount != null && minus ? amount.negative(start) : amount;
    }

    /** Null where none starts at a piece. */
    Amount unsigned(Pieces p, int i) {
        Phrases.Match<Unit> prefix = prefixes.startingAt(p, i);
        if (prefix != null && !lowerCode(p, prefix) && !isPossessive(p, i)) {
            Amount money = money(p, prefix);
            if (money != null) {
                return money;
            }
        }
        Numeral numeral = numerals.read(p, i, false);
        return numeral == null || Double.isNaN(numeral.value()) || numeral.end() <= i ? null : suffixed(p, Amount.of(i, numeral));
    }

    /** "pen 7", "all 3": words that are codes only in capitals. */
    private static boolean lowerCode(Pieces p, Phrases.Match<Unit> prefix) {
        Piece first = p.get(prefix.from());
        if (first.is("n")) {
            return !first.capital() || !p.get(prefix.to()).glued();
        }
        return first.word() && !first.capital() && first.lower().length() == 3 && prefix.to() == prefix.from() + 1;
    }

    /** "Ruiz's $10": the letter belongs to the name. */
    private static boolean isPossessive(Pieces p, int i) {
        return p.is(i, "s") && p.get(i).glued() && (p.is(i - 1, "'") || p.is(i - 1, "\u2019"));
    }

    /** Whether a piece is a currency written before its number. */
    boolean currencyAt(Pieces p, int i) {
        Phrases.Match<Unit> prefix = prefixes.startingAt(p, i);
        return prefix != null && !lowerCode(p, prefix);
    }

    private Amount money(Pieces p, Phrases.Match<Unit> prefix) {
        int at = prefix.to();
        boolean minus = p.is(at, "-") && p.get(at + 1).number();
        boolean symbol = !Character.isLetter(p.get(prefix.from()).lower().charAt(0)) || !Character.isLetter(p.get(at - 1).lower().charAt(0));
        Numeral numeral = p.get(minus ? at + 1 : at).number() ? numerals.cardinal(p, minus ? at + 1 : at, true) : symbol ? numerals.read(p, at, true) : null;
        if (numeral == null || p.get(prefix.from()).word() && !symbol && p.is(prefix.from() - 1, "-")) {
            return null;
        }
        Amount amount = Amount.of(prefix.from(), numeral).in("MONEY", prefix.value().code(), numeral.end(), false);
        Phrases.Match<Unit> again = suffixes.startingAt(p, amount.to());
        boolean named = again != null && again.value().dimension().equals("MONEY") && (p.get(amount.to()).word());
        amount = named ? amount.in("MONEY", again.value().code(), again.to(), false) : amount;
        return minus ? amount.negative(prefix.from()) : amount;
    }

    private Amount suffixed(Pieces p, Amount amount) {
        if (amount.unit() != null || amount.form() == Form.OPEN && p.is(amount.to(), "of")) {
            return openMoney(p, amount);
        }
        boolean hyphen = p.is(amount.to(), "-") && p.get(amount.to() + 1).word();
        int at = hyphen ? amount.to() + 1 : amount.to();
        boolean bracket = p.is(at, "[") && p.is(at + 2, "]");
        Phrases.Match<Unit> unit = suffixes.startingAt(p, bracket ? at + 1 : at);
        unit = unit == null ? scaledCode(p, at) : unit;
        if (unit == null || !plausible(p, at, unit, amount)) {
            return hyphen && !HEDGES.contains(p.get(at).lower()) && p.get(at).word() && p.get(amount.to()).glued() ? amount.in("", null, amount.to(), true) : amount;
        }
        int to = bracket ? unit.to() + 1 : unit.to();
        Amount whole = amount.in(unit.value().dimension(), code(p, unit, amount), to, hyphen);
        whole = at < unit.from() || !p.get(at).lower().endsWith(unit.value().code().toLowerCase(Locale.ROOT)) || p.get(at).lower().length() != 4 ? whole
            : new Amount(whole.from(), whole.to(), whole.low() * 1e6, whole.high() * 1e6, 1e6, whole.form(), "MONEY", whole.unit(), hyphen);
        return unit.value().dimension().equals("MONEY") ? withScaleBehind(p, withCents(p, whole)) : withInches(p, whole);
    }

    /** "30 MUSD": millions of a currency, as Nordic companies write. */
    private Phrases.Match<Unit> scaledCode(Pieces p, int at) {
        String word = p.get(at).lower();
        boolean scaled = word.length() == 4 && word.startsWith("m") && p.get(at).capital();
        Phrases.Match<Unit> code = scaled ? suffixes.startingAt(Pieces.of(word.substring(1)), 0) : null;
        return code == null || !code.value().code().equalsIgnoreCase(word.substring(1)) ? null : new Phrases.Match<>(at, at + 1, code.value());
    }

    /** "tens of thousands of dollars". */
    private Amount openMoney(Pieces p, Amount amount) {
        Phrases.Match<Unit> unit = amount.form() == Form.OPEN ? suffixes.startingAt(p, amount.to() + 1) : null;
        return unit == null ? amount : amount.in(unit.value().dimension(), unit.value().code(), unit.to(), false);
    }

    private static boolean plausible(Pieces p, int at, Phrases.Match<Unit> unit, Amount amount) {
        Piece first = p.get(at);
        if (first.is("\"") && (amount.form() != Form.DIGITS || closesQuote(p, at))) {
            return false;
        }
        boolean code = first.word() && first.lower().equalsIgnoreCase(unit.value().code()) && first.lower().length() == 3;
        if (code && !first.capital() || (first.is("c") || first.is("f")) && !(first.glued() && first.capital())) {
            return code && first.glued();
        }
        if (unit.to() - at > 1 || first.lower().length() > SHORT && !first.is("in") || !first.word()) {
            return !(first.is("\"") && !first.glued() && !p.get(at + 1).is("long")) && !(first.is("kr") || first.is("try") || first.is("mad")) || first.glued();
        }
        if (first.capital() && CAPITAL_NAMES.contains(first.lower())) {
            return false;
        }
        return first.glued() || amount.form() == Form.DIGITS && !first.is("a") && !first.is("s") && !first.capital();
    }

    /** The mark behind "more than 60" ends a quotation where one was open. */
    private static boolean closesQuote(Pieces p, int at) {
        boolean open = false;
        for (int i = Math.max(0, at - LONGEST_QUOTE); i < at; i++) {
            open ^= p.is(i, "\"");
        }
        return open;
    }

    /** "million pounds" is money, "25 pounds" followed by "of" or by nothing that costs is a mass. */
    private static String code(Pieces p, Phrases.Match<Unit> unit, Amount amount) {
        boolean mass = p.is(unit.from(), "pounds") && amount.scale() == 1 && p.is(unit.to(), "of");
        return mass ? "[lb_av]" : unit.value().code();
    }

    /** "3 dollars 50 cents", "15 dollars 50". */
    private Amount withCents(Pieces p, Amount money) {
        int at = p.is(money.to(), "and") ? money.to() + 1 : money.to();
        Numeral cents = money.scale() == 1 ? numerals.cardinal(p, at, false) : null;
        boolean small = cents != null && cents.value() < 100 && cents.scale() == 1 && cents.value() == Math.rint(cents.value()) && !money.hyphenated();
        boolean named = small && (p.get(cents.end()).lower().startsWith("cent") || p.is(cents.end(), "pence"));
        boolean bare = small && at == money.to() && cents.value() >= 10 && !p.get(cents.end()).word() && p.get(at - 1).word() && p.get(at).number();
        return named || bare ? money.plus(cents.value() / 100, named ? cents.end() + 1 : cents.end()) : money;
    }

    /** "75 USD million". */
    private Amount withScaleBehind(Pieces p, Amount money) {
        double scale = switch (p.get(money.to()).lower()) {
            case "million" -> 1e6;
            case "billion" -> 1e9;
            default -> 1;
        };
        return scale == 1 || money.scale() != 1 ? money
            : new Amount(money.from(), money.to() + 1, money.low() * scale, money.high() * scale, scale, money.form(), "MONEY", money.unit(), false);
    }

    /** "5 feet 2 inches", "5 feet and 2 inches". */
    private Amount withInches(Pieces p, Amount feet) {
        if (!"[ft_i]".equals(feet.unit())) {
            return feet;
        }
        int at = p.is(feet.to(), "and") ? feet.to() + 1 : feet.to();
        Numeral inches = numerals.cardinal(p, at, false);
        boolean named = inches != null && (p.get(inches.end()).lower().startsWith("inch") || p.is(inches.end(), "in") && (!p.get(inches.end() + 1).word() || p.in(inches.end() + 1, BEHIND_INCHES)));
        return named ? feet.plus(inches.value() / 12, inches.end() + 1) : feet;
    }
}
