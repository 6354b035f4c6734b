package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.claim.Actions.Role;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Tree;

/**
 * Finds what is said of a figure: the noun that names an event itself, a participle beside it, or the verb above it. Harm in the words
 * nearest to the count wins: "the three wounded were evacuated" counts wounded.
 */
final class EventReader {

    /** A noun that only measures another one: the other says what happened. */
    static final Set<String> MEASURES = Set.of("number", "total", "toll", "count", "tally", "figure", "group", "batch", "wave", "pair", "set",
        "majority", "handful", "crowd", "list", "estimate", "part", "rest", "contingent", "force", "share", "percentage", "proportion");
    private static final int MAX_CLIMB = 12;
    private static final Set<String> AUXILIARY = Set.of("had", "have", "has");
    private static final Set<String> PROTESTS = Set.of("march", "protest", "rally", "demonstration", "vigil", "sit-in");
    private static final Set<String> LIGHT = Set.of("make", "carry", "cast", "get", "receive", "conduct");
    private static final int NEAR = 10;
    private static final int WITHIN_PHRASE = 6;
    /** What a number does; what it counts says what happened. */
    private static final Set<String> MOVEMENTS = Set.of("RISE", "FALL");
    private static final Set<String> HOLDING = Set.of("hold");
    private static final Set<String> PRISONS = Set.of("prison", "jail", "cell", "camp", "dungeon", "penitentiary");
    private static final Set<String> LIFTING = Set.of("raise", "bring", "take", "push", "lift", "drive", "increase");
    private static final Set<String> BODILY = Set.of("KILL", "INJURE", "SHOOT");

    private final Actions actions;

    private final HarmReader harm;
    private final TollReader tolls;

    EventReader(Actions actions) {
        this.actions = actions;
        this.harm = new HarmReader(actions);
        this.tolls = new TollReader(actions);
    }

    Event read(Tree tree, Figure figure) {
        if (Levels.noun(tree, figure) >= 0) {
            return new Event(null, -1, -1, figure.firstToken(), "level");
        }
        Event toll = tolls.ofToll(tree, figure);
        if (toll != null) {
            return toll;
        }
        Event harmed = harm.read(tree, figure);
        if (harmed != null) {
            return harmed;
        }
        if (HarmReader.isWholeOfPart(tree, figure)) {
            return ofWhole(tree, figure);
        }
        Event event = byGrammar(tree, figure);
        boolean ofEvent = figure.noun() < 0 && event.word() >= 0 && tree.isNoun(event.word()) && !isHarm(event);
        boolean unread = event.action() == null || ofEvent || isLifted(tree, figure) || MOVEMENTS.contains(event.action()) || event.action().equals("FUND") && figure.unit() == null;
        Event spoken = unread ? tolls.read(tree, figure, event.predicate()) : null;
        return spoken == null ? ofVictims(tree, figure, event) : spoken;
    }

