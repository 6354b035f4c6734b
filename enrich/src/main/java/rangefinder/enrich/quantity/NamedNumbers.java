package rangefinder.enrich.quantity;

import rangefinder.enrich.text.Vocabulary;

/** Numbers that belong to the name of what stands beside them: "Route 66", "Boeing 737 jets", "a .38 calibre pistol", "the 3100 block", "911". Words: the table {@code labels.tsv}. */
final class NamedNumbers {

    private static final Vocabulary LABELS = Vocabulary.beside(NamedNumbers.class, "labels.tsv");
    private static final int LARGEST_LABEL = 2000;
    private static final int LARGEST_MAGNITUDE = 10;
    private static final int LONGEST_STREET = 4;

    private final NumberWords words;
    private final Amounts amounts;
    private final DateNumbers dates;

    NamedNumbers(NumberWords words, Amounts amounts, DateNumbers dates) {
        this.words = words;
        this.amounts = amounts;
        this.dates = dates;
    }

    /** @param headline whether every word has a capital, so that none tells a name */
    boolean at(Pieces p, int i, boolean headline) {
        return isName(p, i, headline) || isAddress(p, i) || isMagnitude(p, i) || isEmergencyLine(p, i) || isBlock(p, i) || isGun(p, i);
    }

    private static boolean has(String role, Pieces p, int i) {
        return p.in(i, LABELS.words(role));
    }

    private boolean isName(Pieces p, int i, boolean headline) {
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
        boolean labelled = has("LABEL", p, i - 1) && !isCountOf(p, i) && (before.capital() || !counts) && p.get(i).value() < LARGEST_LABEL;
        boolean named = !headline && !amounts.currencyAt(p, i - 1) && before.word() && before.capital() && i > 1 && !counts && !has("WEEKDAY", p, i - 1) && p.get(i).value() < LARGEST_LABEL
            && p.get(i).lower().matches("\\d{1,4}") && !(next.word() && next.glued()) && !before.lower().matches("about|around|over|some|nearly|and|the|us|rs|usd|at|in|to");
        return labelled || named || isModel(p, i);
    }

    /** "At 14 Marlow Road", "outside 118 King Street": a house, before a name that ends in a street; "in 12 High Streets" there are several. */
    private static boolean isAddress(Pieces p, int i) {
        int end = i + 1;
        while (end - i <= LONGEST_STREET && p.get(end).word() && p.get(end).capital() && !has("STREET", p, end)) {
            end++;
        }
        return end > i + 1 && p.get(i).lower().matches("\\d{1,5}") && p.get(end).capital() && has("STREET", p, end);
    }

    /** "A quake of 6.1", "two aftershocks of 5.2 and 4.9": how strong they were. */
    private static boolean isMagnitude(Pieces p, int i) {
        if (!p.get(i).number() || p.get(i).value() >= LARGEST_MAGNITUDE) {
            return false;
        }
        boolean behind = p.is(i - 1, "of") && has("QUAKE", p, i - 2);
        return behind || (p.is(i - 1, "and") || p.is(i - 1, ",")) && isMagnitude(p, i - 2);
    }

    /** "The figures count 85 civilian deaths": a verb, behind its subject. */
    private static boolean isCountOf(Pieces p, int i) {
        boolean verb = p.is(i - 1, "count") && p.get(i - 2).word() && p.get(i - 2).lower().endsWith("s");
        return verb && p.get(i + 1).word() && (p.get(i + 2).lower().endsWith("s") || p.get(i + 2).word() && p.get(i + 3).lower().endsWith("s"));
    }

    /** "18 Leopard 2 tanks", "40 more Boeing 737 jets": a number between a name and a plural, behind another that counts them; but "in a Kia 3 people". */
    private boolean isModel(Pieces p, int i) {
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

    /** "a 911 caller", "dialled 999". */
    private static boolean isEmergencyLine(Pieces p, int i) {
        return has("EMERGENCY", p, i) && (has("CALL", p, i + 1) || has("CALL", p, i - 1));
    }

    /** "the 3100 block of Elm Street". */
    private static boolean isBlock(Pieces p, int i) {
        return p.is(i + 1, "block") && (p.is(i - 1, "the") || p.get(i).value() >= 100);
    }

    private static boolean isGun(Pieces p, int i) {
        int at = p.is(i + 1, "-") ? i + 2 : i + 1;
        boolean calibre = p.is(at, "mm") || p.is(at, "millimeter") || p.is(at, "millimetre") || p.is(at, "caliber") || p.is(at, "calibre") || p.is(at, "cal");
        int noun = p.is(at + 1, "-") || p.is(at + 1, ".") ? at + 2 : at + 1;
        boolean inInches = p.get(i).lower().startsWith(".");
        return calibre && (inInches || has("GUN", p, noun)) || inInches && (has("GUN", p, i + 1) || has("GUN", p, at + 1));
    }
}
