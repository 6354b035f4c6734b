package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.action.Trait;
import rangefinder.enrich.claim.LaneWords.Mark;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.Lane;

/**
 * Whether what a figure is said of happened, by the words of the count itself, then by the verbs, modals and conditions above it. It climbs
 * from the event to the verb of saying; that verb's own tense says nothing of the event.
 */
final class LaneReader {

    /** @param strength 0 to 6 on the ICD 203 scale where the word gives one, else null */
    record Reading(Lane lane, Integer strength, String rule, String words) {}

    private static final Vocabulary WORDS = Vocabulary.beside(LaneReader.class, "outlook-words.tsv");
    private static final Reading REALISED = new Reading(Lane.REALISED, null, "default", null);
    private static final Set<String> PREDICTING = WORDS.words("PREDICTING");
    /** "Would have": it did not come to that. */
    private static final Set<String> UNREAL = Set.of("would", "'d", "should");
    private static final Set<Integer> DECIDING = Set.of(Dictionary.PERSON, Dictionary.GROUP, Dictionary.PLACE);
    private static final Set<String> ANNOUNCED = WORDS.words("ANNOUNCED");
    private static final Set<String> DOUBT = WORDS.words("DOUBT");
    private static final Set<String> FORCING = WORDS.words("FORCING");
    private static final Set<String> EXCLUDING = WORDS.words("EXCLUDING");
    private static final Set<String> VERIFYING = WORDS.words("VERIFYING");
    private static final Set<String> NOT = Set.of("not", "n't");
    private static final int FORCED_FAR = 8;
    private static final int MAX_CLIMB = 8;

    private final LaneWords words = new LaneWords();
    private final OutlookReader outlook = new OutlookReader(words);

    /**
     * @param event what the figure is said of
     * @param cue   dictionary form of the word that announces who says it; null where nobody does
     */
    Reading read(Tree tree, Figure figure, Event event, String cue) {
        String denied = DenialReader.word(tree, figure, isEvent(tree, event, cue) ? null : cue);
        if (denied != null) {
            return new Reading(Lane.DENIED, null, denied.equals(cue) ? "denying-cue" : "figure-denied", denied);
        }
        if (Levels.isFormer(tree, figure)) {
            return new Reading(Lane.REALISED, null, "compared", tree.sentence().words(figure.firstToken() - 2, figure.firstToken() - 1));
        }
        if (isReplaced(tree, figure)) {
            return new Reading(Lane.HYPOTHETICAL, null, "instead-of", tree.sentence().words(Math.max(0, figure.firstToken() - 3), figure.firstToken() - 1));
        }
        if (isAddedTo(tree, figure)) {
            return new Reading(Lane.REALISED, null, "added-to", tree.token(figure.firstToken() - 2).text());
        }
        Reading ahead = outlook.read(tree, figure, event);
        if (ahead != null || event.predicate() < 0) {
            return ahead == null ? REALISED : ahead;
        }
        Reading found = byVerbs(tree, event);
        return found == REALISED && cue != null && PREDICTING.contains(cue) ? new Reading(Lane.FORECAST, null, "predicting-cue", cue) : found;
    }

    /** "150,000 people were dismissed": what befell them, and nothing that is said of a figure. */
    private static boolean isEvent(Tree tree, Event event, String cue) {
        return event.action() != null && event.word() >= 0 && tree.lemma(event.word()).equals(cue);
    }

    /** "Will close 12 shops instead of the 30 it had planned". */
    private static boolean isReplaced(Tree tree, Figure figure) {
        int of = figure.firstToken() - 1;
        of -= of > 1 && tree.token(of).lower().equals("the") ? 1 : 0;
        return of > 0 && Set.of("instead of", "rather than").contains(tree.token(of - 1).lower() + " " + tree.token(of).lower());
    }

    /** "Will send 200, on top of the 350 already there": what more comes on top of is there, unless it was only announced. */
    private static boolean isAddedTo(Tree tree, Figure figure) {
        int the = figure.firstToken() - 1;
        int behind = Math.max(figure.endToken(), figure.noun() + 1);
        boolean announced = behind < tree.size() && ANNOUNCED.contains(tree.token(behind).lower());
        return !announced && the > 1 && tree.token(the).lower().equals("the") && Set.of("top of", "addition to").contains(tree.token(the - 2).lower() + " " + tree.token(the - 1).lower());
    }

    private Reading byVerbs(Tree tree, Event event) {
        boolean byWord = event.word() >= 0 && tree.isVerb(event.word()) && !event.rule().equals("measured-subject");
        int at = byWord ? event.word() : event.predicate();
        Reading found = REALISED;
        for (int steps = 0; steps < MAX_CLIMB && at >= 0 && found == REALISED; steps++) {
            found = at(tree, at, event);
            at = isOutcome(tree, event, at) ? -1 : above(tree, at);
        }
        return found;
    }

