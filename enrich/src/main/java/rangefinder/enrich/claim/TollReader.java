package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.entity.Entry;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** What a figure without a noun of its own counts where the clause before it speaks of deaths: "civilian deaths were estimated at 25,000". */
final class TollReader {

    private static final Vocabulary WORDS = Vocabulary.beside(TollReader.class, "toll-words.tsv");
    private static final int FAR_BEFORE = 30;
    static final Set<String> STATING = WORDS.words("STATING");

    /** Whoever puts or gives a toll did not cause it. */
    static final String RULE = "toll-before";
    private static final Set<String> HITTING = WORDS.words("HITTING");
    private static final Set<String> PASSING = WORDS.words("PASSING");
    private static final Set<String> BREAKS = Set.of(";", ",", ":");
    private static final Set<String> HEDGES = WORDS.words("HEDGES");
    private static final Set<String> LIFTING = WORDS.words("LIFTING");
    private static final Set<String> COUNTS = WORDS.words("COUNTS");
    private static final Set<String> SPANS = Set.of("day", "week", "month", "year");
    private static final Set<String> LOSING = WORDS.words("LOSING");
    private static final int WITHIN_PHRASE = 6;

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
        Event labelled = ofLabel(tree, figure, predicate);
        if (labelled != null) {
            return labelled;
        }
        Event counted = ofCount(tree, figure, predicate);
        if (counted != null) {
            return counted;
        }
        for (int i = figure.firstToken() - 1; i >= Math.max(0, figure.firstToken() - FAR_BEFORE); i--) {
            Action noun = tree.isNoun(i) && !tree.tag(i).startsWith("NNP") ? actions.noun(tree, i) : null;
            if (noun != null && (noun.isHarm() || isAtLevel(tree, figure, i) || i + 1 == leading(tree, figure) && PASSING.contains(tree.token(i + 1).lower()))) {
                return new Event(noun.name(), i, predicate, figure.noun() < 0 ? figure.firstToken() : figure.noun(), RULE);
            }
            if (tree.token(i).lower().equals(";") || isFinite(tree, i) && !tree.is(i, "acl") && !STATING.contains(tree.lemma(i))) {
                return null;
            }
        }
        return null;
    }

    /** "Confirmed infections stand at 64". */
    private static boolean isAtLevel(Tree tree, Figure figure, int noun) {
        return noun + 2 == leading(tree, figure) && tree.lemma(noun + 1).equals("stand");
    }

    /** "Toll in ferry sinking climbs to 38", "put the death toll at 27, with 61 hurt", "gave a toll of 38": the word leads to the number, whatever else the sentence tells; null where none does. */
    Event ofToll(Tree tree, Figure figure) {
        boolean bare = figure.unit() == null && figure.kind() == Figure.Kind.COUNT && figure.noun() < figure.endToken();
        int to = bare ? leading(tree, figure) : -1;
        for (int i = to - 1; i >= 0 && !BREAKS.contains(tree.token(i).text()) && (!tree.tag(i).equals("CD") || isSpan(tree, i)); i--) {
            boolean putAt = i + 1 == to && tree.token(to).lower().equals("at") && tree.token(i).lower().equals("dead");
            Action lost = putAt || isLifted(tree, i, to) || isNumbered(tree, i, to) ? actions.state(tree, i) : null;
            if (lost != null || areLosses(tree, i)) {
                return new Event(lost == null ? "CASUALTY" : lost.name(), i, predicate(tree, figure), figure.firstToken(), RULE);
            }
            if (tree.token(i).lower().equals("toll")) {
                boolean of = tree.token(to).lower().equals("of");
                return new Event(harmOfToll(tree, i, to), i, of ? i : predicate(tree, figure), figure.firstToken(), RULE);
            }
        }
        return null;
    }

    /** "That brings the dead to 16", "took the confirmed missing to 40". */
    private static boolean isLifted(Tree tree, int those, int to) {
        int article = tree.tag(those - 1 < 0 ? 0 : those - 1).startsWith("DT") ? those - 1 : those - 2;
        return those + 1 == to && tree.token(to).lower().equals("to") && article > 0 && tree.tag(article).equals("DT") && LIFTING.contains(tree.lemma(article - 1));
    }

    /** "The dead numbered 15". */
    private static boolean isNumbered(Tree tree, int those, int to) {
        return those > 0 && those + 1 == to && tree.token(to).lower().startsWith("number") && tree.token(those - 1).lower().equals("the");
    }

    /** "Losses in two days of fighting". */
    private static boolean isSpan(Tree tree, int number) {
        return SPANS.contains(tree.lemma(number + 1));
    }

    /** "Rebel losses", "Norwegian losses", "its army's losses": of soldiers; those of a firm or of jobs are others. */
    private static boolean areLosses(Tree tree, int i) {
        int whose = i > 1 && tree.tag(i - 1).equals("POS") ? i - 2 : i - 1;
        boolean said = whose >= 0 && tree.token(i).lower().equals("losses");
        return said && (LOSING.contains(tree.lemma(whose)) || Gazetteer.world().find(tree.token(whose).text()).filter(entry -> entry.id().length() == Entry.STATE_CODE).isPresent());
    }

    /** "Fatalities: 230 (government), 410 (opposition)": a word of harm before a colon, and no other verb up to the number; null where none stands there. */
    private Event ofLabel(Tree tree, Figure figure, int predicate) {
        int i = figure.firstToken() - 1;
        while (i > 0 && !tree.token(i).text().equals(":") && !isFinite(tree, i)) {
            i--;
        }
        boolean label = i > 0 && tree.token(i).text().equals(":");
        Action action = !label ? null : actions.noun(tree, i - 1) != null ? actions.noun(tree, i - 1) : actions.state(tree, i - 1);
        return action == null || !action.isHarm() ? null : new Event(action.name(), i - 1, predicate, figure.firstToken(), "toll-before");
    }

    /** Death, unless the toll says otherwise: "the injury toll", "the toll of the wounded". */
    private String harmOfToll(Tree tree, int toll, int end) {
        Action before = toll > 0 && tree.isNoun(toll - 1) ? actions.noun(tree, toll - 1) : null;
        Action behind = tree.token(toll + 1).lower().equals("of") ? harm(tree, toll + 2, end) : null;
        Action said = before != null && before.isHarm() ? before : behind;
        return said == null ? "KILL" : said.name();
    }

    /** The verb that the number hangs from; -1 where it hangs from none. */
    private static int predicate(Tree tree, Figure figure) {
        int at = figure.firstToken();
        while (tree.head(at) >= 0 && !tree.isVerb(at)) {
            at = tree.head(at);
        }
        return tree.isVerb(at) ? at : -1;
    }

    /** "The number of people killed when the ferry sank climbed to 38": where a count leads to a bare number, whatever stands between them. */
    private Event ofCount(Tree tree, Figure figure, int predicate) {
        int to = leading(tree, figure);
        for (int i = to - 1; i >= 0 && !BREAKS.contains(tree.token(i).text()); i--) {
            if (COUNTS.contains(tree.lemma(i)) && i + 2 < to && tree.token(i + 1).lower().equals("of")) {
                return fate(tree, figure, i + 2, to, predicate);
            }
        }
        return null;
    }

    /** "Deaths pass 100": beyond the number, not at it. */
    static boolean isPassed(Tree tree, Figure figure) {
        int before = figure.firstToken() - 1;
        return before > 0 && figure.noun() < figure.endToken() && PASSING.contains(tree.token(before).lower()) && (tree.isNoun(before - 1) || tree.lemma(before - 1).equals("have"));
    }

    /** The "to", "at" or verb that leads to the number, before the words that bound it; -1 where none does. */
    private static int leading(Tree tree, Figure figure) {
        if (figure.firstToken() > 0 && tree.token(figure.firstToken()).lower().equals("near")) {
            return figure.firstToken();
        }
        int i = figure.firstToken() - 1;
        while (i > 0 && HEDGES.contains(tree.token(i).lower())) {
            i--;
        }
        String word = i < 0 ? "" : tree.token(i).lower();
        boolean at = i + 1 < figure.firstToken() && tree.token(i + 1).lower().equals("at");
        boolean ofToll = word.equals("of") && i > 0 && tree.lemma(i - 1).equals("toll");
        boolean leads = word.equals("to") || ofToll || HITTING.contains(word) || i >= 0 && HITTING.contains(tree.lemma(i));
        return at ? i + 1 : leads ? i : -1;
    }

    /** "The number of people evacuated from the valley": harm, or what a participle says of them; null where the phrase tells nothing. */
    private Event fate(Tree tree, Figure figure, int from, int end, int predicate) {
        Action action = harm(tree, from, end);
        for (int i = from; action == null && i < Math.min(end, from + WITHIN_PHRASE) && (tree.isNoun(i) || isParticiple(tree, i) || tree.tag(i).startsWith("JJ")); i++) {
            action = i > from && isParticiple(tree, i) ? actions.verb(tree, i) : null;
        }
        action = action == null ? ofWho(tree, from, end) : action;
        return action == null ? null : new Event(action.name(), from, predicate, figure.firstToken(), RULE);
    }

    /** "The number of people who have fled to Chile since May": what their clause tells; null where it tells nothing. */
    private Action ofWho(Tree tree, int from, int end) {
        int who = from;
        while (who < Math.min(end, from + WITHIN_PHRASE) && !tree.tag(who).equals("WP")) {
            who++;
        }
        int verb = who + 1;
        while (verb < end && (tree.lemma(verb).equals("have") || tree.lemma(verb).equals("be") || tree.tag(verb).startsWith("RB"))) {
            verb++;
        }
        return who < end && verb < end && tree.tag(who).equals("WP") && tree.isVerb(verb) ? actions.verb(tree, verb) : null;
    }

    /** Taggers take the participle of "people evacuated from the valley" for a past tense. */
    private static boolean isParticiple(Tree tree, int i) {
        return tree.tag(i).equals("VBN") || tree.tag(i).equals("VBD") && i + 1 < tree.size() && tree.tag(i + 1).equals("IN");
    }

    /** What befell those that a phrase speaks of; null where it does not say. */
    private Action harm(Tree tree, int from, int end) {
        for (int i = from; i < Math.min(end, from + WITHIN_PHRASE); i++) {
            Action action = actions.noun(tree, i) != null ? actions.noun(tree, i) : tree.tag(i).equals("VBD") ? actions.verb(tree, i) : actions.state(tree, i);
            if (action != null && action.isHarm()) {
                return action;
            }
            if (Set.of("CD", ",", "WP", "WDT", "WRB").contains(tree.tag(i))) {
                return null;
            }
        }
        return null;
    }

    private static boolean isFinite(Tree tree, int i) {
        return Set.of("VBD", "VBZ", "VBP", "VB").contains(tree.tag(i));
    }
}
