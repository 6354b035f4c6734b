package rangefinder.enrich.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A tagged and parsed sentence. Relations are those of Universal Dependencies v2 (nsubj, obj, obl, nmod, nummod, ccomp, parataxis), with
 * the English subtypes (nsubj:pass, acl:relcl, nmod:poss). Tokens are named by their index.
 *
 * @param tokens   in order; never empty
 * @param heads    index of each token's head; -1 for the root
 * @param relations relation of each token to its head
 * @param paragraph number of the paragraph it stands in, from 0; -1 in the title
 */
public record Sentence(List<Token> tokens, int[] heads, Relations relations, int paragraph) {

    public int start() {
        return tokens.get(0).start();
    }

    public int end() {
        return tokens.get(tokens.size() - 1).end();
    }

    public boolean inTitle() {
        return paragraph < 0;
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    /** Index of the token's head; -1 for the root. */
    public int head(int i) {
        return heads[i];
    }

    /** Full relation to the head, with its subtype: "nsubj:pass". */
    public String relation(int i) {
        return relations.of(i);
    }

    /** Whether the token has the relation; "nsubj" covers its subtypes, "nsubj:pass" only itself. */
    public boolean is(int i, String relation) {
        String own = relations.of(i);
        return own.startsWith(relation) && (own.length() == relation.length() || own.charAt(relation.length()) == ':');
    }

    /** Index of the root. */
    public int root() {
        return IntStream.range(0, heads.length).filter(i -> heads[i] < 0).findFirst().orElse(0);
    }

    /** The token's dependents, left to right. */
    public int[] children(int i) {
        return IntStream.range(0, heads.length).filter(child -> heads[child] == i).toArray();
    }

    /** The token's dependents with any of the relations (see {@link #is}), left to right. */
    public int[] children(int i, String... relations) {
        return IntStream.range(0, heads.length).filter(child -> heads[child] == i && isAny(child, relations)).toArray();
    }

    /** The first dependent with any of the relations; -1 where there is none. */
    public int child(int i, String... relations) {
        return IntStream.range(0, heads.length).filter(child -> heads[child] == i && isAny(child, relations)).findFirst().orElse(-1);
    }

    /** First token of the subtree. */
    public int subtreeStart(int i) {
        return IntStream.rangeClosed(0, i).filter(j -> isWithin(j, i)).findFirst().orElse(i);
    }

    /** Last token of the subtree. */
    public int subtreeEnd(int i) {
        return IntStream.range(i, heads.length).filter(j -> isWithin(j, i)).max().orElse(i);
    }

    /** Whether {@code i} is {@code ancestor} or hangs below it. */
    public boolean isWithin(int i, int ancestor) {
        int at = i;
        while (at != ancestor && at >= 0) {
            at = heads[at];
        }
        return at == ancestor;
    }

    /** The tokens' words from {@code first} to {@code last}, inclusive, spaced as in the text except that any gap is one space. */
    public String words(int first, int last) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            boolean gap = i > first && tokens.get(i - 1).end() < tokens.get(i).start();
            words.append(gap ? " " : "").append(tokens.get(i).text());
        }
        return words.toString();
    }

    private boolean isAny(int i, String... relations) {
        for (String relation : relations) {
            if (is(i, relation)) {
                return true;
            }
        }
        return false;
    }
}
