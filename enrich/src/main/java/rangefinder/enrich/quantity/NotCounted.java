package rangefinder.enrich.quantity;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;
import rangefinder.enrich.text.Vocabulary;

/** Marks the numbers of a sentence that count nothing: dates, clock times, ages, ordinals, names, scores, telephone and list numbers. */
final class NotCounted {

    private static final Vocabulary LABELS = Vocabulary.beside(NotCounted.class, "labels.tsv");
    static final int EARLIEST_YEAR = 1000;
    static final int LATEST_YEAR = 2100;
    /** Bare four-digit numbers from here on are years unless the wording counts; earlier ones only where it dates. */
    private static final int SURE_YEAR = 1900;
    private static final int SCORE_REACH = 5;
    static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th", "s");

    private final NumberWords words;
    private final DateNumbers dates = new DateNumbers(LABELS.words("MONTH"));
    private final Ages ages = new Ages(LABELS.words("MONTH"));
    private final NamedNumbers names;

    NotCounted(NumberWords words, Amounts amounts) {
        this.words = words;
        names = new NamedNumbers(words, amounts, dates);
    }

    /** The pieces that no figure may start in. */
    BitSet in(Pieces p) {
        BitSet marked = new BitSet(p.size());
        boolean headline = headline(p);
        for (int i = 0; i < p.size(); i++) {
            if (dates.month(p, i)) {
                dates.mark(p, i, marked);
            }
            if (p.get(i).number()) {
                markNumber(p, i, headline, marked);
            } else if (words.role(p.get(i)) == NumberWords.Role.ONE || words.role(p.get(i)) == NumberWords.Role.TEEN || words.role(p.get(i)) == NumberWords.Role.TEN) {
                markWord(p, i, headline, marked);
            }
        }
        return marked;
    }

    private static boolean has(String role, Pieces p, int i) {
        return p.in(i, LABELS.words(role));
    }

    private static boolean headline(Pieces p) {
        int capitals = 0;
        int all = 0;
        for (int i = 0; i < p.size(); i++) {
            if (p.get(i).word() && p.get(i).lower().length() > 3) {
                all++;
                capitals += p.get(i).capital() ? 1 : 0;
            }
        }
        return capitals * 3 > all * 2;
    }

    private void markNumber(Pieces p, int i, boolean headline, BitSet marked) {
        if (areaCode(p, i)) {
            marked.set(i);
        } else if (slashed(p, i)) {
            marked.set(i, Math.min(p.size(), p.is(i + 3, "/") ? i + 5 : i + 3));
        } else if (chained(p, i)) {
            markChain(p, i, marked);
        } else if (clock(p, i)) {
            marked.set(i, p.is(i + 1, ":") ? i + 3 : i + 1);
        } else if (score(p, i)) {
            marked.set(i, i + 3);
        } else if (year(p, i) || ordinal(p, i) || ages.at(p, i) || names.at(p, i, headline) || listNumber(p, i) || footnote(p, i) || power(p, i)) {
            marked.set(i);
            markYearEnd(p, i, marked);
        }
    }

    private void markYearEnd(Pieces p, int i, BitSet marked) {
        boolean dash = (p.is(i + 1, "-") || p.is(i + 1, "–") || p.is(i + 1, "/")) && p.get(i + 1).glued() && p.get(i + 2).number();
        if (dash && DateNumbers.fourDigits(p.get(i)) && (p.get(i + 2).lower().length() == 2 || DateNumbers.fourDigits(p.get(i + 2)))) {
            marked.set(i + 2);
        }
    }

    /** The exponent of a unit: "m^2". */
    private static boolean power(Pieces p, int i) {
        return p.is(i - 1, "^") && p.get(i - 2).word();
    }

    /** "10/17/2024", "9/11". */
    private static boolean slashed(Pieces p, int i) {
        boolean slash = p.is(i + 1, "/") && p.get(i + 1).glued() && p.get(i + 2).number() && p.get(i + 2).glued();
        boolean fraction = p.get(i).value() < p.get(i + 2).value() && !p.is(i + 3, "/") && (p.is(i + 3, "of") || Set.of("2", "3", "4", "5", "8", "10", "16", "32", "100").contains(p.get(i + 2).lower()));
        boolean mixed = p.get(i - 1).number() && !p.get(i).glued();
        return slash && !fraction && !mixed;
    }

