package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** Figures that tell how many there are, or were, beside what the sentence tells of: "a workforce of 40,000", "up from about 500 now". */
final class Levels {

    private static final Vocabulary WORDS = Vocabulary.beside(Levels.class, "basis-words.tsv");
    private static final Set<String> STOCKS = WORDS.words("STOCKS");
    private static final Set<String> MOVING = WORDS.words("MOVING");
    /** Tokens from a level to its number: "workforce is to shrink to". */
    private static final int NEAR = 6;
    private static final Set<String> COMPARING = Set.of("with", "to", "against");

    private Levels() {}

    /** The noun whose level the figure is; -1 for none. */
    static int noun(Tree tree, Figure figure) {
        int of = figure.firstToken() - 1;
        return of > 0 && tree.token(of).lower().equals("of") && STOCKS.contains(tree.lemma(of - 1)) ? of - 1 : broughtTo(tree, of);
    }

    /** "Its workforce will shrink to 38,000": what becomes of the level; -1 elsewhere. */
    private static int broughtTo(Tree tree, int to) {
        int i = to > 0 && tree.token(to).lower().equals("to") ? to - 1 : -1;
        while (i > 0 && i > to - NEAR && !STOCKS.contains(tree.lemma(i)) && (tree.isVerb(i) || tree.tag(i).equals("MD") || tree.tag(i).equals("TO"))) {
            i--;
        }
        return i >= 0 && i < to - 1 && STOCKS.contains(tree.lemma(i)) ? i : -1;
    }

    /** Whether it is what another figure is compared with: "45 a day, down from 60 last week", "compared with 60 a year ago". */
    static boolean isFormer(Tree tree, Figure figure) {
        int before = figure.firstToken() - 1;
        if (before < 1) {
            return false;
        }
        String word = tree.token(before).lower();
        String further = tree.token(before - 1).lower();
        return word.equals("from") && MOVING.contains(further) && (before < 2 || isBreak(tree, before - 2)) || COMPARING.contains(word) && further.equals("compared");
    }

    /** "up from" goes with the figure before it where a comma or a unit stands between; "rose from" has its own subject. */
    private static boolean isBreak(Tree tree, int i) {
        return tree.token(i).text().equals(",") || tree.tag(i).startsWith("NN") || tree.tag(i).equals("CD") || tree.tag(i).equals("-LRB-");
    }
}
