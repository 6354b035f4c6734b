package rangefinder.enrich.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rangefinder.enrich.quantity.Figure.Kind;
import rangefinder.enrich.quantity.Numeral.Form;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.Bound;

/** Turns an amount into a figure: what bounds it, what it counts, whether it is a change. */
final class FigureReader {

    private static final Vocabulary WORDS = Vocabulary.beside(FigureReader.class, "counted-words.tsv");
    private static final Set<String> KNOWN = WORDS.words("KNOWN");
    /** "the two countries" is a reference; "the 1,500 soldiers" and "all seven on board" are claims. */
    private static final int LARGEST_REFERENCE = 12;
    private static final Set<String> AWAY = WORDS.words("AWAY");
    private static final Set<String> PER = Set.of("per", "a", "an", "every", "each");
    /** Before a time in which something happened once, or as long as which it goes on: "in a week", "for a month". */
    private static final Set<String> WITHIN = Set.of("in", "within", "over", "for", "during", "after");
    /** "One of them a child" is no rate. */
    private static final Set<String> THEM = Set.of("them", "whom", "those", "these");
    private static final Set<String> RATE_NOUNS = WORDS.words("RATE_NOUNS");

    private static final Set<String> AGO = WORDS.words("AGO");

    private final Hedges hedges;
    private final Changes changes = new Changes();

    FigureReader(NumberWords words) {
        hedges = new Hedges(words);
    }

    Figure read(Pieces p, List<Token> tokens, Amount amount, List<Figure> before) {
        int next = p.get(amount.to()).token() < 0 ? tokens.size() : nextToken(p, amount);
        CountedNouns.Noun noun = noun(p, tokens, amount, next);
        int nounEnd = noun == null || noun.head() < 0 ? amount.to() : pieceAfter(p, amount.to(), noun.head());
        Hedges.Reading hedge = hedges.around(p, amount.from(), amount.to(), nounEnd);
        hedge = reached(p, amount, hedge, before);
        int from = betweenStart(p, amount, hedge);
        Bound bound = bound(amount, hedge);
        boolean one = p.is(amount.from(), "one") && amount.to() == amount.from() + 1;
        boolean strong = p.is(amount.to(), "-") && p.is(amount.to() + 1, "strong");
        if (amount.hyphenated() && amount.plain() && noun != null) {
            noun = strong ? CountedNouns.after(tokens, p.get(amount.to() + 1).token() + 1) : new CountedNouns.Noun(p.get(amount.to() + 1).lower(), p.get(amount.to() + 1).token(), false);
        }
        Kind kind = strong ? Kind.COUNT : kind(p, amount, one);
        boolean counts = amount.plain() && noun != null && noun.head() >= 0;
        int start = p.get(from).start();
        int end = p.get(hedge.to() - 1).end();
        boolean additional = noun != null && noun.additional() || additionalBefore(p, tokens, amount.from());
        boolean definite = definite(p, amount, kind);
        return new Figure(start, end, p.get(from).token(), p.get(hedge.to() - 1).token() + 1, p.text(start, end), low(amount, bound), high(amount, bound), bound,
            hedge.words() == null ? null : p.text(p.get(hedge.words()[0]).start(), p.get(hedge.words()[1] - 1).end()), amount.unit(), counted(amount, noun),
            noun == null || !amount.plain() && kind != Kind.SHARE && kind != Kind.MEASURE ? -1 : noun.head(), kind, changes.of(p, amount, counts), additional, definite, per(p, amount.to()));
    }

    private static int nextToken(Pieces p, Amount amount) {
        int token = p.get(amount.to()).token();
        return token == p.get(amount.to() - 1).token() ? token + 1 : token;
    }

    private static int pieceAfter(Pieces p, int from, int token) {
        int i = from;
        while (i < p.size() && p.get(i).token() <= token) {
            i++;
        }
        return i;
    }

    private static CountedNouns.Noun noun(Pieces p, List<Token> tokens, Amount amount, int next) {
        if (isQuoted(p, amount) && p.is(amount.to() + 1, "of")) {
            return CountedNouns.afterOf(tokens, p.get(amount.to() + 1).token());
        }
        boolean of = p.is(amount.to(), "of");
        boolean whole = "SHARE".equals(amount.dimension()) || amount.form() == Form.OPEN && amount.plain();
        if (of) {
            return CountedNouns.afterOf(tokens, next);
        }
        boolean bareShare = "SHARE".equals(amount.dimension()) && amount.form() == Form.SHARE && next < tokens.size();
        return bareShare ? CountedNouns.afterOf(withOf(tokens, next), 0) : amount.plain() || whole ? CountedNouns.after(tokens, next) : null;
    }

    /** "“hundreds” of wounded": in the words of the one who counts. */
    private static boolean isQuoted(Pieces p, Amount amount) {
        String before = p.get(amount.from() - 1).lower();
        String after = p.get(amount.to()).lower();
        return before.length() > 0 && after.length() > 0 && "\"“‘'``".contains(before) && "\"”’''".contains(after);
    }

