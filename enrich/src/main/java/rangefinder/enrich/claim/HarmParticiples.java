package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.text.Tree;

/** Whether a word of harm behind a count tells what befell those counted: a participle or a word of state. An active verb has an object: the count before it is who did it. */
final class HarmParticiples {

    private static final Set<String> OBJECTS = Set.of("DT", "CD", "PRP$", "PRP", "NN", "NNS", "NNP", "JJ");
    /** Tagged as what might be an object: "shot dead", "injured early this morning". */
    private static final Set<String> NO_OBJECTS = Set.of("dead", "early", "late");

    private HarmParticiples() {}

    /** "two missing", "three shot on Monday": a word of state, or a verb without an object. */
    static boolean is(Tree tree, Action action, int i) {
        return switch (action.role()) {
            case SELF -> !isNameNext(tree, i) && !isOfNextNoun(tree, i);
            case OBJECT, EITHER -> !hasObject(tree, i);
            case SUBJECT -> false;
        };
    }

    /** "A suspect in the killing of the deceased man": the word of state has a noun of its own. */
    private static boolean isOfNextNoun(Tree tree, int i) {
        return Set.of("DT", "PRP$").contains(tree.tag(i - 1)) && i + 1 < tree.size() && tree.isNoun(i + 1);
    }

    /** "officers ... shot Clark dead", taken for a participle. */
    private static boolean isNameNext(Tree tree, int i) {
        boolean name = i + 1 < tree.size() && tree.tag(i + 1).equals("NNP");
        return name && !tree.sentence().inTitle() && !tree.token(i + 1).lower().endsWith("day");
    }

    private static boolean hasObject(Tree tree, int verb) {
        if (!tree.isVerb(verb) || verb + 1 >= tree.size()) {
            return false;
        }
        int next = verb + 1;
        if (tree.token(next).lower().equals("and") && next + 2 < tree.size() && tree.isVerb(next + 1)) {
            next += 2;
        }
        return countsNext(tree, next) || OBJECTS.contains(tree.tag(next)) && !NO_OBJECTS.contains(tree.token(next).lower());
    }

    /** "wounded at least 30", "injuring between 80 and 100": a hedge leads to the number. */
    private static boolean countsNext(Tree tree, int from) {
        String word = tree.token(from).lower();
        String next = from + 1 < tree.size() ? tree.token(from + 1).lower() : "";
        boolean hedge = Set.of("at", "more", "up").contains(word) && Set.of("least", "most", "than", "to").contains(next);
        boolean span = word.equals("between") && from + 2 < tree.size() && !tree.tag(from + 2).equals("NNP");
        return hedge && isNumber(tree, from + 2) || span && isNumber(tree, from + 1);
    }

    private static boolean isNumber(Tree tree, int i) {
        return i < tree.size() && tree.tag(i).equals("CD");
    }
}
