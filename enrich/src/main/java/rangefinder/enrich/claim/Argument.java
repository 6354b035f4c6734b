package rangefinder.enrich.claim;

import rangefinder.enrich.claim.Actions.Role;
import rangefinder.enrich.text.Tree;

/** Which argument of a predicate the counted is: who does it, or whom it befalls. */
record Argument(Tree tree, int word, int predicate) {

    /** Also of "police hold 48 over smuggling", whatever noun the tree gives the bare number. */
    boolean isObject() {
        boolean next = word == predicate + 1 && tree.tag(word).equals("CD") && tree.isFinite(predicate) && tree.is(word, "obl", "nummod");
        return next || tree.is(word, "obj");
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
