package rangefinder.enrich.text;

import java.util.List;

/** Names the relations of a tree, from the root downwards and from left to right, so that each arc sees those above and before it. */
final class Labeller {

    private final Scorer scorer;

    Labeller(Scorer scorer) {
        this.scorer = scorer;
    }

    /** @param heads index of each token's head; -1 for the root */
    String[] relations(List<Token> tokens, int[] heads) {
        LabelFeatures seen = new LabelFeatures(tokens, heads);
        Features features = new Features();
        int[] scores = new int[scorer.classes().size()];
        int[] labels = new int[heads.length];
        String[] relations = new String[heads.length];
        for (int word : topDown(heads)) {
            seen.of(word, labels, features);
            scorer.score(features, scores);
            labels[word] = Scorer.best(scores);
            relations[word] = heads[word] < 0 ? "root" : scorer.classes().get(labels[word]);
        }
        return relations;
    }

    /** Words in an order in which heads come before dependents, and siblings from left to right. */
    static int[] topDown(int[] heads) {
        int n = heads.length;
        int[] order = new int[n];
        int[] firstChild = new int[n + 1];
        int[] nextSibling = new int[n];
        java.util.Arrays.fill(firstChild, -1);
        for (int i = n - 1; i >= 0; i--) {
            int head = heads[i] < 0 ? n : heads[i];
            nextSibling[i] = firstChild[head];
            firstChild[head] = i;
        }
        int filled = 0;
        for (int child = firstChild[n]; child >= 0; child = nextSibling[child]) {
            order[filled++] = child;
        }
        for (int at = 0; at < filled; at++) {
            for (int child = firstChild[order[at]]; child >= 0; child = nextSibling[child]) {
                order[filled++] = child;
            }
        }
        return order;
    }
}