    /** "half the houses" reads as "half of the houses". */
    private static List<Token> withOf(List<Token> tokens, int next) {
        List<Token> rest = new ArrayList<>(tokens.subList(next, Math.min(tokens.size(), next + 14)));
        rest.add(0, new Token(rest.get(0).start(), rest.get(0).start(), "of", "IN", "of"));
        return rest;
    }

    private static String counted(Amount amount, CountedNouns.Noun noun) {
        return "MONEY".equals(amount.dimension()) ? amount.unit() : noun == null ? null : noun.words();
    }

    private static Bound bound(Amount amount, Hedges.Reading hedge) {
        boolean own = amount.bound() == Bound.RANGE || amount.bound() == Bound.VAGUE && hedge.bound() != Bound.AT_LEAST;
        return own || hedge.bound() == Bound.EXACT ? amount.bound() : hedge.bound();
    }

    private static Double low(Amount amount, Bound bound) {
        return bound == Bound.AT_MOST ? null : (Double) amount.low();
    }

    private static Double high(Amount amount, Bound bound) {
        return bound == Bound.AT_LEAST || bound == Bound.VAGUE ? null : (Double) amount.high();
    }

    private static int betweenStart(Pieces p, Amount amount, Hedges.Reading hedge) {
        return amount.isRange() && (p.is(amount.from() - 1, "between") || p.is(amount.from() - 1, "from")) ? amount.from() - 1 : hedge.from();
    }

    /** A hedge reaches both of two coordinated numbers: "about 10 tanks and 20 guns". */
    private static Hedges.Reading reached(Pieces p, Amount amount, Hedges.Reading own, List<Figure> before) {
        Figure last = before.isEmpty() ? null : before.get(before.size() - 1);
        boolean open = last != null && last.boundWords() != null && own.words() == null && last.bound() != Bound.RANGE;
        if (!open || !(p.is(amount.from() - 1, "and") || p.is(amount.from() - 1, "or")) || last.noun() < 0) {
            return own;
        }
        boolean joined = p.get(amount.from() - 2).token() == last.noun();
        return joined && amount.form() != Form.OPEN ? new Hedges.Reading(own.from(), own.to(), last.bound(), null) : own;
    }

    private static Kind kind(Pieces p, Amount amount, boolean one) {
        boolean away = AWAY.contains(p.get(amount.to()).lower());
        boolean of = p.is(amount.to(), "of") && one;
        boolean times = p.is(amount.to(), "times") && (p.is(amount.to() + 1, "as") || p.is(amount.to() + 1, "more") || p.is(amount.to() + 1, "the") || p.is(amount.to() + 1, "higher") || p.is(amount.to() + 1, "larger"));
        return switch (amount.dimension()) {
            case "" -> amount.hyphenated() ? Kind.MODIFIER : of ? Kind.PRONOUN : times ? Kind.MULTIPLE : Kind.COUNT;
            case "MONEY" -> Kind.MONEY;
            case "SHARE", "POINTS" -> Kind.SHARE;
            case "DURATION" -> Kind.DURATION;
            case "LENGTH" -> away ? Kind.DISTANCE : Kind.MEASURE;
            default -> Kind.MEASURE;
        };
    }

    /** "Another 30", "an additional estimated 30"; but "another agency reported 30", "another says 30". */
    private static boolean additionalBefore(Pieces p, List<Token> tokens, int from) {
        for (int i = from - 1; i >= from - 3 && !isNounOrVerb(p, tokens, i); i--) {
            if (p.is(i, "another") || p.is(i, "additional") || p.is(i, "extra") || p.is(i, "further")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNounOrVerb(Pieces p, List<Token> tokens, int i) {
        int token = p.get(i).token();
        return token >= 0 && (tokens.get(token).tag().startsWith("NN") || tokens.get(token).tag().matches("VB[DZP]"));
    }

    private static boolean definite(Pieces p, Amount amount, Kind kind) {
        boolean aboard = p.is(amount.to(), "aboard") || p.is(amount.to(), "on") && p.is(amount.to() + 1, "board");
        return kind == Kind.COUNT && !aboard && !amount.isRange() && amount.high() <= LARGEST_REFERENCE && KNOWN.contains(p.get(amount.from() - 1).lower());
    }

    /** "$1,500 per soldier every month", "12 deaths a day"; but "lost 900 men in a day": within that one. */
    private static String per(Pieces p, int at) {
        int i = at;
        int reach = at + 4;
        while (i < reach && !p.is(i, "per") && !(PER.contains(p.get(i).lower()) && RATE_NOUNS.contains(p.get(i + 1).lower()))) {
            i++;
        }
        boolean lists = i > at && i < reach && (p.is(i - 1, "and") || p.is(i - 1, "or") || p.is(i - 1, ","));
        boolean within = i > at && i < reach && (WITHIN.contains(p.get(i - 1).lower()) || THEM.contains(p.get(i - 1).lower()));
        if (i == reach || lists || within || !p.get(i + 1).word() || AGO.contains(p.get(i + 2).lower())) {
            return null;
        }
        int end = i + 2;
        while (PER.contains(p.get(end).lower()) && RATE_NOUNS.contains(p.get(end + 1).lower())) {
            end += 2;
        }
        return p.text(p.get(i + 1).start(), p.get(end - 1).end());
    }
}