    /** "Crashed while trying to land, killing nine": what came of it was tried by nobody. */
    private static boolean isOutcome(Tree tree, Event event, int at) {
        return Trait.CERTAIN_HARM.of(event.action()) && tree.tag(at).equals("VBG") && at > 0 && tree.token(at - 1).text().equals(",");
    }

    /** The next verb or noun up whose meaning reaches down: not past a finite clause with a subject of its own. */
    private static int above(Tree tree, int at) {
        boolean finite = tree.isFinite(at) || tree.childrenAs(at, "aux").stream().anyMatch(tree::isFinite);
        if (isBase(tree, at)) {
            return tree.head(at);
        }
        if (finite) {
            return -1;
        }
        if (tree.is(at, "xcomp", "acl") || tree.is(at, "conj") && tree.child(at, "nsubj") < 0 || tree.is(at, "advcl", "ccomp") && (tree.child(at, "nsubj") < 0 || tree.tag(at).equals("VB")) || !tree.isVerb(at) && tree.is(at, "obj", "obl", "nmod", "nsubj")) {
            return tree.head(at);
        }
        return -1;
    }

    /** "Will hire 70 and cut 20", "will raise fares and set limits": tagged as past, but its form is that of the verb beside it under the modal. */
    private static boolean isBase(Tree tree, int at) {
        boolean same = tree.isVerb(at) && tree.token(at).lower().equals(tree.lemma(at)) && tree.childrenAs(at, "nsubj", "aux").isEmpty();
        boolean joined = same && at > 0 && tree.tag(at - 1).equals("CC") && tree.is(at, "conj", "xcomp") && tree.head(at) >= 0 && tree.head(at) < at;
        return joined && tree.childrenAs(tree.head(at), "aux").stream().anyMatch(a -> tree.tag(a).equals("MD"));
    }

    private Reading at(Tree tree, int word, Event event) {
        for (int child : tree.children(word)) {
            if (tree.is(child, "aux") && tree.tag(child).equals("MD")) {
                if (isFoundOut(tree, word, child, event) || !event.isHarm() && wasImpossible(tree, word, child)) {
                    return REALISED;
                }
                return isDoubted(tree, word, event) ? notExcluded(tree, child) : intended(tree, word, event, modal(tree, word, child));
            }
        }
        for (int child : tree.childrenAs(word, "advcl")) {
            Reading condition = condition(tree, child);
            if (condition != null) {
                return condition;
            }
        }
        if (condition(tree, word) != null) {
            return condition(tree, word);
        }
        Mark planned = words.passive(tree.lemma(word));
        if (planned != null && tree.tag(word).equals("VBN") && tree.children(word).length > 0 && tree.childrenAs(word, "aux").stream().anyMatch(a -> tree.lemma(a).equals("be") || tree.relation(a).equals("aux:pass"))) {
            return new Reading(planned.lane(), planned.strength(), "planned-passive", tree.token(word).text());
        }
        return governed(tree, word);
    }

    private Reading condition(Tree tree, int clause) {
        int mark = tree.child(clause, "mark");
        Mark lane = mark < 0 ? null : words.conjunction(tree.token(mark).lower());
        return lane == null ? null : new Reading(lane.lane(), null, "condition", tree.token(mark).text());
    }

    /** "The carmaker will cut 300 jobs", "said it would cut 300": what somebody decides on is a plan; "the merger would cut 300 jobs" is not. */
    private Reading intended(Tree tree, int word, Event event, Reading modal) {
        Mark intended = words.intended(String.valueOf(event.action()));
        boolean said = intended != null && isOf(tree, word, event) && modal.lane() == Lane.FORECAST && modal.strength() == null;
        return said && isDecided(tree, word) ? new Reading(intended.lane(), null, "intended", modal.words()) : modal;
    }

    /** "Will hire 300 and cut 20": the verb under the modal, or one beside it. */
    private static boolean isOf(Tree tree, int word, Event event) {
        return word == event.word() || event.word() >= 0 && tree.head(event.word()) == word && tree.is(event.word(), "conj", "xcomp");
    }

    /** By somebody, or by whom is left open; without a condition or a word of doubt. */
    private boolean isDecided(Tree tree, int word) {
        int subject = tree.child(word, "nsubj");
        boolean somebody = subject < 0 || tree.tag(subject).equals("PRP") || tree.tag(subject).startsWith("NNP") || DECIDING.contains(Dictionary.english().nounClass(tree.lemma(subject)));
        boolean doubted = tree.childrenAs(word, "advmod").stream().anyMatch(adverb -> DOUBT.contains(tree.token(adverb).lower()));
        return somebody && !doubted && tree.childrenAs(word, "advcl").stream().allMatch(clause -> condition(tree, clause) == null);
    }

