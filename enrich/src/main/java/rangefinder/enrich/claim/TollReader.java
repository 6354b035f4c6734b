package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;

/** What a figure without a noun of its own counts where the clause before it speaks of deaths: "civilian deaths were estimated at 25,000". */
final class TollReader {

    private static final int FAR_BEFORE = 30;
    /** Verbs that lead from what is counted to its number. */
    static final Set<String> STATING = Set.of("be", "have", "estimate", "put", "reach", "give", "range", "stand", "total", "report", "attribute", "number", "exceed", "vary", "count", "place", "cite",
        "list", "record", "document", "rise", "climb", "say", "associate", "relate", "believe", "think", "approach", "top", "pass", "include", "mean", "verify", "suggest", "use", "hit");

    private final Actions actions;

    TollReader(Actions actions) {
        this.actions = actions;
    }

    /** Null where nothing speaks of harm. */
    Event read(Tree tree, Figure figure, int predicate) {
        if (figure.unit() != null || figure.kind() != Figure.Kind.COUNT) {
            return null;
        }
        if (figure.noun() >= figure.endToken() && figure.noun() < tree.size()) {
            boolean victims = tree.lemma(figure.noun()).equals("victim");
            return victims ? new Event("CASUALTY", figure.noun(), predicate, figure.noun(), "victims") : null;
        }
        for (int i = figure.firstToken() - 1; i >= Math.max(0, figure.firstToken() - FAR_BEFORE); i--) {
            Action noun = tree.isNoun(i) && !tree.tag(i).startsWith("NNP") ? actions.noun(tree, i) : null;
            if (noun != null && noun.isHarm()) {
                return new Event(noun.name(), i, predicate, figure.noun() < 0 ? figure.firstToken() : figure.noun(), "toll-before");
            }
            if (tree.token(i).lower().equals(";") || isFinite(tree, i) && !tree.is(i, "acl") && !STATING.contains(tree.lemma(i))) {
                return null;
            }
        }
        return null;
    }

    private static boolean isFinite(Tree tree, int i) {
        return Set.of("VBD", "VBZ", "VBP", "VB").contains(tree.tag(i));
    }
}