    /** "Bringing the death toll to 12": what the toll is of, whoever the sentence counted before. */
    private static boolean isLifted(Tree tree, Figure figure) {
        int to = figure.firstToken() - 1;
        boolean measured = to > 1 && figure.noun() < figure.firstToken() && tree.token(to).lower().equals("to") && MEASURES.contains(tree.lemma(to - 1));
        for (int i = to - 2; measured && i >= Math.max(0, to - WITHIN_PHRASE); i--) {
            if (LIFTING.contains(tree.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Shot down 61 of the 84 drones launched": what befell the part did not befall the whole; only its own words tell of it. */
    private Event ofWhole(Tree tree, Figure figure) {
        int counted = counted(tree, figure);
        Event own = ofCounted(tree, counted, CountedKinds.of(tree, figure));
        return own == null ? new Event(null, -1, counted, counted, "whole-of-part") : own;
    }

    /** "Two shootings left one dead", "he was shot five times": what is no victim is neither killed nor hurt. */
    private static Event ofVictims(Tree tree, Figure figure, Event event) {
        if ("SHOOT".equals(event.action()) && event.word() > 0 && HarmWords.is("DYING", tree.token(event.word() - 1).lower())) {
            return new Event("KILL", event.word(), event.predicate(), event.counted(), event.rule());
        }
        boolean bodily = event.action() != null && BODILY.contains(event.action()) && event.word() != figure.noun();
        return bodily && !HarmWords.canBeVictims(tree, figure) ? new Event(null, -1, event.predicate(), event.counted(), "no-victims") : event;
    }

    private Event byGrammar(Tree tree, Figure figure) {
        int counted = counted(tree, figure);
        Set<String> kinds = CountedKinds.of(tree, figure);
        Event own = ofCounted(tree, counted, kinds);
        Event above = marched(tree, figure, counted);
        above = above == null ? above(tree, counted, kinds) : above;
        if (own != null && (isHarm(own) || above.action() == null || MOVEMENTS.contains(above.action()) || isLight(tree, above))) {
            return new Event(own.action(), own.word(), above.predicate() >= 0 && isClauseOf(tree, above.predicate(), own.word()) ? above.predicate() : own.predicate(), counted, own.rule());
        }
        return above;
    }

    /** "18,000 people marched", "30,000 people took part in a rally": the verb right behind the count is said of it, whatever the tree made of it. */
    private Event marched(Tree tree, Figure figure, int counted) {
        int verb = figure.noun() + 1;
        while (verb > 0 && verb < tree.size() && AUXILIARY.contains(tree.token(verb).lower())) {
            verb++;
        }
        boolean finite = verb > 0 && verb < tree.size() && tree.isVerb(verb) && !tree.tag(verb).equals("VBG") && figure.noun() >= 0;
        Action action = finite ? actions.verb(tree, verb, CountedKinds.of(tree, figure), Role.SUBJECT) : null;
        if (action == null || action.role() != Role.SUBJECT || !action.isGathering()) {
            return null;
        }
        boolean protest = action.name().equals("PROTEST") || isAtProtest(tree, verb);
        return new Event(protest ? "PROTEST" : action.name(), verb, verb, counted, "verb-behind-count");
    }

    private static boolean isAtProtest(Tree tree, int verb) {
        for (int i = verb + 1; i < Math.min(tree.size(), verb + NEAR); i++) {
            if (PROTESTS.contains(tree.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /** The noun, or the number itself where it stands alone and has a verb of its own: "about 20 of them were buried". */
    private int counted(Tree tree, Figure figure) {
        int number = number(tree, figure);
        boolean named = figure.noun() >= 0 && figure.noun() < tree.size();
        boolean elsewhere = named && figure.noun() < figure.firstToken();
        boolean alone = elsewhere && (tree.is(number, "nsubj", "obl") && hasFiniteSubjectVerb(tree, number) || isOfLaterVerb(tree, number, figure.noun()));
        return named && !alone && !isOfEarlierCount(tree, figure) ? figure.noun() : number;
    }

    /** "Lists 300 civilians killed; the church gives 120": the bare number has a verb of its own. */
    private static boolean isOfLaterVerb(Tree tree, int number, int noun) {
        int verb = tree.head(number);
        return verb > noun && tree.isVerb(verb) && !tree.within(noun, verb) && tree.child(verb, "nsubj") > noun;
    }

    private static boolean hasFiniteSubjectVerb(Tree tree, int number) {
        int verb = tree.head(number);
        return verb > number && tree.isVerb(verb) && (tree.is(number, "nsubj") || tree.child(verb, "nsubj") < 0);
    }

    private static int number(Tree tree, Figure figure) {
        int number = figure.firstToken();
        boolean range = figure.low() != null && figure.high() != null && !figure.low().equals(figure.high());
        for (int i = figure.firstToken(); i < figure.endToken() && !(range && i > figure.firstToken() && tree.tag(i - 1).equals("CD") && !tree.tag(i).equals("CD")); i++) {
            if (tree.tag(i).equals("CD")) {
                number = i;
            }
        }
        return number;
    }

    /** "has killed 112 people and sickened 3,400": the people of the first count are not those sickened. */
    private boolean isOfEarlierCount(Tree tree, Figure figure) {
        boolean earlier = figure.noun() < figure.firstToken() && tree.child(figure.noun(), "nummod") >= 0;
        for (int i = figure.noun() + 1; earlier && i < figure.firstToken(); i++) {
            if (isAct(tree, i) && !tree.within(i, figure.noun()) && tree.head(figure.noun()) != i) {
                return true;
            }
        }
        return false;
    }

    private boolean isAct(Tree tree, int i) {
        return tree.isVerb(i) && actions.verb(tree, i) != null && !TollReader.STATING.contains(tree.lemma(i));
    }

    /** "Made 23 arrests", "carried out 40 raids": the noun says what was done. */
    private static boolean isLight(Tree tree, Event above) {
        return above.word() >= 0 && LIGHT.contains(tree.lemma(above.word()));
    }

    private boolean isHarm(Event event) {
        return event.action() != null && Set.of("KILL", "INJURE", "MISS", "CASUALTY", "SHOOT").contains(event.action());
    }

    private static boolean isClauseOf(Tree tree, int predicate, int word) {
        return tree.within(word, predicate) && tree.tag(word).startsWith("N");
    }

    /** The counted noun itself, or a participle or adjective that hangs from it. */
    private Event ofCounted(Tree tree, int counted, Set<String> kinds) {
        Action noun = actions.noun(tree, counted);
        Action state = noun == null ? actions.state(tree, counted) : null;
        if (noun != null || state != null) {
            return new Event((noun == null ? state : noun).name(), counted, counted, counted, "counted-word");
        }
        for (int child : tree.childrenAs(counted, "amod", "acl", "nmod", "compound", "appos", "dep")) {
            Event event = ofModifier(tree, counted, child, kinds);
            if (event != null) {
                return event;
            }
        }
        return null;
    }

    private Event ofModifier(Tree tree, int counted, int child, Set<String> kinds) {
        if (tree.is(child, "acl") && tree.isVerb(child)) {
            return ofClause(tree, counted, child, kinds);
        }
        if (tree.is(child, "nmod")) {
            return null;
        }
        Action state = actions.state(tree, child);
        return state == null ? null : new Event(state.name(), child, child, counted, "modifier");
    }

    /** "people killed in the blast", "soldiers who had been sent", "people reported missing". */
    private Event ofClause(Tree tree, int counted, int verb, Set<String> kinds) {
        int said = complement(tree, verb);
        Action action = actions.verb(tree, said, kinds);
        action = action == null || !tree.isVerb(said) ? actions.state(tree, said) : action;
        if (action == null) {
            return null;
        }
        boolean passive = tree.tag(said).equals("VBN") && !hasActiveSubject(tree, said);
        boolean does = action.role() == Role.EITHER && said + 1 < tree.size() && Set.of("CD", "DT", "PRP$", "NNP").contains(tree.tag(said + 1));
        boolean fits = action.role() == Role.SELF || (action.role() == Role.EITHER ? !does : (action.role() == Role.OBJECT) == passive);
        return fits ? new Event(action.name(), said, said, counted, "clause-of-counted") : null;
    }

    private static boolean hasActiveSubject(Tree tree, int verb) {
        return tree.childrenAs(verb, "nsubj").stream().anyMatch(s -> !tree.relation(s).equals("nsubj:pass"));
    }

    /** The word of state that a verb of reporting or leaving leads to ("found dead", "left wounded"), else the verb itself. */
    private int complement(Tree tree, int verb) {
        for (int c : tree.childrenAs(verb, "xcomp", "ccomp")) {
            if (actions.state(tree, c) != null || tree.isVerb(c) && actions.verb(tree, c) != null && tree.childrenAs(c, "nsubj").isEmpty()) {
                return c;
            }
        }
        return verb;
    }

    /** Climbs from the counted thing to the predicate that it belongs to. */
    private Event above(Tree tree, int counted, Set<String> kinds) {
        int at = counted;
        for (int steps = 0; steps < MAX_CLIMB && tree.head(at) >= 0; steps++) {
            int head = tree.head(at);
            if (isPredicate(tree, head) && !tree.is(at, "conj") || tree.is(at, "nsubj", "csubj") && !tree.is(at, "conj")) {
                return ofPredicate(tree, counted, at, head, kinds);
            }
            Action noun = tree.isNoun(head) && !tree.is(at, "conj", "appos") ? actions.noun(tree, head) : null;
            if (noun != null && tree.is(at, "nmod", "nummod", "amod", "compound")) {
                return new Event(noun.name(), head, predicateOf(tree, head), counted, "noun-above");
            }
            at = head;
        }
        return new Event(null, -1, at, counted, "no-predicate");
    }

    /** A verb, or a word that its auxiliary shows to be one: the tagger takes "would be sent" for an adjective. */
    private static boolean isPredicate(Tree tree, int word) {
        return tree.isVerb(word) || tree.tag(word).startsWith("JJ") && tree.child(word, "aux") >= 0;
    }

    private static int predicateOf(Tree tree, int noun) {
        int at = noun;
        while (tree.head(at) >= 0 && !tree.isVerb(at)) {
            at = tree.head(at);
        }
        return tree.isVerb(at) ? at : noun;
    }

    private Event ofPredicate(Tree tree, int counted, int argument, int predicate, Set<String> kinds) {
        int said = complement(tree, predicate);
        if (said != predicate && tree.is(argument, "nsubj", "obj") && !tellsOfOthers(tree, argument, said)) {
            Action action = tree.isVerb(said) ? actions.verb(tree, said, kinds) : actions.state(tree, said);
            if (action != null && (!tree.is(argument, "obj") || actions.state(tree, said) != null)) {
                return new Event(action.name(), said, said, counted, "complement");
            }
        }
        if (!tree.isVerb(predicate)) {
            Action state = actions.state(tree, predicate);
            Action noun = state == null ? actions.noun(tree, predicate) : state;
            return new Event(noun == null ? null : noun.name(), noun == null ? -1 : predicate, predicate, counted, "copula");
        }
        Event measured = ofMeasure(tree, counted, argument, predicate);
        if (measured != null) {
            return measured;
        }
        boolean subject = tree.is(argument, "nsubj") && !tree.relation(argument).equals("nsubj:pass");
        Action verb = actions.verb(tree, predicate, kinds, subject ? Role.SUBJECT : Role.OBJECT);
        if (verb != null && verb.name().equals("DETAIN") && HOLDING.contains(tree.lemma(predicate)) && hasRoom(tree, predicate)) {
            return new Event(null, -1, predicate, counted, "has-room");
        }
        boolean doer = subject && verb != null && verb.role() == Role.OBJECT && kinds.contains("people") && !tree.tag(predicate).equals("VBN") && tree.child(predicate, "obj") >= 0;
        if (verb == null || doer || (verb.isHarm() || verb.name().equals("LAY_OFF") && tree.lemma(predicate).equals("fire")) && !fits(tree, verb, argument, predicate)) {
            return new Event(null, -1, predicate, counted, "verb-without-action");
        }
        return new Event(verb.name(), predicate, predicate, counted, "verb");
    }

    /** "The stadium holds 45,000": a building that is no prison detains nobody. */
    private static boolean hasRoom(Tree tree, int verb) {
        int subject = tree.child(verb, "nsubj");
        return subject >= 0 && subject < verb && Dictionary.english().nounClass(tree.lemma(subject)) == Dictionary.ARTIFACT && !PRISONS.contains(tree.lemma(subject));
    }

    /** "An official said the army had lost 40 men": a clause of its own behind an active verb befell somebody else. */
    private static boolean tellsOfOthers(Tree tree, int argument, int said) {
        return tree.is(said, "ccomp") && tree.is(argument, "nsubj") && !tree.relation(argument).equals("nsubj:pass");
    }

    private static boolean fits(Tree tree, Action verb, int argument, int predicate) {
        boolean passiveSubject = tree.is(argument, "nsubj") && (tree.relation(argument).equals("nsubj:pass") || tree.childrenAs(predicate, "aux").stream().anyMatch(a -> tree.relation(a).equals("aux:pass")) || tree.tag(predicate).equals("VBN") && tree.childrenAs(predicate, "aux").isEmpty());
        return switch (verb.role()) {
            case OBJECT -> tree.is(argument, "obj") || passiveSubject;
            case SUBJECT -> tree.is(argument, "nsubj", "obj");
            case EITHER, SELF -> tree.is(argument, "obj", "nsubj");
        };
    }

    /** "The death toll rose to 34", "the number of people displaced stands at 3,000": the subject says what happened. */
    private Event ofMeasure(Tree tree, int counted, int argument, int predicate) {
        int subject = tree.child(predicate, "nsubj");
        if (subject < 0 || subject == argument || !MEASURES.contains(tree.lemma(subject))) {
            return null;
        }
        Event own = ofCounted(tree, subject, Set.of());
        for (int nmod : tree.childrenAs(subject, "nmod")) {
            Event below = ofCounted(tree, nmod, Set.of());
            own = below != null ? below : own;
        }
        return own == null ? null : new Event(own.action(), own.word(), predicate, counted, "measured-subject");
    }
}
