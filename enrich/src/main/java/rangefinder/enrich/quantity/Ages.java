package rangefinder.enrich.quantity;

import java.util.Set;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Vocabulary;

/** Numbers that say how old somebody is: "aged 34", "a two-year-old", "Rossi, 34, of Turin", "the man, 28," and "two women, 26 and 21,". */
final class Ages {

    private static final Vocabulary WORDS = Vocabulary.beside(Ages.class, "age-words.tsv");
    private static final int OLDEST = 125;
    private static final Set<String> YEARS = WORDS.words("YEARS");
    private static final Set<String> CLOSING = Set.of(",", ".", ";", ")", ":", "-", "–", "—", "");
    private static final Set<String> JOINING = Set.of(",", "and", "or", "to", "-");
    private static final Set<String> AGE = WORDS.words("AGE");
    private static final Set<String> BOUNDING = WORDS.words("BOUNDING");
    /** Ages that laws name: a bare "under 18" is one. */
    private static final Set<Integer> OF_AGE = Set.of(16, 18, 21);
    private static final Set<String> YOUNG = WORDS.words("YOUNG");
    private static final int OLDEST_CHILD = 18;
    private static final Set<String> BEING = Set.of("is", "are", "was", "were");
    private static final int MOST_OF_A_LIST = 20;
    private static final Set<String> ARTICLES = Set.of("a", "an", "another", "the");
    private static final Set<String> BEHIND_AGE = WORDS.words("BEHIND_AGE");
    private static final Set<String> OF_ONE = WORDS.words("OF_ONE");
    private static final Set<String> WHOLES = Set.of("the", "them", "those", "these", "all");
    private static final int LONGEST_WHOLE = 6;
    private static final Set<String> PLACING = Set.of("in", "at", "near", "from", "of", "to");
    private static final Set<String> YOUNGER = WORDS.words("YOUNGER");

    private final CountedClasses classes = CountedClasses.english();
    private final Set<String> months;

    Ages(Set<String> months) {
        this.months = months;
    }

    boolean at(Pieces p, int i) {
        if (p.get(i).value() > OLDEST || p.get(i).lower().contains(".")) {
            return false;
        }
        return isYearsOld(p, i) || isAged(p, i) || isBelowAge(p, i) || (p.is(i - 1, "turned") || p.is(i - 1, "now") && p.is(i - 2, ",")) && !p.get(i + 1).word() || isJoined(p, i) || isOfSpan(p, i) || isBeforeYearsOld(p, i) || isBehindSomebody(p, i) || isOfSeveral(p, i) || isOfSomebody(p, i);
    }

    /** "a man of 27, died", "a boy of ten and his father": but "a crew of nine", "a student of 300 poems". */
    boolean isOfSomebody(Pieces p, int i) {
        int noun = i - 2;
        boolean person = p.is(i - 1, "of") && isPerson(p.get(noun)) && Dictionary.english().nounClass(p.get(noun).lower()) == Dictionary.PERSON;
        boolean one = person && (p.in(noun - 1, ARTICLES) || p.in(noun - 2, ARTICLES));
        Piece next = p.get(i + 1);
        boolean counts = next.number() || next.word() && !p.in(i + 1, BEHIND_AGE) && !next.lower().endsWith("ed") && !next.capital();
        return one && !counts;
    }

    /** "most of the dead were under 25", "three quarters of them under five": some of those told of, by their age. */
    static boolean isOfThose(Pieces p, int i) {
        if (!p.in(i - 1, BOUNDING) || !p.in(i + 1, CLOSING) && !p.is(i + 1, "and")) {
            return false;
        }
        boolean part = false;
        for (int k = i - 2; p.in(i - 2, BEING) && k > i - 2 - LONGEST_WHOLE && !part; k--) {
            part = p.is(k, "of") && p.in(k + 1, WHOLES);
        }
        return part || p.is(i - 2, "them") && p.is(i - 3, "of");
    }

    /** "two years old", "two-year-old", "two years of age". */
    static boolean isYearsOld(Pieces p, int i) {
        boolean hyphenated = p.is(i + 1, "-") && p.in(i + 2, YEARS) && p.is(i + 3, "-") && p.get(i + 4).lower().startsWith("old");
        return hyphenated || p.in(i + 1, YEARS) && (p.is(i + 2, "old") || p.is(i + 2, "-") && p.get(i + 3).lower().startsWith("old") || p.is(i + 2, "of") && p.is(i + 3, "age"));
    }

