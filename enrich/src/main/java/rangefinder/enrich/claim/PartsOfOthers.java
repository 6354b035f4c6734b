package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.claim.Actions.Role;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;

/**
 * Whether a part of some people is all of those to whom something happened: "one of the five wounded has died" counts a part of the wounded,
 * and every death there is; "two of the dead were children" only some of the dead.
 */
final class PartsOfOthers {

    private static final Set<String> THEM = Set.of("them", "whom", "which");
    private static final Set<String> THOSE = Set.of("those", "these");

    /** "61 of 84 drones": a part of those that came, and all that were shot down. */
    private static final String SHOT_DOWN = "INTERCEPT";

    private static final int PHRASE = 5;

    private final Actions actions;

    PartsOfOthers(Actions actions) {
        this.actions = actions;
    }

    /**
     * @param told what befell those whom the figure before it in the sentence counts; null where there is none
     */
    boolean isAllOfItsHarm(Tree tree, Figure figure, Event told, Event event) {
        if (event.action() != null && event.action().equals(SHOT_DOWN)) {
            return told == null || !SHOT_DOWN.equals(told.action());
        }
        if (!event.isHarm() || event.word() < 0) {
            return false;
        }
        boolean toldOfOthers = told != null && told.action() != null && !told.action().equals(event.action());
        boolean kills = event.action().equals("KILL");
        if (!isOf(tree, figure)) {
            return kills && toldOfOthers && told.isHarm();
        }
        int whole = figure.endToken() + 1;
        boolean those = THOSE.contains(tree.token(whole).lower()) && (whole + 1 == tree.size() || !tree.isNoun(whole + 1));
        boolean ofThem = those || THEM.contains(tree.token(whole).lower());
        boolean said = event.word() < figure.firstToken() || event.word() > whole && isPredicate(tree, figure, event);
        return ofThem ? kills && toldOfOthers : said && !isOfHarmed(tree, figure, event, kills);
    }

    private static boolean isOf(Tree tree, Figure figure) {
        return figure.endToken() + 1 < tree.size() && tree.token(figure.endToken()).lower().equals("of");
    }

    /** A verb of its own, not a participle of the whole ("four of the officers killed"); or the harm stands before the count. */
    private boolean isPredicate(Tree tree, Figure figure, Event event) {
        Action action = tree.isVerb(event.word()) ? actions.verb(tree, event.word()) : actions.headline(tree.token(event.word()).lower());
        if (action != null && action.role() == Role.SUBJECT) {
            return true;
        }
        for (int i = figure.endToken() + 1; i < event.word(); i++) {
            if (Set.of("be", "have", "get").contains(tree.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the whole is itself made of those who suffered this; of victims one cannot tell what, unless they died. */
    private boolean isOfHarmed(Tree tree, Figure figure, Event event, boolean kills) {
        int end = event.word() > figure.endToken() ? event.word() : Math.min(tree.size(), figure.endToken() + PHRASE);
        for (int i = figure.endToken() + 1; i < end; i++) {
            Action action = tree.isNoun(i) ? actions.noun(tree, i) : actions.state(tree, i);
            boolean same = action != null && action.isHarm() && (action.name().equals(event.action()) || !kills);
            boolean victims = !kills && Set.of("victim", "casualty").contains(tree.lemma(i));
            if (same || victims || !kills && tree.tag(i).equals("CD")) {
                return true;
            }
        }
        return false;
    }
}
