package rangefinder.enrich.claim;

import java.util.List;
import java.util.Set;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.quantity.CountedClasses;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.schema.Claim;

/**
 * What an estimate counts that does not say it: "A survey found 300 deaths. The ministry's figure is 120; others give 500 civilians." A
 * figure that is only put, given or estimated counts what the figure before it counts, or the harm that its sentence or those before speak of.
 */
final class TallyMemory {

    /** Nouns that stand for a number, so that what they count is said elsewhere. */
    private static final Set<String> FIGURES = Set.of("crowd", "turnout", "attendance", "estimate", "figure", "number", "toll", "total", "range", "calculation", "tally", "tabulation");
    /** Verbs that only state a number. */
    private static final Set<String> STATING = Set.of("give", "put", "estimate", "cite", "list", "document", "record", "reach", "range", "vary", "calculate", "quote", "attribute", "use");
    /** Verbs that do so where an estimate or a figure is their subject. */
    private static final Set<String> OF_FIGURES = Set.of("be", "run", "stand", "use", "exceed", "include", "remain", "come", "go");
    /** Classes that leave open what befell the counted, or say it themselves; soldiers or passengers are counted for what they are. */
    private static final Set<String> ANYBODY = Set.of("people", "casualties", "dead", "injured", "missing");
    private static final Set<String> ENDS = Set.of(".", ",", ";");
    private static final int SENTENCES_BACK = 2;

    private final CountedClasses classes = CountedClasses.english();
    private final Actions actions;

    TallyMemory(Actions actions) {
        this.actions = actions;
    }

    /**
     * The event with what it counts, where that was left unsaid; else the event itself.
     *
     * @param claims of the article so far, in the order of the text
     */
    Event recall(Reading reading, int sentence, Figure figure, Event event, List<Claim> claims) {
        Tree tree = reading.tree(sentence);
        if (event.rule().equals("whole-of-part") || figure.unit() != null || figure.kind() != Figure.Kind.COUNT || !isUnsaid(tree, figure, event)) {
            return event;
        }
        String action = ofClaimBefore(reading, sentence, claims);
        action = action == null ? harm(tree, figure.endToken(), tree.size(), 1) : action;
        for (int s = sentence; action == null && s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
            Tree before = reading.tree(s);
            action = harm(before, (s == sentence ? figure.firstToken() : before.size()) - 1, -1, -1);
        }
        return action == null ? event : new Event(action, -1, event.predicate(), event.counted(), "tally-unsaid");
    }

    private boolean isUnsaid(Tree tree, Figure figure, Event event) {
        int said = event.word() >= 0 ? event.word() : event.predicate();
        boolean states = said >= 0 && (STATING.contains(tree.lemma(said)) || isBareAnswer(tree, figure, said));
        int of = figure.firstToken() - 1;
        boolean before = of > 0 && tree.token(of).lower().equals("of") && !FIGURES.contains(tree.lemma(of - 1));
        if (event.action() != null && !states || before) {
            return false;
        }
        boolean own = figure.noun() >= figure.firstToken() && figure.noun() < tree.size();
        boolean people = figure.counted() == null || classes.of(figure.counted()).filter(ANYBODY::contains).isPresent();
        return own && FIGURES.contains(tree.lemma(figure.noun())) || people && (states || isSaidOfFigure(tree, figure, said));
    }

    /** "More than 4,000 have died, monitors say; the government says 1,500." */
    private static boolean isBareAnswer(Tree tree, Figure figure, int said) {
        boolean ends = figure.endToken() >= tree.size() || ENDS.contains(tree.token(figure.endToken()).text());
        int before = figure.firstToken() - 1;
        return ends && before >= 0 && before == said && tree.lemma(said).equals("say");
    }

    /** "The ministry's figure is 120", "estimates run to 500". */
    private static boolean isSaidOfFigure(Tree tree, Figure figure, int verb) {
        boolean fits = verb >= 0 && (OF_FIGURES.contains(tree.lemma(verb)) || !tree.isVerb(verb));
        for (int i = figure.firstToken() - 1; fits && i >= 0; i--) {
            if (FIGURES.contains(tree.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /** The action of the claim right before, in this sentence or the one before it, where it tells of harm. */
    private static String ofClaimBefore(Reading reading, int sentence, List<Claim> claims) {
        Claim last = claims.isEmpty() ? null : claims.get(claims.size() - 1);
        boolean near = last != null && sentence > 0 && last.getStart() >= reading.analysis().tokens(sentence - 1).get(0).start() || last != null && sentence == 0;
        return near && last.getIn() == null && ClaimTopics.isHappening(last.getAction()) ? last.getAction() : null;
    }

    private String harm(Tree tree, int from, int to, int step) {
        for (int i = from; i != to && i >= 0 && i < tree.size(); i += step) {
            Action action = tree.isNoun(i) ? actions.noun(tree, i) : tree.isVerb(i) ? actions.verb(tree, i) : actions.state(tree, i);
            if (action != null && action.isHarm() && !action.name().equals("SHOOT")) {
                return action.name();
            }
        }
        return null;
    }
}