    /** "(555) 123-4567". */
    private static boolean areaCode(Pieces p, int i) {
        boolean bracketed = p.is(i - 1, "(") && p.is(i + 1, ")") && p.get(i).lower().length() == 3;
        return bracketed && p.get(i + 2).lower().length() == 3 && p.get(i + 2).number() && p.is(i + 3, "-") && p.get(i + 4).lower().length() == 4;
    }

    /** "555-123-4567", "2016-06-29". */
    private static boolean chained(Pieces p, int i) {
        boolean two = p.is(i + 1, "-") && p.get(i + 1).glued() && p.get(i + 2).number() && p.get(i + 2).glued();
        boolean three = two && p.is(i + 3, "-") && p.get(i + 3).glued() && p.get(i + 4).number() && p.get(i + 4).glued();
        boolean leadingZero = two && p.get(i + 2).lower().length() > 1 && p.get(i + 2).lower().startsWith("0") && p.get(i + 2).lower().indexOf('.') < 0;
        boolean telephone = two && p.get(i).lower().length() == 3 && p.get(i + 2).lower().length() == 4 && p.is(i - 1, ")");
        return three || leadingZero || telephone || p.is(i - 1, "+") && p.get(i).glued() && p.get(i + 1).number();
    }

    private static void markChain(Pieces p, int i, BitSet marked) {
        int at = i;
        while (p.get(at).number() || p.is(at, "-") && p.get(at).glued()) {
            marked.set(at++);
        }
    }

    private static boolean clock(Pieces p, int i) {
        boolean colon = p.is(i + 1, ":") && p.get(i + 1).glued() && p.get(i + 2).number() && p.get(i + 2).glued();
        boolean minutes = p.is(i - 1, ":") && p.get(i).glued() && p.get(i - 2).number();
        boolean whole = p.get(i).value() == Math.rint(p.get(i).value()) || p.get(i).lower().matches("\\d{1,2}\\.[0-5]\\d");
        boolean named = whole && has("CLOCK", p, i + 1) && (!p.is(i + 1, "o") || p.is(i + 2, "'"));
        boolean leadingZero = p.get(i).lower().matches("0\\d\\.[0-5]\\d");
        return leadingZero || colon || minutes || named && isOfDay(p.get(i).value()) && !(p.is(i + 2, "-") && p.get(i + 2).glued());
    }

    /** An hour, or hours and minutes as four digits. */
    private static boolean isOfDay(double value) {
        return value <= 24 || value >= 100 && value <= 2400 && value % 100 < 60;
    }

    private static boolean score(Pieces p, int i) {
        Piece other = p.get(i + 2);
        boolean dash = (p.is(i + 1, "-") || p.is(i + 1, "–")) && p.get(i + 1).glued() && other.number() && other.glued();
        if (!dash || p.get(i).value() > 999 || other.value() > 999 || p.is(i + 3, "%") || p.get(i - 1).is("$")) {
            return false;
        }
        boolean falling = p.get(i).value() >= other.value();
        return falling && !p.is(i + 3, "percent") || scoreNear(p, i);
    }

    private static boolean scoreNear(Pieces p, int i) {
        for (int k = i - SCORE_REACH; k <= i + SCORE_REACH; k++) {
            if (has("SCORE", p, k)) {
                return true;
            }
        }
        return false;
    }

    private boolean year(Pieces p, int i) {
        Piece piece = p.get(i);
        if (!DateNumbers.fourDigits(piece) || piece.value() < EARLIEST_YEAR || piece.value() > LATEST_YEAR) {
            return false;
        }
        Piece next = p.get(i + 1);
        boolean decade = next.glued() && (next.is("s") || next.is("'"));
        boolean symbol = !p.get(i - 1).lower().isEmpty() && "$£€¥₹".contains(p.get(i - 1).lower());
        boolean unit = next.is("%") || next.is("°") || next.glued() && next.word() && !decade || words.role(next) == NumberWords.Role.SCALE;
        boolean dated = has("YEAR_BEFORE", p, i - 1) || dates.month(p, i - 1) || has("MONTH", p, i - 1);
        boolean plural = next.word() && !next.glued() && (next.lower().endsWith("s") && next.lower().length() > 3 || next.is("people") || next.is("men"));
        boolean bounded = p.is(i - 1, "than") || p.is(i - 1, "about") && plural || p.is(i - 1, "nearly") || p.is(i - 1, "least") || p.is(i - 1, "approximately") || p.is(i - 1, "over");
        if (symbol || unit || bounded) {
            return false;
        }
        boolean named = plural && !next.is("people") && (p.is(i - 1, "the") || i > 1 && p.get(i - 1).word() && p.get(i - 1).capital());
        boolean sure = piece.value() >= SURE_YEAR && (!plural || dated || named);
        return decade || sure || dated && !plural && !p.is(i - 1, "to") && !p.is(i - 1, "of") && !p.is(i - 1, ",");
    }

