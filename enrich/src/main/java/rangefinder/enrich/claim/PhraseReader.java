package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.text.Tree;

/** What the counted's own phrase says: the noun that names what happened ("12 arrests"), or a participle or adjective that hangs from it. */
final class PhraseReader {

    private static final Set<String> BEFORE_OBJECT = Set.of("CD", "DT", "PRP$", "NNP");

    private final Actions actions;

    PhraseReader(Actions actions) {
        this.actions = actions;
    }

    /** Null where the phrase names no event. */
    Event read(Tree tree, int counted, Set<String> kinds) {
        Action noun = actions.noun(tree, counted);
        Action named = noun == null ? actions.state(tree, counted) : noun;
        if (named != null) {
            return new Event(named.name(), counted, counted, counted, "counted-word");
        }
        for (int child : tree.childrenAs(counted, "amod", "acl", "compound", "appos", "dep")) {
            Event event = tree.is(child, "acl") && tree.isVerb(child) ? ofClause(tree, counted, child, kinds) : ofModifier(tree, counted, child);
            if (event != null) {
                return event;
            }
        }
        return null;
    }

    /** "people killed in the blast", "soldiers who had been sent", "people reported missing"; but "held 64 people and 17 were hurt": a number of its own suffers there. */
    private Event ofClause(Tree tree, int counted, int verb, Set<String> kinds) {
        if (tree.childrenAs(verb, "nsubj").stream().anyMatch(s -> tree.tag(s).equals("CD"))) {
            return null;
        }
        int said = actions.complement(tree, verb);
        Action action = actions.verb(tree, said, kinds);
        action = action == null || !tree.isVerb(said) ? actions.state(tree, said) : action;
        return action != null && befalls(tree, action, said) ? new Event(action.name(), said, said, counted, "clause-of-counted") : null;
    }

    /** Whether the counted stand beside the verb of their clause where the table has them. */
    private static boolean befalls(Tree tree, Action action, int verb) {
        boolean passive = tree.tag(verb).equals("VBN") && !isDoing(tree, verb) && tree.childrenAs(verb, "nsubj").stream().allMatch(s -> tree.relation(s).equals("nsubj:pass"));
        return switch (action.role()) {
            case SELF -> true;
            case EITHER -> verb + 1 >= tree.size() || !BEFORE_OBJECT.contains(tree.tag(verb + 1));
            case OBJECT -> passive;
            case SUBJECT -> !passive;
        };
    }

    /** "Police in five countries arrested 48 people", taken for a participle: what has a number of people behind it does it to them. */
    private static boolean isDoing(Tree tree, int verb) {
        int object = tree.child(verb, "obj");
        return object > verb && tree.child(object, "nummod") == verb + 1;
    }

    private Event ofModifier(Tree tree, int counted, int child) {
        Action state = actions.state(tree, child);
        return state == null ? null : new Event(state.name(), child, child, counted, "modifier");
    }
}
