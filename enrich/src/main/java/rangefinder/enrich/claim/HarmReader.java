package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/**
 * Whether the counted were killed, hurt, shot or lost, by the words around the count alone: "5 injured", "two people were found dead",
 * "killing a woman and three others". News puts these next to the number, and headlines have no grammar that a parser could lean on, so
 * neighbours tell more than trees.
 */
final class HarmReader {

    private static final Vocabulary WORDS = Vocabulary.beside(HarmReader.class, "harm-words.tsv");
    private static final Set<String> EVERYONE = WORDS.words("EVERYONE");
    private static final Set<String> APART = Set.of(",", ";", "and", "but");
    /** Tags of "at least", "more than", "nearly". */
    private static final Set<String> BOUNDING = Set.of("IN", "JJS", "JJR", "RBS", "RBR", "RB");
    private static final Set<String> SHARES = Set.of("one", "%", "percent", "cent");

    private final Actions actions;
    private final HarmBefore before;
    private final HarmBehind behind;
    private final HarmFate fate;

    HarmReader(Actions actions) {
        this.actions = actions;
        this.before = new HarmBefore(actions);
        this.fate = new HarmFate(actions);
        this.behind = new HarmBehind(actions, fate);
    }

    /** Null where no harm stands beside the count. */
    Event read(Tree tree, Figure figure) {
        if (figure.unit() != null || figure.kind() != Figure.Kind.COUNT && figure.kind() != Figure.Kind.PERSON && figure.kind() != Figure.Kind.PRONOUN) {
            return null;
        }
        Event measured = ofMeasured(tree, figure);
        if (measured != null) {
            return measured;
        }
        int last = lastOfPhrase(tree, figure);
        Event event = inPhrase(tree, figure, last);
        if (event != null) {
            Event died = event.action().equals("KILL") || isWholeOfPart(tree, figure) ? null : fate.died(tree, figure, last);
            return died == null ? event : died;
        }
        if (isDoer(tree, figure) || isAddress(tree, figure) || !HarmWords.canBeVictims(tree, figure)) {
            return null;
        }
        Event bodies = ofBodies(tree, figure);
        if (bodies != null) {
            return bodies;
        }
        boolean whole = isWholeOfPart(tree, figure);
        if (before.isNext(tree, figure) && !whole) {
            return before.read(tree, figure);
        }
        event = behind.read(tree, figure, last, whole);
        event = event == null ? everyone(tree, figure, last) : event;
        event = since(tree, figure, last, deathTold(tree, figure, event), whole);
        return event != null || whole || figure.kind() == Figure.Kind.PRONOUN || isToldBehind(tree, figure, last) ? event : before.read(tree, figure);
    }

    /** "The deaths of a baker and his wife, who were shot": what became of them was told before how. */
    private Event deathTold(Tree tree, Figure figure, Event event) {
        Event told = event == null || event.action().equals("KILL") ? null : before.read(tree, figure);
        return told != null && told.action().equals("KILL") && told.rule().equals(HarmBefore.NOUN_OF) ? told : event;
    }

    /** Who is only described by the harm, or is one of the harmed, may have died since: "two miners hurt in the blast have died". */
    private Event since(Tree tree, Figure figure, int last, Event event, boolean whole) {
        boolean part = isPart(tree, figure);
        boolean given = part || event != null && !whole && isGiven(tree, event.word(), last);
        if (!given || event != null && event.action().equals("KILL")) {
            return event;
        }
        Event died = fate.hasDied(tree, figure, last);
        return died != null || event == null ? died : fate.diedSince(tree, figure, event);
    }

    /** "The bodies of three of the victims were taken to hospital": where the dead are taken tells nothing. */
    private Event ofBodies(Tree tree, Figure figure) {
        int of = figure.firstToken() - 1;
        while (of > 0 && Set.of("DT", "PRP$").contains(tree.tag(of))) {
            of--;
        }
        boolean bodies = of > 0 && tree.token(of).lower().equals("of") && Set.of("body", "corpse").contains(tree.lemma(of - 1));
        return bodies ? new Event("KILL", of - 1, of - 1, HarmFate.counted(figure), HarmBefore.NOUN_OF) : null;
    }

    /** "Two hurt, 19 arrested": what is said of the next count is not said of this one. */
    private boolean isToldBehind(Tree tree, Figure figure, int last) {
        boolean apart = figure.firstToken() > 0 && APART.contains(tree.token(figure.firstToken() - 1).lower());
        if (!apart || last + 1 >= tree.size()) {
            return false;
        }
        if (figure.noun() < figure.firstToken() && tree.lemma(last + 1).equals("lose")) {
            return true;
        }
        Action action = tree.isVerb(last + 1) ? actions.verb(tree, last + 1) : tree.sentence().inTitle() ? actions.headline(tree.token(last + 1).lower()) : null;
        return action != null && !action.isHarm();
    }

    /** "The number of dead in the sinking has risen to 27, with 18 still missing". */
    private Event ofMeasured(Tree tree, Figure figure) {
        int noun = figure.noun();
        boolean measured = noun < figure.firstToken() && Measures.isMeasured(tree, noun);
        Action action = !measured ? null : actions.noun(tree, noun) != null ? actions.noun(tree, noun) : actions.state(tree, noun);
        Event event = action != null && action.isHarm() ? HarmFate.of(tree, figure, action, noun, "harm-measured") : null;
        int moved = event == null ? -1 : movedTo(tree, figure);
        return moved < 0 ? event : new Event(event.action(), event.word(), moved, event.counted(), event.rule());
    }