    /** "The group could verify 300 deaths": it was able to. */
    private static boolean isFoundOut(Tree tree, int word, int modal, Event event) {
        return event.isHarm() && tree.token(modal).lower().equals("could") && VERIFYING.contains(tree.lemma(word));
    }

    /** "Only 212 papers could not be found": nobody was able to. */
    private static boolean wasImpossible(Tree tree, int word, int modal) {
        boolean be = tree.childrenAs(word, "aux").stream().anyMatch(aux -> tree.relation(aux).equals("aux:pass"));
        return be && !EXCLUDING.contains(tree.lemma(word)) && tree.token(modal).lower().equals("could") && NOT.contains(tree.token(modal + 1).lower());
    }

    /** "Up to 300 deaths could not be ruled out": who cannot tell speaks of what has happened. */
    private static boolean isDoubted(Tree tree, int word, Event event) {
        boolean out = !tree.lemma(word).equals("rule") || word + 1 < tree.size() && tree.token(word + 1).lower().equals("out");
        boolean not = tree.childrenAs(word, "advmod").stream().anyMatch(adverb -> NOT.contains(tree.token(adverb).lower()));
        return event.isHarm() && EXCLUDING.contains(tree.lemma(word)) && out && not;
    }

    private Reading notExcluded(Tree tree, int modal) {
        Mark mark = words.modal(tree.token(modal).lower());
        return new Reading(Lane.REALISED, mark == null ? null : mark.strength(), "not-excluded", tree.token(modal).text());
    }

    /** "may have died" is about the past: a hedge, not a forecast; "would have died" did not happen. */
    private Reading modal(Tree tree, int word, int modal) {
        Mark mark = words.modal(tree.token(modal).lower());
        if (mark == null) {
            return REALISED;
        }
        boolean perfect = tree.childrenAs(word, "aux").stream().anyMatch(a -> a > modal && tree.token(a).lower().equals("have"));
        Lane looksBack = UNREAL.contains(tree.token(modal).lower()) ? Lane.HYPOTHETICAL : Lane.REALISED;
        return new Reading(perfect ? looksBack : mark.lane(), mark.strength(), perfect ? "modal-perfect" : "modal", tree.token(modal).text());
    }

    /** "plans to send", "considers sending", "likely to close", "are to be closed": an infinitive or gerund under a word that looks ahead. */
    private Reading governed(Tree tree, int word) {
        boolean infinitive = tree.childrenAs(word, "mark", "aux").stream().anyMatch(m -> tree.tag(m).equals("TO")) && tree.isVerb(word);
        int head = tree.head(word);
        if (infinitive && isForced(tree, word)) {
            return REALISED;
        }
        if (infinitive && (head < 0 && tree.child(word, "nsubj") >= 0 || isTo(tree, word))) {
            return new Reading(Lane.PLANNED, null, "is-to", tree.token(word).text());
        }
        if (infinitive && tree.is(word, "acl") && head >= 0) {
            return new Reading(Lane.PLANNED, null, "infinitive-of-noun", tree.token(word).text());
        }
        boolean gerund = tree.tag(word).equals("VBG") && head >= 0 && head == word - 1 && tree.isVerb(head) && !tree.lemma(head).equals("go");
        if (head < 0 || !(infinitive || gerund || tree.is(word, "ccomp", "obj", "xcomp", "nmod", "acl"))) {
            return REALISED;
        }
        Mark mark = words.governing(tree, head);
        boolean governs = infinitive || gerund || tree.is(word, "ccomp") && mark != null && mark.lane() == Lane.FORECAST;
        boolean perfect = tree.childrenAs(word, "aux").stream().anyMatch(a -> tree.token(a).lower().equals("have"));
        return mark == null || !governs || perfect ? REALISED : new Reading(mark.lane(), mark.strength(), "governed", tree.token(head).text());
    }

    /** "Forced 300 people to flee": they did. */
    private static boolean isForced(Tree tree, int word) {
        int to = word - 1;
        boolean somebody = to > 1 && tree.tag(to).equals("TO");
        for (int i = to - 2; somebody && i >= Math.max(0, to - FORCED_FAR); i--) {
            if (FORCING.contains(tree.lemma(i)) || tree.tag(i).equals(",") || tree.isVerb(i)) {
                return FORCING.contains(tree.lemma(i));
            }
        }
        return false;
    }

    /** "are to be closed": a finite "be" right before the "to". */
    private static boolean isTo(Tree tree, int word) {
        int to = word;
        while (to > 0 && !tree.tag(to).equals("TO") && word - to < 4) {
            to--;
        }
        return to > 0 && tree.tag(to).equals("TO") && tree.lemma(to - 1).equals("be") && tree.isFinite(to - 1);
    }
}
