package rangefinder.enrich.text;

import java.util.Arrays;
import java.util.List;

/**
 * Names the relations of a tree. Each arc sees the relations of its head and of the sibling before it, so those are named first; no other is
 * named before it is asked for, as half of them never are.
 */
final class Labeller {

    private final Scorer scorer;

    Labeller(Scorer scorer) {
        this.scorer = scorer;
    }

    /** @param heads index of each token's head; -1 for the root */
    Relations relations(List<Token> tokens, int[] heads) {
        return new OfTree(tokens, heads);
    }

    private final class OfTree implements Relations {

        private static final int UNKNOWN = -1;

        private final List<Token> tokens;
        private final int[] heads;
        private final int[] labels;
        /** Made when the first relation is asked for; null before. */
        private LabelFeatures seen;
        private Features features;
        private int[] scores;

        OfTree(List<Token> tokens, int[] heads) {
            this.tokens = tokens;
            this.heads = heads;
            labels = new int[heads.length];
            Arrays.fill(labels, UNKNOWN);
        }

        @Override
        public String of(int word) {
            if (heads[word] < 0) {
                return "root";
            }
            if (seen == null) {
                seen = new LabelFeatures(tokens, heads);
                features = new Features();
                scores = new int[scorer.classes().size()];
            }
            name(word);
            return scorer.classes().get(labels[word]);
        }

        private void name(int word) {
            if (word >= 0 && labels[word] == UNKNOWN) {
                name(heads[word]);
                name(seen.before(word));
                seen.of(word, labels, features);
                scorer.score(features, scores);
                labels[word] = Scorer.best(scores);
            }
        }
    }
}