    /** "Was expected to rise to 40": the verb that tells whether the number came to that; -1 where none does. */
    private static int movedTo(Tree tree, Figure figure) {
        int verb = figure.firstToken() - 2;
        return verb > 0 && tree.token(verb + 1).lower().equals("to") && tree.isVerb(verb) ? verb : -1;
    }

    private static int lastOfPhrase(Tree tree, Figure figure) {
        boolean near = figure.noun() >= figure.endToken() && figure.noun() < figure.endToken() + 8;
        return Math.min(tree.size(), near ? figure.noun() + 1 : figure.endToken()) - 1;
    }

    /** "4 dead", "three wounded soldiers", "12 deaths". */
    private Event inPhrase(Tree tree, Figure figure, int last) {
        for (int i = Math.min(last, tree.size() - 1); i >= figure.firstToken(); i--) {
            Action action = i == figure.noun() || figure.noun() < 0 ? actions.noun(tree, i) : null;
            action = action == null && (i == figure.noun() || HarmWords.canBeVictims(tree, figure)) ? actions.state(tree, i) : action;
            boolean multiplied = figure.kind() == Figure.Kind.PERSON && figure.low() > 1 && i == figure.noun();
            action = action == null && multiplied ? actions.headline(tree.token(i).lower()) : action;
            if (action != null && action.isHarm() && (figure.kind() != Figure.Kind.PERSON || i != figure.noun() || multiplied)) {
                return HarmFate.of(tree, figure, action, i, "harm-in-phrase");
            }
        }
        return null;
    }

    /** The 12 of "four of the 12 people", of "was among 12 people": what the sentence goes on to say befell the four. */
    static boolean isWholeOfPart(Tree tree, Figure figure) {
        int of = figure.firstToken() - 1;
        if (of > 1 && tree.tag(of).equals("POS")) {
            of = behindPossessor(tree, of - 1);
        }
        while (of > 0 && (Set.of("the", "those", "these").contains(tree.token(of).lower()) || tree.tag(of).equals("PRP$"))) {
            of--;
        }
        if (of > 0 && tree.token(of).lower().equals("among") && tree.lemma(of - 1).equals("be")) {
            return true;
        }
        boolean ofThem = of > 0 && tree.token(of).lower().equals("of");
        return ofThem && (tree.tag(of - 1).equals("CD") || SHARES.contains(tree.token(of - 1).lower())) || opensWithWhole(tree, figure, of);
    }

    /** "Of the 41 prisoners, 17 were shot", "of 60 passengers, at least nine drowned". */
    private static boolean opensWithWhole(Tree tree, Figure figure, int of) {
        int comma = Math.max(figure.endToken(), figure.noun() + 1);
        boolean opens = of == 0 || of > 0 && Set.of(",", ";", "CC").contains(tree.tag(of - 1));
        int part = comma + 1;
        while (part < tree.size() && BOUNDING.contains(tree.tag(part))) {
            part++;
        }
        return opens && tree.token(of).lower().equals("of") && part < tree.size() && tree.token(comma).text().equals(",") && tree.tag(part).equals("CD");
    }

    /** Last token before "the town" of "the town's 12". */
    private static int behindPossessor(Tree tree, int last) {
        int i = last;
        while (i > 0 && (tree.isNoun(i) || tree.tag(i).startsWith("JJ") || tree.tag(i).equals("DT"))) {
            i--;
        }
        return i;
    }

    private static boolean isDoer(Tree tree, Figure figure) {
        return figure.firstToken() > 0 && tree.token(figure.firstToken() - 1).lower().equals("by");
    }

    /** "A shooting at 120 Elm": a number between "at" and a single name. */
    private static boolean isAddress(Tree tree, Figure figure) {
        int before = figure.firstToken() - 1;
        boolean named = figure.noun() >= 0 && figure.noun() < tree.size() && tree.tag(figure.noun()).equals("NNP");
        return named && before >= 0 && tree.token(before).lower().equals("at");
    }

    /** "A plane with seven people on board crashed, killing everyone": those on board are those it befell. */
    private Event everyone(Tree tree, Figure figure, int last) {
        boolean aboard = isAboard(tree, last + 1);
        for (int i = last + 1; aboard && i + 1 < tree.size(); i++) {
            Action action = tree.isVerb(i) ? actions.verb(tree, i) : null;
            boolean all = EVERYONE.contains(tree.token(i + 1).lower()) && !(i + 2 < tree.size() && tree.tag(i + 2).equals("CD"));
            if (action != null && action.isHarm() && all) {
                return HarmFate.of(tree, figure, action, i, "harm-to-everyone");
            }
        }
        return null;
    }

    private static boolean isAboard(Tree tree, int i) {
        boolean onBoard = i + 1 < tree.size() && tree.sentence().words(i, i + 1).equalsIgnoreCase("on board");
        return onBoard || i < tree.size() && tree.token(i).lower().equals("aboard");
    }

    /** "Two people wounded in the attack", "a man who was wounded": what describes them; what the sentence tells of them comes behind. */
    private static boolean isGiven(Tree tree, int word, int last) {
        boolean beside = word == last + 1 && word > 0 && tree.isNoun(word - 1) && word + 1 < tree.size();
        boolean participle = beside && (tree.tag(word).equals("VBN") || tree.token(word).lower().equals("missing") || tree.isVerb(word) && tree.tag(word + 1).equals("IN"));
        return participle || last + 1 < word && tree.token(last + 1).lower().equals("who");
    }

    private static boolean isPart(Tree tree, Figure figure) {
        return figure.endToken() < tree.size() && tree.token(figure.endToken()).lower().equals("of");
    }
}