    /** "aged 34", "at the age of 34", "age: 34", "in age from 34", "raise the retirement age to 66", "as young as 14". */
    static boolean isAged(Pieces p, int i) {
        boolean as = p.is(i - 1, "as") && (p.is(i - 2, "young") || p.is(i - 2, "old")) && !p.is(i + 1, "percent") && !p.is(i + 1, "%");
        return as || p.is(i - 1, "aged") || (p.is(i - 1, "to") || p.is(i - 1, "at")) && p.is(i - 2, "age") || p.is(i - 1, "age") || p.is(i - 1, "ages") || (p.is(i - 1, "of") || p.is(i - 1, ":") || p.is(i - 1, "from")) && p.in(i - 2, AGE);
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
        return aged && (bounded || p.is(i - 1, "than")) || are || isOfThose(p, i);
    }

    /** "24, 29 and 41 years old": the last of them says what all are. */
    private static boolean isBeforeYearsOld(Pieces p, int i) {
        int at = i;
        for (int steps = 0; steps < MOST_OF_A_LIST && p.in(at + 1, JOINING); steps++) {
            int next = p.is(at + 1, ",") && p.is(at + 2, "and") ? at + 3 : at + 2;
            if (!p.get(next).number()) {
                return false;
            }
            at = next;
        }
        return at > i && p.in(at + 1, Set.of("year", "years")) && isYearsOld(p, at);
    }

    /** "aged 12 to 15", "ages of 3 and 10", "aged 14, 18 and 19": one more of several, unless it counts what follows. */
    /** "Five children aged between 6 and 12", "ages from 6 to 12". */
    private static boolean isOfSpan(Pieces p, int i) {
        int first = p.is(i - 1, "and") || p.is(i - 1, "to") ? i - 2 : i;
        boolean spans = p.get(first).number() && (p.is(first - 1, "between") || p.is(first - 1, "from"));
        return spans && p.in(first - 2, AGE);
    }

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
        boolean thrownIn = comma && p.get(i - 2).word() && p.is(i + 1, ",") && p.in(i + 2, OF_ONE);
        return young && (thrownIn || name && (closes && !p.is(i + 1, "-") || isOfTown(p, i)) || (isNamesake(p, i) || comma && isPerson(p.get(i - 2))) && goesOn);
    }

    /** "Ana Ruiz, 32 of Dunbar, was": a whole name before it and a town alone behind; but "in North Velden, 32 of Ardun's clerks". */
    private static boolean isOfTown(Pieces p, int i) {
        boolean whole = p.is(i - 1, ",") && p.get(i - 3).word() && p.get(i - 3).capital() && !p.in(i - 4, PLACING);
        return whole && p.is(i + 1, "of") && p.get(i + 2).capital() && p.is(i + 3, ",");
    }

    /** "Rossi Jr., 34". */
    private static boolean isNamesake(Pieces p, int i) {
        int name = p.is(i - 2, ".") ? i - 3 : i - 2;
        return p.is(i - 1, ",") && p.in(name, YOUNGER) && p.get(name).capital();
    }

    private boolean isPerson(Piece piece) {
        return piece.word() && !piece.capital() && !piece.lower().endsWith("s") && classes.of(piece.lower()).filter(found -> classes.isA(found, "people")).isPresent();
    }

    /** "two men, 26 and 21, were", "a woman and a man, both 19,", "Ana and Jo, both 31 and of Turin,". */
    private static boolean isOfSeveral(Pieces p, int i) {
        boolean goesOn = p.is(i + 1, "and") && (p.is(i + 2, "of") || p.is(i + 2, "from"));
        boolean both = (p.is(i - 1, "both") || p.is(i - 1, "all")) && p.is(i - 2, ",") && (p.in(i + 1, CLOSING) || goesOn);
        boolean first = p.is(i - 1, ",") && p.get(i - 2).word() && p.is(i + 1, "and") && p.get(i + 2).number() && p.get(i + 2).value() <= OLDEST && p.in(i + 3, CLOSING);
        boolean second = p.is(i - 1, "and") && p.get(i - 2).number() && p.get(i - 2).value() <= OLDEST && p.is(i - 3, ",") && p.get(i - 4).word() && p.in(i + 1, CLOSING);
        return both || first || second;
    }
}
