package rangefinder.enrich.quantity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rangefinder.table.Table;

/** Marks the numbers of a sentence that count nothing: dates, clock times, ages, ordinals, names, scores, telephone and list numbers. */
final class NotCounted {

    static final int EARLIEST_YEAR = 1000;
    static final int LATEST_YEAR = 2100;
    /** Bare four-digit numbers from here on are years unless the wording counts; earlier ones only where it dates. */
    private static final int SURE_YEAR = 1900;
    private static final int LARGEST_LABEL = 2000;
    private static final int SCORE_REACH = 5;
    static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th", "s");

    private final Map<String, Set<String>> labels = new HashMap<>();
    private final NumberWords words;
    private final DateNumbers dates;
    private final Amounts amounts;
    private final Ages ages;

    NotCounted(NumberWords words, Amounts amounts) {
        this.words = words;
        this.amounts = amounts;
        for (List<String> row : Table.read(NotCounted.class, "labels.tsv")) {
            labels.put(row.get(0), new HashSet<>(Arrays.asList(row.get(1).split(" "))));
        }
        dates = new DateNumbers(labels.get("MONTH"));
        ages = new Ages(labels.get("MONTH"));
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

    private boolean has(String role, Pieces p, int i) {
        return labels.get(role).contains(p.get(i).lower());
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
        } else if (year(p, i) || ordinal(p, i) || ages.at(p, i) || name(p, i, headline) || listNumber(p, i) || footnote(p, i) || emergencyLine(p, i) || block(p, i) || gun(p, i) || power(p, i)) {
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

    private boolean clock(Pieces p, int i) {
        boolean colon = p.is(i + 1, ":") && p.get(i + 1).glued() && p.get(i + 2).number() && p.get(i + 2).glued();
        boolean minutes = p.is(i - 1, ":") && p.get(i).glued() && p.get(i - 2).number();
        boolean whole = p.get(i).value() == Math.rint(p.get(i).value()) || p.get(i).lower().matches("\\d{1,2}\\.[0-5]\\d");
        boolean named = whole && has("CLOCK", p, i + 1) && (!p.is(i + 1, "o") || p.is(i + 2, "'")) && !(p.is(i + 1, "pm") && p.is(i + 2, "is"));
        return colon || minutes || named && isOfDay(p.get(i).value()) && !(p.is(i + 2, "-") && p.get(i + 2).glued());
    }

    /** An hour, or hours and minutes as four digits. */
    private static boolean isOfDay(double value) {
        return value <= 24 || value >= 100 && value <= 2400 && value % 100 < 60;
    }

    private boolean score(Pieces p, int i) {
        Piece other = p.get(i + 2);
        boolean dash = (p.is(i + 1, "-") || p.is(i + 1, "–")) && p.get(i + 1).glued() && other.number() && other.glued();
        if (!dash || p.get(i).value() > 999 || other.value() > 999 || p.is(i + 3, "%") || p.get(i - 1).is("$")) {
            return false;
        }
        boolean falling = p.get(i).value() >= other.value();
        return falling && !p.is(i + 3, "percent") || scoreNear(p, i);
    }

    private boolean scoreNear(Pieces p, int i) {
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

    private boolean name(Pieces p, int i, boolean headline) {
        Piece before = p.get(i - 1);
        Piece next = p.get(i + 1);
        boolean behindNumber = p.get(i - 2).glued() && p.get(i - 3).number();
        boolean hyphen = before.is("-") && before.glued() && p.get(i).glued() && !behindNumber && (p.get(i - 2).word() && words.role(p.get(i - 2)) == NumberWords.Role.NONE || p.get(i - 2).kind() == Piece.Kind.LABEL);
        boolean letter = next.is("-") && next.glued() && p.get(i + 2).glued() && p.get(i + 2).word() && p.get(i + 2).capital() && !headline && p.get(i + 2).lower().length() > 1;
        boolean magnitude = before.is("magnitude") || next.is("magnitude") || next.is("-") && p.is(i + 2, "magnitude") || before.is("of") && p.is(i - 2, "magnitude");
        if (magnitude || hyphen || letter || before.is("#") || before.is("number") && p.is(i - 2, "the") || before.is("@") || before.is(".") && p.is(i - 2, "no") && p.get(i - 2).capital()) {
            return true;
        }
        boolean plural = next.word() && !next.glued() && !next.capital() && (next.lower().endsWith("s") || next.is("people") || next.is("men") || next.is("women") || next.is("children"));
        boolean counts = plural || words.role(next) != NumberWords.Role.NONE || next.is("%") || next.is("percent") || next.is("per") || has("VERB", p, i + 1) || next.is("-") && !p.get(i + 2).number();
        boolean labelled = has("LABEL", p, i - 1) && (before.capital() || !counts) && p.get(i).value() < LARGEST_LABEL;
        boolean named = !headline && !amounts.currencyAt(p, i - 1) && before.word() && before.capital() && i > 1 && !counts && !has("WEEKDAY", p, i - 1) && p.get(i).value() < LARGEST_LABEL
            && p.get(i).lower().matches("\\d{1,4}") && !(next.word() && next.glued()) && !before.lower().matches("about|around|over|some|nearly|and|the|us|rs|usd|at|in|to");
        return labelled || named || model(p, i);
    }

    /** "18 Leopard 2 tanks", "40 more Boeing 737 jets": a number between a name and a plural, behind another that counts them; but "in a Kia 3 people". */
    private boolean model(Pieces p, int i) {
        int start = i;
        while (start > 0 && p.get(start - 1).word() && p.get(start - 1).capital() && words.role(p.get(start - 1)) == NumberWords.Role.NONE && !dates.month(p, start - 1)) {
            start--;
        }
        boolean counted = start < i && start > 0 && (isSeveral(p, start - 1) || p.get(start - 1).word() && isSeveral(p, start - 2));
        return counted && p.get(i).lower().matches("\\d{1,4}") && p.get(i + 1).word() && !p.get(i + 1).glued() && !p.get(i + 1).capital();
    }

    private boolean isSeveral(Pieces p, int i) {
        return (p.get(i).number() ? p.get(i).value() : words.whole(p.get(i))) > 1;
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

    /** "a 911 caller", "dialled 999". */
    private boolean emergencyLine(Pieces p, int i) {
        return has("EMERGENCY", p, i) && (has("CALL", p, i + 1) || has("CALL", p, i - 1));
    }

    /** "the 3100 block of Elm Street". */
    private static boolean block(Pieces p, int i) {
        return p.is(i + 1, "block") && (p.is(i - 1, "the") || p.get(i).value() >= 100);
    }

    private boolean gun(Pieces p, int i) {
        int at = p.is(i + 1, "-") ? i + 2 : i + 1;
        boolean calibre = p.is(at, "mm") || p.is(at, "millimeter") || p.is(at, "millimetre") || p.is(at, "caliber") || p.is(at, "calibre") || p.is(at, "cal");
        int noun = p.is(at + 1, "-") || p.is(at + 1, ".") ? at + 2 : at + 1;
        boolean inInches = p.get(i).lower().startsWith(".");
        return calibre && (inInches || has("GUN", p, noun)) || inInches && (has("GUN", p, i + 1) || has("GUN", p, at + 1));
    }

    private void markWord(Pieces p, int i, boolean headline, BitSet marked) {
        boolean clock = has("CLOCK", p, i + 1) && (!p.is(i + 1, "o") || p.is(i + 2, "'"));
        boolean name = !headline && i > 0 && p.get(i).capital() && p.get(i - 1).word() && (p.get(i - 1).capital() || p.is(i - 1, "of") || p.is(i - 1, "the"));
        boolean old = Ages.isYearsOld(p, i);
        boolean part = p.is(i - 1, "-") && p.get(i - 1).glued() && p.get(i - 2).capital() && !headline && words.role(p.get(i - 2)) == NumberWords.Role.NONE;
        boolean young = words.whole(p.get(i)) > 0 && (Ages.isOfThose(p, i) || ages.isOfSomebody(p, i));
        if (clock || young || name && !labels.get("WEEKDAY").contains(p.get(i - 1).lower()) || old || Ages.isAged(p, i) || Ages.isUnderAge(p, i) && words.whole(p.get(i)) > 0 || part || p.get(i).is("one") && pronoun(p, i)) {
            marked.set(i);
            if (old && p.is(i - 1, "-")) {
                marked.set(i - 2);
            }
        }
    }


    /** "one" that stands for somebody or for an article, not for a number. */
    private boolean pronoun(Pieces p, int i) {
        boolean joined = p.is(i + 1, "and") || p.is(i + 1, "or") || p.is(i + 1, "to");
        if (joined && (words.whole(p.get(i + 2)) > 0 && (!p.is(i + 2, "a") || p.is(i + 3, "half")))) {
            return false;
        }
        boolean hyphenated = p.is(i + 1, "-");
        boolean ratio = p.is(i + 1, "in") || p.is(i + 1, "out");
        boolean ends = !p.get(i + 1).word() && !hyphenated && !p.get(i + 1).number();
        boolean referring = has("ONE_BEFORE", p, i - 1) && !ratio && !hyphenated && !p.is(i - 1, "the") || p.is(i - 1, "the") && !p.get(i + 1).word();
        return !ratio && (has("ONE_AFTER", p, i + 1) || ends || referring);
    }
}
