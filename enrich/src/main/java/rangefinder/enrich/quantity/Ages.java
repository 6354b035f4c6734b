package rangefinder.enrich.quantity;

import java.util.Set;

/** Numbers that say how old somebody is: "aged 34", "a two-year-old", "Rossi, 34, of Turin", "the man, 28," and "two women, 26 and 21,". */
final class Ages {

    private static final int OLDEST = 125;
    private static final Set<String> YEARS = Set.of("year", "years", "month", "months", "week", "weeks", "day", "days", "yr");
    private static final Set<String> CLOSING = Set.of(",", ".", ";", ")", ":", "-", "–", "—", "");
    private static final Set<String> JOINING = Set.of(",", "and", "or", "to", "-");
    private static final Set<String> AGE = Set.of("age", "ages", "aged");
    private static final Set<String> BOUNDING = Set.of("under", "over", "below", "above", "between");
    /** Ages that laws name: a bare "under 18" is one. */
    private static final Set<Integer> OF_AGE = Set.of(16, 18, 21);
    private static final Set<String> YOUNG = Set.of("children", "kids", "infants", "girls", "boys", "minors");
    private static final int OLDEST_CHILD = 18;
    private static final Set<String> BEING = Set.of("is", "are", "was", "were");
    private static final int MOST_OF_A_LIST = 20;
    private static final Set<String> YOUNGER = Set.of("jr", "sr", "ii", "iii");

    private final CountedClasses classes = CountedClasses.english();
    private final Set<String> months;

    Ages(Set<String> months) {
        this.months = months;
    }

    boolean at(Pieces p, int i) {
        if (p.get(i).value() > OLDEST || p.get(i).lower().contains(".")) {
            return false;
        }
        return isYearsOld(p, i) || isAged(p, i) || isBelowAge(p, i) || (p.is(i - 1, "turned") || p.is(i - 1, "now") && p.is(i - 2, ",")) && !p.get(i + 1).word() || isJoined(p, i) || isBehindSomebody(p, i) || isOfSeveral(p, i);
    }

    /** "two years old", "two-year-old", "two years of age". */
    static boolean isYearsOld(Pieces p, int i) {
        boolean hyphenated = p.is(i + 1, "-") && p.in(i + 2, YEARS) && p.is(i + 3, "-") && p.get(i + 4).lower().startsWith("old");
        return hyphenated || p.in(i + 1, YEARS) && (p.is(i + 2, "old") || p.is(i + 2, "-") && p.get(i + 3).lower().startsWith("old") || p.is(i + 2, "of") && p.is(i + 3, "age"));
    }

    /** "aged 34", "at the age of 34", "age: 34", "in age from 34", "raise the retirement age to 66". */
    static boolean isAged(Pieces p, int i) {
        return p.is(i - 1, "aged") || (p.is(i - 1, "to") || p.is(i - 1, "at")) && p.is(i - 2, "age") || p.is(i - 1, "age") || p.is(i - 1, "ages") || (p.is(i - 1, "of") || p.is(i - 1, ":") || p.is(i - 1, "from")) && p.in(i - 2, AGE);
    }

    /** "children under five". */
    static boolean isUnderAge(Pieces p, int i) {
        return p.in(i - 2, YOUNG) && p.is(i - 1, "under");
    }

    /** "aged over 80", "women over the age of 80", "those held are under 18", "children under five". */
    private static boolean isBelowAge(Pieces p, int i) {
        boolean bounded = p.in(i - 1, BOUNDING);
        boolean aged = p.in(i - 2, AGE) || p.is(i - 1, "than") && p.in(i - 3, AGE);
        boolean are = isUnderAge(p, i) && p.get(i).value() <= OLDEST_CHILD || p.in(i - 2, BEING) && p.in(i + 1, CLOSING) && p.is(i - 1, "under") && OF_AGE.contains((int) p.get(i).value());
        return aged && (bounded || p.is(i - 1, "than")) || are;
    }

    /** "aged 12 to 15", "ages of 3 and 10", "aged 14, 18 and 19": one more of several, unless it counts what follows. */
    private static boolean isJoined(Pieces p, int i) {
        int at = i;
        for (int steps = 0; steps < MOST_OF_A_LIST && p.in(at - 1, JOINING); steps++) {
            int before = p.is(at - 2, ",") ? at - 3 : at - 2;
            if (!p.get(before).number()) {
                return false;
            }
            at = before;
        }
        boolean counts = p.is(i - 1, ",") && p.get(i + 1).word() && !p.in(i + 1, JOINING);
        return at < i && isAged(p, at) && !counts;
    }

    private boolean isBehindSomebody(Pieces p, int i) {
        boolean young = p.get(i).lower().length() <= 3 && !p.get(i + 1).number();
        boolean comma = p.is(i - 1, ",");
        boolean name = (comma || p.is(i - 1, "(")) && p.get(i - 2).word() && p.get(i - 2).capital() && !months.contains(p.get(i - 2).lower()) || comma && p.is(i - 2, ")");
        boolean closes = p.in(i + 1, CLOSING);
        boolean goesOn = closes || p.is(i + 1, "of") && p.get(i + 2).capital() || p.is(i + 1, "and") && p.get(i + 2).capital();
        return young && (name && closes && !p.is(i + 1, "-") || (isNamesake(p, i) || comma && isPerson(p.get(i - 2))) && goesOn);
    }

    /** "Rossi Jr., 34". */
    private static boolean isNamesake(Pieces p, int i) {
        int name = p.is(i - 2, ".") ? i - 3 : i - 2;
        return p.is(i - 1, ",") && p.in(name, YOUNGER) && p.get(name).capital();
    }

    private boolean isPerson(Piece piece) {
        return piece.word() && !piece.capital() && !piece.lower().endsWith("s") && classes.of(piece.lower()).filter(found -> classes.isA(found, "people")).isPresent();
    }

    /** "two men, 26 and 21, were", "a woman and a man, both 19,". */
    private static boolean isOfSeveral(Pieces p, int i) {
        boolean both = p.is(i - 1, "both") && p.is(i - 2, ",") && p.in(i + 1, CLOSING);
        boolean first = p.is(i - 1, ",") && p.get(i - 2).word() && p.is(i + 1, "and") && p.get(i + 2).number() && p.get(i + 2).value() <= OLDEST && p.in(i + 3, CLOSING);
        boolean second = p.is(i - 1, "and") && p.get(i - 2).number() && p.get(i - 2).value() <= OLDEST && p.is(i - 3, ",") && p.get(i - 4).word() && p.in(i + 1, CLOSING);
        return both || first || second;
    }
}