    /** "1st", "30s"; a glued word that is neither unit nor scale is found by the parser. */
    private static boolean ordinal(Pieces p, int i) {
        boolean decade = p.is(i + 1, "'") && p.get(i + 1).glued() && p.is(i + 2, "s") && p.get(i).value() % 10 == 0 && p.get(i).value() < 100;
        return decade || p.get(i + 1).glued() && ORDINAL_ENDS.contains(p.get(i + 1).lower());
    }

    private static boolean listNumber(Pieces p, int i) {
        boolean opens = i == 0 || i == 1 && (p.is(0, "(") || p.is(0, "•"));
        boolean closes = (p.is(i + 1, ".") || p.is(i + 1, ")")) && p.get(i + 1).glued();
        return opens && closes && p.size() > i + 2 && p.get(i).value() < 100;
    }

    /** "were found dead.[6][7]", "in the blast[note 3]", "by fire.[16]:84": a mark right behind a word, where "[12] people" in a quotation stands apart. */
    private static boolean footnote(Pieces p, int i) {
        int opens = p.is(i - 1, "[") ? i - 1 : p.is(i - 2, "[") && p.is(i - 1, "note") ? i - 2 : -1;
        boolean page = p.is(i - 1, ":") && p.get(i - 1).glued() && p.get(i).glued() && p.is(i - 2, "]");
        return page || opens >= 0 && p.is(i + 1, "]") && (opens == 0 && !p.get(i + 2).word() || p.get(opens).glued() || p.is(opens - 1, "]") || p.is(i + 2, "["));
    }

    private void markWord(Pieces p, int i, boolean headline, BitSet marked) {
        boolean clock = has("CLOCK", p, i + 1) && (!p.is(i + 1, "o") || p.is(i + 2, "'"));
        boolean name = !headline && i > 0 && p.get(i).capital() && p.get(i - 1).word() && (p.get(i - 1).capital() || p.is(i - 1, "of") || p.is(i - 1, "the"));
        boolean old = Ages.isYearsOld(p, i);
        boolean part = p.is(i - 1, "-") && p.get(i - 1).glued() && p.get(i - 2).capital() && !headline && words.role(p.get(i - 2)) == NumberWords.Role.NONE;
        boolean young = words.whole(p.get(i)) > 0 && (Ages.isOfThose(p, i) || ages.isOfSomebody(p, i));
        if (clock || young || name && !has("WEEKDAY", p, i - 1) || old || Ages.isAged(p, i) || Ages.isUnderAge(p, i) && words.whole(p.get(i)) > 0 || part || p.get(i).is("one") && pronoun(p, i)) {
            marked.set(i);
            if (old && p.is(i - 1, "-")) {
                marked.set(i - 2);
            }
        }
    }

    /** "one" that stands for somebody or for an article, not for a number; "the higher one of 5,500" stands for a figure. */
    private boolean pronoun(Pieces p, int i) {
        boolean joined = p.is(i + 1, "and") || p.is(i + 1, "or") || p.is(i + 1, "to");
        if (joined && (words.whole(p.get(i + 2)) > 0 && (!p.is(i + 2, "a") || p.is(i + 3, "half")))) {
            return false;
        }
        boolean hyphenated = p.is(i + 1, "-");
        boolean numbered = IntStream.of(i + 2, i + 3).anyMatch(at -> p.get(at).number() || words.whole(p.get(at)) > 0 && !p.is(at, "a"));
        boolean ratio = p.is(i + 1, "in") && (numbered || !has("ONE_BEFORE", p, i - 1)) || p.is(i + 1, "out");
        boolean ends = !p.get(i + 1).word() && !hyphenated && !p.get(i + 1).number();
        boolean referring = has("ONE_BEFORE", p, i - 1) && !ratio && !hyphenated && !p.is(i - 1, "the") || p.is(i - 1, "the") && !p.get(i + 1).word();
        boolean compared = p.is(i + 1, "of") && (p.is(i - 2, "the") || p.is(i - 2, "a")) && p.get(i - 1).lower().matches("\\w{3,}(?:er|est)");
        return !ratio && (has("ONE_AFTER", p, i + 1) || ends || referring || compared);
    }
}
