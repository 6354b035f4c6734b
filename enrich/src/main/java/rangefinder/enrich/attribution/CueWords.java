package rangefinder.enrich.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.table.Table;

/** The words that announce somebody's words: {@code cue-verbs.tsv} and {@code cue-nouns.tsv}. */
final class CueWords {

    /** What a cue verb can introduce. */
    enum Takes {
        ANY, CLAUSE, QUOTE, OF, AT, WILL, MIND;

        /** What somebody wills or has in mind is his, but the figure comes from whoever tells of it. */
        boolean isLight() {
            return this == WILL || this == MIND;
        }
    }

    /** @param strength 0 to 6 on the ICD 203 scale; null where the verb gives none */
    record CueVerb(Takes takes, Integer strength) {}

    /**
     * Somebody's words; somebody's figure; a document or data that can speak for itself; the same, but holding more than it says ("in the book"); raw
     * evidence, which speaks only where nobody holds it; what somebody wills or has in mind, which does not speak.
     */
    enum CueNoun {
        WORDS, FIGURE, FINDING, RECORD, EVIDENCE, WILL;

        boolean isDocument() {
            return this == FINDING || this == RECORD || this == EVIDENCE;
        }
    }

    /** Tokens of the accused and who they are. */
    private static final int LONGEST_ACCUSED = 14;

    private static final Vocabulary WORDS = Vocabulary.beside(CueWords.class, "cue-contexts.tsv");
    private static final Set<String> AMOUNTS = WORDS.words("AMOUNTS");
    private static final Set<String> COUNTS = WORDS.words("COUNTS");
    private static final Set<String> TAKING = Set.of("claim");
    private static final Set<String> LIVES = WORDS.words("LIVES");
    private static final Set<String> ESTIMATING = WORDS.words("ESTIMATING");
    private static final Set<String> BREAKS = Set.of("at", ",", ";", "that");
    private static final int LONGEST_AMOUNT = 14;
    private static final CueVerb TELLING = new CueVerb(Takes.QUOTE, null);

    private final Map<String, CueVerb> verbs = new HashMap<>();
    private final Map<String, CueNoun> nouns = new HashMap<>();

    CueWords() {
        for (List<String> row : Table.read(CueWords.class, "cue-verbs.tsv")) {
            verbs.put(row.get(0), new CueVerb(Takes.valueOf(row.get(1)), row.get(2).isEmpty() ? null : Integer.valueOf(row.get(2))));
        }
        for (List<String> row : Table.read(CueWords.class, "cue-nouns.tsv")) {
            nouns.put(row.get(0), CueNoun.valueOf(row.get(1)));
        }
    }

    /** Null where the verb is no cue, or only is one where an amount follows and none does: "puts the toll at nine", not "puts nine tonnes into the hold". */
    CueVerb verb(Tree tree, int v) {
        CueVerb verb = verbs.get(tree.lemma(v));
        return verb == null || isOtherSense(tree, v, verb) ? null : verb;
    }

    private boolean isOtherSense(Tree tree, int v, CueVerb verb) {
        String lemma = tree.lemma(v);
        if (verb.takes() == Takes.AT) {
            return !(lemma.equals("give") ? givesAs(tree, v) : isWithAmount(tree, v));
        }
        return TAKING.contains(lemma) && takesLives(tree, v) || lemma.equals("recall") && isBeforeNumber(tree, v) || lemma.equals("rule") && isBeforeOut(tree, v) || lemma.equals("charge") && !isAccusing(tree, v);
    }

    /** "Charged two developers with fraud", "charged that"; but "charging each 4,000 euros". */
    private static boolean isAccusing(Tree tree, int v) {
        return IntStream.range(v + 1, Math.min(tree.size(), v + LONGEST_ACCUSED)).anyMatch(i -> tree.token(i).lower().equals("with") || tree.token(i).lower().equals("that"));
    }

    /** "Nine deaths cannot be ruled out", "the court ruled them out". */
    private static boolean isBeforeOut(Tree tree, int v) {
        return IntStream.range(v + 1, Math.min(tree.size(), v + 3)).anyMatch(i -> tree.token(i).lower().equals("out"));
    }

    /** "The firm recalled nine vans", "recalled more than nine vans". */
    private static boolean isBeforeNumber(Tree tree, int v) {
        return IntStream.range(v + 1, Math.min(tree.size(), v + 5)).anyMatch(i -> tree.tag(i).equals("CD") && IntStream.range(v + 1, i).noneMatch(k -> tree.isNoun(k) || tree.isVerb(k)));
    }

    /** "Gave the number of survivors as nine", "a toll of nine": not "gave nine tonnes as aid". */
    private boolean givesAs(Tree tree, int v) {
        boolean figure = false;
        for (int i = v + 1; i < tree.size() && !tree.token(i).text().equals(","); i++) {
            figure = figure || COUNTS.contains(tree.lemma(i));
            if (figure && (tree.token(i).lower().equals("as") || tree.token(i).lower().equals("of") && COUNTS.contains(tree.lemma(i - 1))) && IntStream.range(i + 1, Math.min(tree.size(), i + 4)).anyMatch(k -> tree.tag(k).equals("CD"))) {
                return true;
            }
        }
        return false;
    }

    /** "The blaze claimed nine lives". */
    private static boolean takesLives(Tree tree, int v) {
        int object = tree.child(v, "obj");
        return object > v && LIVES.contains(tree.lemma(object)) && !tree.token(v + 1).lower().equals("that");
    }

    /** "Estimated the losses last week at nine": nothing but a noun phrase and a time between the verb and its amount. */
    boolean isWithAmountAt(Tree tree, int v) {
        int i = v + 1;
        while (i < tree.size() && i - v < LONGEST_AMOUNT && !tree.isVerb(i) && !BREAKS.contains(tree.token(i).lower())) {
            i++;
        }
        int amount = i + 1;
        while (amount < tree.size() && amount - i < 4 && !tree.tag(amount).equals("CD") && !tree.isNoun(amount)) {
            amount++;
        }
        return ESTIMATING.contains(tree.lemma(v)) && i < tree.size() && tree.token(i).lower().equals("at") && amount < tree.size() && tree.tag(amount).equals("CD");
    }

    private static boolean isWithAmount(Tree tree, int v) {
        int i = v + 1;
        while (i < tree.size() && !tree.token(i).text().equals(",") && !AMOUNTS.contains(tree.token(i).lower())) {
            i++;
        }
        return i < tree.size() && AMOUNTS.contains(tree.token(i).lower());
    }

    /** Null where the word is no verb that can be a cue, whatever follows. */
    CueVerb verb(String lemma) {
        return verbs.get(lemma);
    }

    /** The same before "that", where any verb of telling or knowing is one. */
    CueVerb verbBeforeThat(String lemma) {
        int kind = Dictionary.english().verbClass(lemma);
        return verbs.containsKey(lemma) || kind != Dictionary.COMMUNICATION && kind != Dictionary.COGNITION ? verbs.get(lemma) : TELLING;
    }

    /** Null where the noun is no cue. */
    CueNoun noun(String lemma) {
        return nouns.get(lemma);
    }
}
