package rangefinder.enrich.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A parsed sentence seen as a tree: children, spans, ancestors. Built in linear time; a malformed tree reads as flat where it is wrong. */
public final class Tree {

    private static final int[] NONE = {};

    private final Sentence sentence;
    private final int[] heads;
    private final int[][] children;
    private final int[] first;
    private final int[] last;
    private final int[] depth;

    public Tree(Sentence sentence) {
        this.sentence = sentence;
        heads = rooted(sentence.heads(), sentence.tokens().size());
        children = childrenOf(heads);
        depth = depths(heads);
        first = new int[heads.length];
        last = new int[heads.length];
        spans();
    }

    public Sentence sentence() {
        return sentence;
    }

    public int size() {
        return heads.length;
    }

    public Token token(int i) {
        return sentence.tokens().get(i);
    }

    public String lemma(int i) {
        return token(i).lemma();
    }

    public String tag(int i) {
        return token(i).tag();
    }

    /** Head of a token, -1 for a root. */
    public int head(int i) {
        return heads[i];
    }

    public int[] children(int i) {
        return children[i];
    }

    /** Relation with its subtype, "root" where there is none. */
    public String relation(int i) {
        return heads[i] < 0 ? "root" : sentence.relation(i);
    }

    /** Whether the token's relation is one of those named, or a subtype of it ("nsubj" holds for "nsubj:pass"). */
    public boolean is(int i, String... relations) {
        String own = relation(i);
        for (String relation : relations) {
            if (own.equals(relation) || own.startsWith(relation) && own.charAt(relation.length()) == ':') {
                return true;
            }
        }
        return false;
    }

    /** First child with one of the relations; -1 where there is none. */
    public int child(int i, String... relations) {
        for (int c : children[i]) {
            if (is(c, relations)) {
                return c;
            }
        }
        return -1;
    }

    public List<Integer> childrenAs(int i, String... relations) {
        List<Integer> found = new ArrayList<>(2);
        for (int c : children[i]) {
            if (is(c, relations)) {
                found.add(c);
            }
        }
        return found;
    }

    /** First token of what hangs from a token, itself included. */
    public int first(int i) {
        return first[i];
    }

    /** Index after the last token of what hangs from a token. */
    public int end(int i) {
        return last[i] + 1;
    }

    /** Whether the token hangs from the other, directly or not, or is it. */
    public boolean within(int i, int ancestor) {
        int at = i;
        while (at >= 0 && depth[at] > depth[ancestor]) {
            at = heads[at];
        }
        return at == ancestor;
    }

    public boolean isVerb(int i) {
        return tag(i).startsWith("VB");
    }

    /** Whether it is a verb that gives its clause time and person, as its tag has it; no modal. */
    public boolean isFinite(int i) {
        return tag(i).equals("VBD") || tag(i).equals("VBZ") || tag(i).equals("VBP");
    }

    /** Whether it is what a clause of its own stands on. */
    public boolean isFiniteOrModal(int i) {
        return isFinite(i) || tag(i).equals("MD");
    }

    public boolean isNoun(int i) {
        return tag(i).startsWith("NN");
    }

    private static int[] rooted(int[] given, int size) {
        int[] heads = new int[size];
        Arrays.fill(heads, -1);
        for (int i = 0; i < Math.min(size, given.length); i++) {
            heads[i] = given[i] >= 0 && given[i] < size && given[i] != i ? given[i] : -1;
        }
        return cutLoops(heads);
    }

    /** A loop is cut where it is first met, so that every walk upward ends. */
    private static int[] cutLoops(int[] heads) {
        int[] seen = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            int at = i;
            while (at >= 0 && seen[at] == 0) {
                seen[at] = i + 1;
                int up = heads[at];
                if (up >= 0 && seen[up] == i + 1) {
                    heads[at] = -1;
                }
                at = heads[at];
            }
        }
        return heads;
    }

    private static int[][] childrenOf(int[] heads) {
        int[] count = new int[heads.length];
        for (int head : heads) {
            if (head >= 0) {
                count[head]++;
            }
        }
        int[][] children = new int[heads.length][];
        for (int i = 0; i < heads.length; i++) {
            children[i] = count[i] == 0 ? NONE : new int[count[i]];
        }
        int[] filled = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] >= 0) {
                children[heads[i]][filled[heads[i]]++] = i;
            }
        }
        return children;
    }

    private static int[] depths(int[] heads) {
        int[] depth = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            int steps = 0;
            for (int at = i; at >= 0 && depth[at] == 0; at = heads[at]) {
                steps++;
            }
            int at = i;
            int base = ancestorDepth(heads, depth, i);
            for (; steps > 0; steps--, at = heads[at]) {
                depth[at] = base + steps;
            }
        }
        return depth;
    }

    private static int ancestorDepth(int[] heads, int[] depth, int i) {
        int at = i;
        while (at >= 0 && depth[at] == 0) {
            at = heads[at];
        }
        return at < 0 ? 0 : depth[at];
    }

    /** Deepest first, so that each token passes its span on to its head. */
    private void spans() {
        Integer[] order = new Integer[heads.length];
        for (int i = 0; i < heads.length; i++) {
            order[i] = i;
            first[i] = i;
            last[i] = i;
        }
        Arrays.sort(order, (a, b) -> Integer.compare(depth[b], depth[a]));
        for (int i : order) {
            if (heads[i] >= 0) {
                first[heads[i]] = Math.min(first[heads[i]], first[i]);
                last[heads[i]] = Math.max(last[heads[i]], last[i]);
            }
        }
    }
}
