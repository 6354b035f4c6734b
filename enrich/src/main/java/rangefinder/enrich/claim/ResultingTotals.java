package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** Sums that are told as what comes of an addition: "bringing the total to 300", "for a total of 300", "making 300 in all". */
final class ResultingTotals {

    private static final Vocabulary WORDS = Vocabulary.beside(ResultingTotals.class, "basis-words.tsv");
    /** Name of the rule, by which it is known later that the sum holds the addition. */
    static final String RULE = "resulting-total";

    private static final Set<String> TOTALS = WORDS.words("TOTALS");
    private static final Set<String> BRINGING = WORDS.words("BRINGING");
    private static final Set<String> ALL = Set.of("all", "total");
    /** Tokens between a sum's noun and its number ("the number of foreign soldiers in the north of the country to"), or its verb. */
    private static final int REACH = 12;

    private ResultingTotals() {}

    /** The word that says it; -1 for none. */
    static int word(Tree tree, Figure figure) {
        if (figure.firstToken() > 2 && is(tree, 0, "in") && ALL.contains(tree.token(1).lower()) && isFirst(tree, figure)) {
            return 1;
        }
        int behind = Math.max(figure.endToken(), figure.noun() + 1);
        if (behind + 1 < tree.size() && is(tree, behind, "in") && ALL.contains(tree.token(behind + 1).lower())) {
            return behind + 1;
        }
        int before = figure.firstToken() - 1;
        if (before > 0 && tree.token(before).lower().matches("totall?ing")) {
            return before;
        }
        if (before > 2 && is(tree, before, "of") && tree.lemma(before - 1).equals("total") && is(tree, before - 2, "a") && is(tree, before - 3, "for")) {
            return before - 1;
        }
        return before > 1 && is(tree, before, "to") ? broughtTo(tree, before) : -1;
    }

    /** "In all, Ruiz has sent 300". */
    private static boolean isFirst(Tree tree, Figure figure) {
        for (int i = 2; i < figure.firstToken(); i++) {
            if (tree.tag(i).equals("CD")) {
                return false;
            }
        }
        return true;
    }

    /** "Taking their total to", "raising the number of dead to". */
    private static int broughtTo(Tree tree, int to) {
        int total = to - 1;
        while (total > Math.max(0, to - REACH) && !TOTALS.contains(tree.lemma(total))) {
            total--;
        }
        for (int i = total - 1; i >= Math.max(0, total - REACH) && TOTALS.contains(tree.lemma(total)); i--) {
            if (tree.isVerb(i)) {
                return BRINGING.contains(tree.lemma(i)) ? total : -1;
            }
        }
        return -1;
    }

    private static boolean is(Tree tree, int i, String word) {
        return tree.token(i).lower().equals(word);
    }
}
