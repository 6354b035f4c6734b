package rangefinder.enrich.claim;

import java.util.Set;
import java.util.stream.IntStream;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/**
 * Whether a figure is told as false: by the word that cites it ("denied that 50 died"), by what is said of it behind ("reports of 50 dead, a
 * figure that police denied", "the figure of 50 is baseless") or before ("it is not true that 50 died"). A negated happening is no denial.
 */
final class DenialReader {

    private static final Vocabulary WORDS = Vocabulary.beside(DenialReader.class, "denial-words.tsv");
    private static final Set<String> DENYING = WORDS.words("DENYING");
    private static final Set<String> FIGURES = WORDS.words("FIGURES");
    private static final Set<String> NAMED_FIGURES = WORDS.words("NAMED_FIGURES");
    private static final Set<String> LEADING = WORDS.words("LEADING");
    private static final Set<String> FALSE = WORDS.words("FALSE");
    private static final Set<String> TRUE = WORDS.words("TRUE");
    private static final Set<String> NEGATING = Set.of("not", "n't", "never");
    private static final Set<String> BETWEEN = WORDS.words("BETWEEN");
    private static final int WITHIN_CLAUSE = 12;
    /** Tokens of "population-balance estimate". */
    private static final int LONGEST_NAME = 5;

    private DenialReader() {}

    /** The word that says so; null where none does. */
    static String word(Tree tree, Figure figure, String cue) {
        if (cue != null && DENYING.contains(cue)) {
            return isOwnAccount(tree, figure, cue) || isNegated(tree, cue) ? null : cue;
        }
        String behind = cue == null ? deniedBehind(tree, figure) : null;
        String called = behind == null ? calledFalse(tree, figure) : behind;
        return called == null ? notTrue(tree, figure) : called;
    }

    /** "Did not deny that 40 died", "the toll was not disputed". */
    private static boolean isNegated(Tree tree, String cue) {
        return IntStream.range(1, tree.size()).anyMatch(i -> tree.lemma(i).equals(cue) && NEGATING.contains(tree.token(i - 1).lower()));
    }

    /** "Disputed the figure, saying that 31 had died", "denied it, putting the toll at 31": what they hold against it. */
    private static boolean isOwnAccount(Tree tree, Figure figure, String cue) {
        for (int i = figure.firstToken() - 1; i > 0 && !tree.lemma(i).equals(cue); i--) {
            if (tree.tag(i).equals("VBG") && tree.token(i - 1).text().equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** "Reports of 300 dead, a figure that police denied", where nobody else stands for it. */
    private static String deniedBehind(Tree tree, Figure figure) {
        for (int i = figure.endToken(); i + 2 < tree.size(); i++) {
            boolean apposed = tree.token(i).text().equals(",") && Set.of("a", "the").contains(tree.token(i + 1).lower()) && NAMED_FIGURES.contains(tree.token(i + 2).lower());
            for (int k = i + 3; apposed && k < Math.min(tree.size(), i + WITHIN_CLAUSE); k++) {
                if (tree.isVerb(k)) {
                    return DENYING.contains(tree.lemma(k)) ? tree.token(k).text() : null;
                }
            }
        }
        return null;
    }

    /** "Reports that six had died were wrong", "the 500,000 figure is widely seen as inflated", "an estimate of 700 was not accepted". */
    private static String calledFalse(Tree tree, Figure figure) {
        boolean reported = isFigureItself(tree, figure);
        for (int i = figure.firstToken() - 1; i > 0 && i > figure.firstToken() - WITHIN_CLAUSE && !reported; i--) {
            reported = LEADING.contains(tree.token(i).lower()) && FIGURES.contains(singular(tree.token(i - 1).lower()));
        }
        for (int i = figure.endToken(); reported && i + 1 < Math.min(tree.size(), figure.endToken() + WITHIN_CLAUSE); i++) {
            int word = tree.lemma(i).equals("be") ? i + 1 : tree.size();
            while (word < tree.size() && BETWEEN.contains(tree.token(word).lower())) {
                word++;
            }
            boolean untrue = word < tree.size() && (FALSE.contains(tree.token(word).lower()) || TRUE.contains(tree.token(word).lower()) && isNegatedBetween(tree, i, word));
            if (untrue || tree.token(i).text().equals(";")) {
                return untrue ? tree.token(word).text() : null;
            }
        }
        return null;
    }

    /** "The 500,000 figure", "a 700 death toll", "a 75,000 survey estimate". */
    private static boolean isFigureItself(Tree tree, Figure figure) {
        int i = figure.endToken();
        while (i < Math.min(tree.size(), figure.endToken() + LONGEST_NAME) && (tree.isNoun(i) || tree.tag(i).startsWith("JJ") || tree.tag(i).equals("HYPH"))) {
            if (FIGURES.contains(tree.token(i).lower())) {
                return true;
            }
            i++;
        }
        return false;
    }

    private static boolean isNegatedBetween(Tree tree, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> NEGATING.contains(tree.token(i).lower()));
    }

    private static String singular(String word) {
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** "Denied social media reports that": nobody in particular says so; "denied the party's claim that": the party does. */
    private static boolean deniesBefore(Tree tree, int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - 5) && !tree.tag(i).equals("POS") && !tree.tag(i).startsWith("PRP"); i--) {
            if (DENYING.contains(tree.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /** "It is not true that nine have died", "it is false that": before the figure, with nothing but its clause between. */
    private static String notTrue(Tree tree, Figure figure) {
        for (int i = figure.firstToken() - 1; i > 1 && i > figure.firstToken() - WITHIN_CLAUSE; i--) {
            if (tree.token(i).lower().equals("that")) {
                String before = tree.token(i - 1).lower();
                if (FIGURES.contains(singular(before)) && deniesBefore(tree, i - 1)) {
                    return tree.token(i - 1).text();
                }
                boolean untrue = FALSE.contains(before) || before.equals("true") && Set.of("not", "n't").contains(tree.token(i - 2).lower());
                return untrue ? tree.token(i - 1).text() : null;
            }
        }
        return null;
    }
}
