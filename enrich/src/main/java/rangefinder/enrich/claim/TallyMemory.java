package rangefinder.enrich.claim;

import java.util.List;
import java.util.Set;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.quantity.CountedClasses;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;

/**
 * What an estimate counts that does not say it: "A survey found 300 deaths. The ministry's figure is 120; others give 500 civilians." A
 * figure that is only put, given or estimated counts what the figure before it counts, or the harm that its sentence or those before speak of.
 */
final class TallyMemory {

    private static final Vocabulary WORDS = Vocabulary.beside(TallyMemory.class, "toll-words.tsv");
    static final Set<String> FIGURES = WORDS.words("FIGURES");
    private static final Set<String> COUNTS = WORDS.words("COUNTS");
    private static final Set<String> GIVING = WORDS.words("GIVING");
    private static final Set<String> KNOWING = WORDS.words("KNOWING");
    private static final Set<String> OF_FIGURES = WORDS.words("OF_FIGURES");
    private static final Set<String> SAYING = WORDS.words("SAYING");
    private static final Set<String> NAMING = WORDS.words("NAMING");
    private static final Set<String> LISTS = WORDS.words("LISTS");
    private static final Set<String> ANYBODY = WORDS.words("ANYBODY");
    /** A number that is only put or given, and nothing near says of what. */
    static final String UNSAID = "counted-unsaid";
    private static final String PEOPLE = "people";
    private static final String CASUALTY = "CASUALTY";
    private static final Set<String> SOMEWHERE = Set.of("on", "in", "inside", "aboard", "at");
    private static final Set<String> ENDS = Set.of(".", ",", ";");
    /** Tokens of "the total number of troops at". */
    private static final int NEAR = 4;
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
        if (event.rule().equals("whole-of-part") || figure.unit() != null || figure.kind() != Figure.Kind.COUNT || isOfThoseSomewhere(tree, figure)) {
            return event;
        }
        Claim answered = before(reading, sentence, claims);
        int given = answered == null ? -1 : answering(tree, figure);
        if (given >= 0 && (event.action() == null || event.word() == given)) {
            return new Event(answered.getAction(), -1, event.predicate(), event.counted(), "tally-goes-on");
        }
        Claim last = answered != null && ClaimTopics.isHappening(answered.getAction()) && !isOfOthers(figure, answered) ? answered : null;
        if (isSaidOfBoth(tree, figure, event, last)) {
            return new Event(last.getAction(), -1, event.predicate(), event.counted(), "tally-goes-on");
        }
        boolean victims = areVictims(tree, figure, event);
        boolean names = areNames(tree, figure);
        if (!victims && !names && !isUnsaid(tree, figure, event, last != null)) {
            return event;
        }
        String action = last != null ? last.getAction() : harmAround(reading, sentence, figure);
        if (names && action == null) {
            return event;
        }
        action = action == null && victims ? CASUALTY : action;
        return new Event(action, -1, event.predicate(), event.counted(), action == null ? UNSAID : "tally-unsaid");
    }

    /** "The raid cost 300 dead by one count and over 1,000 by another": what the verb before both says was said more closely of the first. */
    private static boolean isSaidOfBoth(Tree tree, Figure figure, Event event, Claim last) {
        boolean bare = figure.noun() < figure.firstToken() && event.word() >= 0 && (!event.isHarm() || event.action().equals(CASUALTY));
        boolean here = last != null && last.getStart() == tree.token(0).start() && last.getBasis() != Basis.PART;
        return bare && here && tree.token(event.word()).start() < last.getQuantity().getStart();
    }

    /** "Rebels burnt 40 houses. Survivors listed 17 people": what befell things did not befall people. */
    private boolean isOfOthers(Figure figure, Claim last) {
        boolean people = figure.counted() != null && classes.of(figure.counted()).filter(counted -> classes.isA(counted, PEOPLE)).isPresent();
        return people && last.getCountedClass() != null && !classes.isA(last.getCountedClass(), PEOPLE) && !ANYBODY.contains(last.getCountedClass());
    }

    /** "The commission documented 1,300 victims": it did nothing else to them. */
    private static boolean areVictims(Tree tree, Figure figure, Event event) {
        boolean own = figure.noun() >= figure.endToken() && figure.noun() < tree.size() && tree.lemma(figure.noun()).equals("victim");
        return own && (!event.isHarm() || event.rule().equals("victims")) && (event.predicate() >= 0 && NAMING.contains(tree.lemma(event.predicate())) || NAMING.contains(verbBefore(tree, figure)));
    }

    /** "A list of 84 names", "recorded 84 names": those whom the sentences around it speak of. */
    private static boolean areNames(Tree tree, Figure figure) {
        boolean own = figure.noun() >= figure.endToken() && figure.noun() < tree.size() && tree.lemma(figure.noun()).equals("name");
        int of = figure.firstToken() - 1;
        boolean listed = of > 0 && tree.token(of).lower().equals("of") && LISTS.contains(tree.lemma(of - 1));
        return own && (listed || NAMING.contains(verbBefore(tree, figure)));
    }

    /** "The 900 figure", "a range of 300": the noun says only that it is a number; "one estimate", "two estimates" are counted. */
    static boolean isFigure(Tree tree, Figure figure) {
        boolean counted = figure.noun() >= figure.firstToken() && figure.noun() < tree.size() && (tree.tag(figure.noun()).equals("NNS") || figure.low() != null && figure.low() == 1);
        return !counted && figure.noun() >= figure.firstToken() && figure.noun() < tree.size() && FIGURES.contains(tree.lemma(figure.noun()));
    }

    private boolean isUnsaid(Tree tree, Figure figure, Event event, boolean told) {
        int said = event.word() >= 0 ? event.word() : event.predicate();
        boolean own = figure.noun() >= figure.firstToken() && figure.noun() < tree.size();
        boolean states = said >= 0 && tree.child(said, "compound:prt") < 0 && (states(tree.lemma(said), told && !own) || isBareAnswer(tree, figure, said));
        if (event.action() != null && !states || isOfAnother(tree, figure)) {
            return false;
        }
        states = states || states(verbBefore(tree, figure), told && !own);
        boolean people = figure.counted() == null || !own && told || isLoss(tree, figure) || classes.of(figure.counted()).filter(ANYBODY::contains).isPresent();
        return isFigure(tree, figure) || people && (states || isSaidOfFigure(tree, figure, said));
    }

    /** "Gives about 2,400 total losses"; but "300 tank losses", "job losses". */
    private static boolean isLoss(Tree tree, Figure figure) {
        boolean loss = figure.noun() >= figure.firstToken() && figure.noun() < tree.size() && tree.lemma(figure.noun()).equals("loss");
        return loss && !tree.isNoun(figure.noun() - 1);
    }

    /** "More than 4,000 have died, monitors say; the government says 1,500." */
    private static boolean isBareAnswer(Tree tree, Figure figure, int said) {
        boolean ends = figure.endToken() >= tree.size() || ENDS.contains(tree.token(figure.endToken()).text());
        int before = figure.firstToken() - 1;
        return ends && before >= 0 && before == said && tree.lemma(said).equals("say");
    }

    private static boolean states(String verb, boolean told) {
        return GIVING.contains(verb) || told && SAYING.contains(verb);
    }

    /** "One in 12", "a third of 900"; but "an estimate of 900". */
    private static boolean isOfAnother(Tree tree, Figure figure) {
        int of = figure.firstToken() - 1;
        return of > 0 && tree.token(of).lower().equals("of") && !FIGURES.contains(tree.lemma(of - 1));
    }

    /** "Put the number of people on board at 200": they were there, whatever befell them. */
    private static boolean isOfThoseSomewhere(Tree tree, Figure figure) {
        for (int of = figure.firstToken() - 2; of > 0; of--) {
            if (tree.token(of).lower().equals("of") && COUNTS.contains(tree.lemma(of - 1))) {
                int those = of + 1;
                while (those + 1 < figure.firstToken() - 1 && !tree.isNoun(those) && !tree.token(those).lower().equals("those")) {
                    those++;
                }
                return those + 2 < figure.firstToken() && SOMEWHERE.contains(tree.token(those + 1).lower());
            }
        }
        return false;
    }

    /** The finite verb that a figure stands behind, whatever the tree makes of "estimates range from 1,000 implied by lists to 5,000". */
    private static String verbBefore(Tree tree, Figure figure) {
        int i = figure.firstToken() - 1;
        while (i >= 0 && !tree.isFinite(i) && !tree.token(i).text().equals(";")) {
            i--;
        }
        return i < 0 ? "" : tree.lemma(i);
    }

    /** "The ministry's figure is 120", "estimates run to 500", "estimates exceed 100". */
    private static boolean isSaidOfFigure(Tree tree, Figure figure, int verb) {
        boolean bare = figure.noun() < figure.firstToken();
        boolean fits = verb >= 0 && (OF_FIGURES.contains(tree.lemma(verb)) || !tree.isVerb(verb)) || bare && (OF_FIGURES.contains(verbBefore(tree, figure)) || OF_FIGURES.contains(tree.lemma(figure.firstToken())));
        for (int i = figure.firstToken() - 1; fits && i >= 0; i--) {
            if (FIGURES.contains(tree.lemma(i)) || COUNTS.contains(tree.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /** The claim right before, in this sentence or the one before it; null for none. */
    private static Claim before(Reading reading, int sentence, List<Claim> claims) {
        Claim last = claims.isEmpty() ? null : claims.get(claims.size() - 1);
        boolean near = last != null && sentence > 0 && last.getStart() >= reading.analysis().tokens(sentence - 1).get(0).start() || last != null && sentence == 0;
        return near && last.getIn() == null ? last : null;
    }

    /** The verb of "the army put the total at 1,000", "gave their number as 1,000", "knew of 160": another answer to the question that has just been answered; -1 elsewhere. */
    private static int answering(Tree tree, Figure figure) {
        int at = figure.firstToken() - 1;
        boolean bare = figure.noun() < figure.firstToken();
        boolean ends = figure.endToken() >= tree.size() || ENDS.contains(tree.token(figure.endToken()).text());
        if (bare && ends && at > 1 && tree.token(at).lower().equals("of") && KNOWING.contains(tree.lemma(at - 1))) {
            return at - 1;
        }
        boolean leads = bare && at > 2 && (tree.token(at).lower().equals("at") || tree.token(at).lower().equals("as"));
        for (int i = at - 1; leads && i > 1 && i >= at - NEAR; i--) {
            if (FIGURES.contains(tree.lemma(i))) {
                return Set.of("DT", "PRP$").contains(tree.tag(i - 1)) && GIVING.contains(tree.lemma(i - 2)) ? i - 2 : -1;
            }
        }
        return -1;
    }

    /** The harm that the sentence speaks of behind the figure, else before it, else that of the sentences before; null where they tell of none. */
    private String harmAround(Reading reading, int sentence, Figure figure) {
        Tree tree = reading.tree(sentence);
        String action = harm(tree, figure.endToken(), tree.size(), 1);
        for (int s = sentence; action == null && s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
            Tree before = reading.tree(s);
            action = harm(before, (s == sentence ? figure.firstToken() : before.size()) - 1, -1, -1);
        }
        return action;
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
