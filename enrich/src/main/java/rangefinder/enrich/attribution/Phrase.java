package rangefinder.enrich.attribution;

import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Tree;

/**
 * A noun phrase of a sentence without what hangs loosely from it (relative clauses, appositions).
 *
 * @param tree  its sentence
 * @param head  index of its head noun
 * @param first index of its first token
 * @param last  index of its last token
 */
public record Phrase(Tree tree, int head, int first, int last) {

    static Phrase around(Tree tree, int head) {
        int first = head;
        int last = head;
        for (int child : tree.children(head)) {
            if (!isLoose(tree, child)) {
                first = Math.min(first, tree.first(child));
                last = Math.max(last, tightEnd(tree, child));
            }
        }
        while (first < head && isOutside(tree, first)) {
            first++;
        }
        while (last > head && isOutside(tree, last)) {
            last--;
        }
        return new Phrase(tree, head, first, last);
    }

    private static boolean isLoose(Tree tree, int child) {
        return tree.is(child, "acl", "appos", "parataxis", "punct", "dep", "cop", "nsubj", "aux", "advcl", "ccomp", "case", "mark", "cc", "conj", "discourse", "obl", "advmod", "csubj")
            && !tree.relation(child).equals("obl:npmod");
    }

    /** A prepositional phrase belongs to the name ("the Ministry of Defence"), its own relative clause does not. */
    private static int tightEnd(Tree tree, int child) {
        return tree.is(child, "nmod") ? around(tree, child).last : tree.end(child) - 1;
    }

    private static boolean isOutside(Tree tree, int i) {
        String text = tree.token(i).text();
        return tree.is(i, "punct") && !text.equals(".") || text.equals(",") || text.equals("\"");
    }

    public int start() {
        return tree.token(first).start();
    }

    public int end() {
        return tree.token(last).end();
    }

    public Token headToken() {
        return tree.token(head);
    }

    /** The words as they stand in the text. */
    public String textIn(String text) {
        return text.substring(start(), end());
    }
}
