package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.claim.Actions.Role;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** Climbs from the counted to the predicate that it belongs to, and reads what that says of it: a verb, a word of state, a noun of its own. */
final class PredicateReader {

    private static final Vocabulary WORDS = Vocabulary.beside(PredicateReader.class, "placing-words.tsv");
    private static final Set<String> REPORTS = Vocabulary.beside(PredicateReader.class, "toll-words.tsv").words("REPORTS");
    private static final int MAX_CLIMB = 12;
    private static final Set<String> CIRCUMSTANCES = WORDS.words("CIRCUMSTANCES");
    private static final Set<String> HOLDING = Set.of("hold");
    private static final Set<String> PRISONS = WORDS.words("PRISONS");

    /** Tokens of "taken in May", and what they may be: no other clause, no other count. */
    private static final int LONGEST_CLAUSE = 12;
    private static final Set<String> CLAUSE = Set.of("IN", "TO", "VB", "DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "RB");

    private final Actions actions;
    private final PhraseReader phrases;

    PredicateReader(Actions actions, PhraseReader phrases) {
        this.actions = actions;
        this.phrases = phrases;
    }

    Event read(Tree tree, int counted, Set<String> kinds) {
        int at = counted;
        if (isBareObject(tree, counted)) {
            return ofPredicate(tree, counted, new Argument(tree, counted, counted - 1), kinds);
        }
        for (int steps = 0; steps < MAX_CLIMB && tree.head(at) >= 0; steps++) {
            int head = tree.head(at);
            boolean joined = tree.is(at, "conj");
            if (!joined && (isPredicate(tree, head) || tree.is(at, "nsubj", "csubj"))) {
                return ofPredicate(tree, counted, new Argument(tree, at, head), kinds);
            }
            Action noun = tree.isNoun(head) && tree.is(at, "nmod", "nummod", "amod", "compound") ? actions.noun(tree, head) : null;
            if (noun != null) {
                return new Event(noun.name(), head, verbAbove(tree, head), counted, "noun-above");
            }
            at = head;
        }
        return new Event(null, -1, at, counted, "no-predicate");
    }

    /** "Police hold 48 over people smuggling": in a headline a bare number between a verb and a preposition, whatever noun the tree gives it. */
    private static boolean isBareObject(Tree tree, int counted) {
        boolean bare = tree.sentence().inTitle() && counted > 0 && counted + 1 < tree.size() && tree.tag(counted).equals("CD") && tree.tag(counted + 1).equals("IN");
        return bare && tree.isFinite(counted - 1) && !tree.token(counted + 1).lower().equals("of");
    }

    /** "240 homes lost power and 90 people were evacuated": the passive right behind the counted tells of them, whatever verb the tree puts above; null for none. */
    Event ofPassiveBehind(Tree tree, int counted, Set<String> kinds) {
        int verb = passiveBehind(tree, counted);
        Action action = verb >= 0 ? actions.verb(tree, verb, kinds, Role.OBJECT) : null;
        return action == null ? null : new Event(action.name(), verb, verb, counted, "own-passive");
    }

    /** "Some 900 people displaced by the flood have returned": what those did who are only described by what befell them; null for none. */
    Event ofPerfectBehind(Tree tree, int counted, Set<String> kinds) {
        int have = behindParticiple(tree, counted + 1);
        int verb = have + 1;
        boolean perfect = have > counted + 1 && verb < tree.size() && tree.lemma(have).equals("have") && tree.isVerb(verb) && !tree.lemma(verb).equals("be");
        Action action = perfect ? actions.verb(tree, verb, kinds, Role.SUBJECT) : null;
        return action == null || action.role() != Role.SUBJECT ? null : new Event(action.name(), verb, verb, counted, "own-perfect");
    }

    /** The participle of "90 people have been evacuated", "twelve hostages taken in May were freed"; -1 where none stands behind the counted. */
    static int passiveBehind(Tree tree, int counted) {
        int verb = behindParticiple(tree, counted + 1);
        while (verb < tree.size() && (tree.lemma(verb).equals("be") || tree.lemma(verb).equals("have"))) {
            verb++;
        }
        boolean passive = counted >= 0 && verb > counted + 1 && verb < tree.size() && tree.tag(verb).equals("VBN") && tree.lemma(verb - 1).equals("be");
        return passive ? verb : -1;
    }

    /** Where the verb is to be looked for: behind a participle that describes the counted, with all that belongs to it, else at once. */
    static int behindParticiple(Tree tree, int next) {
        boolean participle = next > 0 && next < tree.size() && (tree.tag(next).equals("VBN") || Set.of("VBD", "JJ").contains(tree.tag(next)) && tree.token(next).lower().endsWith("ed"));
        for (int i = next + 1; participle && i < Math.min(tree.size(), next + LONGEST_CLAUSE) && CLAUSE.contains(tree.tag(i)); i++) {
            if (i + 1 < tree.size() && (tree.lemma(i + 1).equals("be") || tree.lemma(i + 1).equals("have")) && !tree.tag(i + 1).equals("VBG")) {
                return i + 1;
            }
        }
        return next;
    }

    /** A verb, or a word that its auxiliary shows to be one: the tagger takes "would be sent" for an adjective. */
    private static boolean isPredicate(Tree tree, int word) {
        return tree.isVerb(word) || tree.tag(word).startsWith("JJ") && tree.child(word, "aux") >= 0;
    }

    /** The noun itself where no verb is above it. */
    private static int verbAbove(Tree tree, int noun) {
        int at = noun;
        while (tree.head(at) >= 0 && !tree.isVerb(at)) {
            at = tree.head(at);
        }
        return tree.isVerb(at) ? at : noun;
    }

    private Event ofPredicate(Tree tree, int counted, Argument argument, Set<String> kinds) {
        if (argument.word() != counted && REPORTS.contains(tree.lemma(argument.word()))) {
            return new Event(null, -1, argument.predicate(), counted, "verb-without-action");
        }
        if (isCircumstance(tree, argument)) {
            return new Event(null, -1, -1, counted, "circumstance");
        }
        Event complement = ofComplement(tree, counted, argument, kinds);
        if (complement != null) {
            return complement;
        }
        if (!tree.isVerb(argument.predicate())) {
            return ofCopula(tree, counted, argument.predicate());
        }
        Event measured = ofMeasure(tree, counted, argument);
        return measured == null ? ofVerb(tree, counted, argument, kinds) : measured;
    }

    /** "Will cut 2,300 jobs after a loss of $412 million", "invests despite a loss": what the verb tells is not told of it. */
    private static boolean isCircumstance(Tree tree, Argument argument) {
        int preposition = tree.is(argument.word(), "obl") ? tree.child(argument.word(), "case") : -1;
        return preposition >= 0 && CIRCUMSTANCES.contains(tree.token(preposition).lower());
    }

    /** "Twelve were found dead", "the blast left 12 wounded"; null where the predicate leads to no other word. */
    private Event ofComplement(Tree tree, int counted, Argument argument, Set<String> kinds) {
        int said = actions.complement(tree, argument.predicate());
        if (said == argument.predicate() || !tree.is(argument.word(), "nsubj", "obj") || tellsOfOthers(tree, argument, said)) {
            return null;
        }
        Action state = actions.state(tree, said);
        Action action = tree.isVerb(said) ? actions.verb(tree, said, kinds) : state;
        return action == null || argument.isObject() && state == null ? null : new Event(action.name(), said, said, counted, "complement");
    }

    /** "An official said the army had lost 40 men": a clause of its own behind an active verb befell somebody else. */
    private static boolean tellsOfOthers(Tree tree, Argument argument, int said) {
        return tree.is(said, "ccomp") && argument.isActiveSubject();
    }

    private Event ofCopula(Tree tree, int counted, int predicate) {
        Action state = actions.state(tree, predicate);
        Action said = state == null ? actions.noun(tree, predicate) : state;
        return new Event(said == null ? null : said.name(), said == null ? -1 : predicate, predicate, counted, "copula");
    }

    /** "The death toll rose to 34", "the number of people displaced stands at 3,000": the subject says what happened; null where it measures nothing. */
    private Event ofMeasure(Tree tree, int counted, Argument argument) {
        int subject = tree.child(argument.predicate(), "nsubj");
        if (subject < 0 || subject == argument.word() || !Measures.is(tree.lemma(subject))) {
            return null;
        }
        Event own = phrases.read(tree, subject, Set.of());
        for (int nmod : tree.childrenAs(subject, "nmod")) {
            Event below = phrases.read(tree, nmod, Set.of());
            own = below != null ? below : own;
        }
        return own == null ? null : new Event(own.action(), own.word(), argument.predicate(), counted, "measured-subject");
    }

    private Event ofVerb(Tree tree, int counted, Argument argument, Set<String> kinds) {
        int predicate = argument.predicate();
        Action verb = actions.verb(tree, predicate, kinds, argument.isActiveSubject() ? Role.SUBJECT : Role.OBJECT);
        if (verb == null) {
            return new Event(null, -1, predicate, counted, "verb-without-action");
        }
        if (verb.name().equals("DETAIN") && HOLDING.contains(tree.lemma(predicate)) && hasRoom(tree, predicate)) {
            return new Event(null, -1, predicate, counted, "has-room");
        }
        if (verb.name().equals("SUPPLY") && isToldByFigure(tree, argument)) {
            return new Event(null, -1, predicate, counted, "verb-without-action");
        }
        boolean strict = verb.isHarm() || verb.name().equals("DETAIN") || verb.name().equals("PLANT") || verb.name().equals("LAY_OFF") && tree.lemma(predicate).equals("fire");
        boolean left = (verb.name().equals("LEAVE") || verb.isGathering() && verb.role() == Role.SUBJECT) && argument.isObject();
        if (left || isDoer(tree, argument, verb, kinds) || strict && !argument.fits(verb.role())) {
            return new Event(null, -1, predicate, counted, "verb-without-action");
        }
        return new Event(verb.name(), predicate, predicate, counted, "verb");
    }

    /** "His estimate gives 40 tanks": a figure hands nothing over. */
    private static boolean isToldByFigure(Tree tree, Argument argument) {
        int verb = argument.predicate();
        int subject = tree.child(verb, "nsubj");
        boolean ahead = subject >= 0 && subject < verb && TallyMemory.FIGURES.contains(tree.lemma(subject));
        return ahead || verb > 0 && tree.isNoun(verb - 1) && TallyMemory.FIGURES.contains(tree.lemma(verb - 1));
    }

    /** "The stadium holds 45,000": a building that is no prison detains nobody. */
    private static boolean hasRoom(Tree tree, int verb) {
        int subject = tree.child(verb, "nsubj");
        boolean ahead = subject >= 0 && subject < verb;
        return ahead && Dictionary.english().nounClass(tree.lemma(subject)) == Dictionary.ARTIFACT && !PRISONS.contains(tree.lemma(subject));
    }

    /** "40 officers arrested a man": people ahead of an active verb with an object do what the table has happen to the counted. */
    private static boolean isDoer(Tree tree, Argument argument, Action verb, Set<String> kinds) {
        boolean active = argument.isActiveSubject() && !tree.tag(argument.predicate()).equals("VBN");
        return active && verb.role() == Role.OBJECT && (kinds.isEmpty() || kinds.contains("people")) && tree.child(argument.predicate(), "obj") >= 0;
    }
}
