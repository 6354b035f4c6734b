package rangefinder.enrich.claim;

import rangefinder.enrich.claim.Actions.Role;
import rangefinder.enrich.text.Tree;

/** Which argument of a predicate the counted is: who does it, or whom it befalls. */
record Argument(Tree tree, int word, int predicate) {

    boolean isObject() {
        return tree.is(word, "obj");
    }

    boolean isActiveSubject() {
        return tree.is(word, "nsubj") && !tree.relation(word).equals("nsubj:pass");
    }

    /** Whether it stands where the table of actions has the counted of such a verb. */
    boolean fits(Role role) {
        return isObject() || (role == Role.OBJECT ? isPassiveSubject() : tree.is(word, "nsubj"));
    }

    /** "12 were killed", "the 12 killed": by the relation, an auxiliary, or a participle without one. */
    private boolean isPassiveSubject() {
        boolean passive = tree.relation(word).equals("nsubj:pass")
            || tree.childrenAs(predicate, "aux").stream().anyMatch(aux -> tree.relation(aux).equals("aux:pass"))
            || tree.tag(predicate).equals("VBN") && tree.childrenAs(predicate, "aux").isEmpty();
        return passive && tree.is(word, "nsubj");
    }
}
