package rangefinder.enrich.text;

import java.util.List;

/**
 * A tagged and parsed sentence. Relations are those of Universal Dependencies v2 (nsubj, obj, obl, nmod, nummod, ccomp, parataxis).
 *
 * @param tokens   in order; never empty
 * @param heads    index of each token's head; -1 for the root
 * @param relations relation of each token to its head
 * @param paragraph number of the paragraph it stands in, from 0; -1 in the title
 */
public record Sentence(List<Token> tokens, int[] heads, String[] relations, int paragraph) {

    public int start() {
        return tokens.get(0).start();
    }

    public int end() {
        return tokens.get(tokens.size() - 1).end();
    }

    public boolean inTitle() {
        return paragraph < 0;
    }
}
