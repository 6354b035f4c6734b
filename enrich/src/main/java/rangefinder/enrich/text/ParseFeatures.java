package rangefinder.enrich.text;

import java.util.List;

/**
 * What the parser sees of a state: words, tags and broad meanings at the top of the stack and the front of the buffer, their nearest
 * dependents, and combinations (after Zhang and Nivre 2011). Template numbers are part of the model: change them and train again.
 */
final class ParseFeatures {

    private static final int NOTHING = 0x0FF;
    private static final int ROOT = 0x207;

    private final int size;
    private final int[] words;
    private final int[] tags;
    private final int[] classes;
    private final int[] shapes;
    private int template;

    ParseFeatures(List<Token> sentence) {
        size = sentence.size();
        words = new int[size];
        tags = new int[size];
        classes = new int[size];
        shapes = new int[size];
        for (int i = 0; i < size; i++) {
            Token token = sentence.get(i);
            words[i] = WordShape.key(token.lower());
            tags[i] = token.tag().hashCode();
            classes[i] = meaning(token);
            shapes[i] = WordShape.suffix(token.lower(), 3);
        }
    }

    /** The broad WordNet class of nouns and verbs; the lemma of everything else. */
    private static int meaning(Token token) {
        Dictionary dictionary = Dictionary.english();
        if (token.tag().startsWith("VB")) {
            return 100 + dictionary.verbClass(token.lemma());
        }
        return token.tag().equals("NN") || token.tag().equals("NNS") ? 200 + dictionary.nounClass(token.lemma()) : token.lemma().hashCode();
    }

    void of(ParseState state, Features f) {
        f.clear();
        template = 0;
        int s0 = state.stack(0);
        int s1 = state.stack(1);
        int n0 = state.buffer(0);
        int n1 = state.buffer(1);
        int n2 = state.buffer(2);
        single(f, s0, s1, n0, n1, n2);
        pairs(f, s0, n0, n1);
        int s0h = s0 < 0 ? ParseState.NONE : state.heads[s0];
        context(state, f, s0, s0h, n0, n1, n2);
        family(state, f, s0, s0h, n0);
        valency(state, f, s0, n0);
    }

    private void single(Features f, int... places) {
        for (int place : places) {
            add(f, word(place), tag(place));
            add(f, word(place));
            add(f, tag(place));
            add(f, meaning(place), tag(place));
        }
    }

    private void pairs(Features f, int s0, int n0, int n1) {
        add(f, word(s0), tag(s0), word(n0), tag(n0));
        add(f, word(s0), tag(s0), word(n0));
        add(f, word(s0), word(n0), tag(n0));
        add(f, word(s0), tag(s0), tag(n0));
        add(f, tag(s0), word(n0), tag(n0));
        add(f, word(s0), word(n0));
        add(f, tag(s0), tag(n0));
        add(f, tag(n0), tag(n1));
        add(f, word(n0), tag(n1));
        add(f, meaning(s0), meaning(n0));
        add(f, meaning(s0), tag(n0));
        add(f, tag(s0), meaning(n0));
        add(f, meaning(s0), word(n0), tag(s0));
        add(f, word(s0), meaning(n0), tag(n0));
        add(f, suffix(s0), tag(n0));
        add(f, tag(s0), suffix(n0));
    }

    private void context(ParseState state, Features f, int s0, int s0h, int n0, int n1, int n2) {
        int s1 = state.stack(1);
        int n0l = n0 < 0 ? ParseState.NONE : state.left1[n0];
        int s0l = child(state.left1, s0);
        int s0r = child(state.right1, s0);
        add(f, tag(n0), tag(n1), tag(n2));
        add(f, tag(s0), tag(n0), tag(n1));
        add(f, tag(s0h), tag(s0), tag(n0));
        add(f, tag(s0), tag(s0l), tag(n0));
        add(f, tag(s0), tag(s0r), tag(n0));
        add(f, tag(s0), tag(n0), tag(n0l));
        add(f, tag(s1), tag(s0), tag(n0));
        add(f, word(s1), tag(s0), tag(n0));
        add(f, tag(s1), word(s0), tag(n0));
        add(f, tag(s1), tag(s0), word(n0));
        add(f, meaning(s1), meaning(s0), meaning(n0));
        add(f, tag(s0), tag(n0), tag(n1), tag(n2));
        add(f, tag(state.stack(2)), tag(s1), tag(s0));
        add(f, tag(s0), tag(n0), tag(before(n0)));
        add(f, tag(s0), tag(after(s0)), tag(n0), tag(before(n0)));
        add(f, word(s0), tag(n0), tag(n1));
    }

    private void family(ParseState state, Features f, int s0, int s0h, int n0) {
        for (int place : new int[] {s0h, child(state.left1, s0), child(state.right1, s0), child(state.left1, n0)}) {
            add(f, word(place), tag(place));
            add(f, tag(place), label(state, place));
            add(f, meaning(place));
        }
        int s0h2 = s0h < 0 ? ParseState.NONE : state.heads[s0h];
        add(f, tag(s0h2), tag(s0h), tag(s0));
        add(f, label(state, s0), tag(s0), tag(n0));
        add(f, label(state, s0), label(state, s0h), tag(n0));
        add(f, label(state, s0), word(n0));
        grandchildren(state, f, s0, state.left1, state.left2);
        grandchildren(state, f, s0, state.right1, state.right2);
        grandchildren(state, f, n0, state.left1, state.left2);
        add(f, word(s0h), word(s0), tag(n0));
        add(f, word(s0h), tag(s0), word(n0));
        add(f, meaning(s0h), tag(s0), meaning(n0));
        add(f, tag(s0h), meaning(s0), meaning(n0));
    }

    private void grandchildren(ParseState state, Features f, int parent, int[] nearest, int[] second) {
        int one = child(nearest, parent);
        int two = child(second, parent);
        add(f, word(two), tag(two));
        add(f, tag(parent), tag(one), tag(two));
        add(f, label(state, one), label(state, two), tag(parent));
    }

    private void valency(ParseState state, Features f, int s0, int n0) {
        int distance = s0 < 0 || n0 < 0 ? NOTHING : bucket(n0 - s0);
        add(f, distance, tag(s0), tag(n0));
        add(f, distance, word(s0));
        add(f, distance, word(n0));
        add(f, distance, tag(s0));
        add(f, distance, tag(n0));
        if (s0 >= 0) {
            add(f, state.rights[s0], tag(s0), word(s0));
            add(f, state.rights[s0], tag(s0), tag(n0));
            add(f, state.lefts[s0], tag(s0), tag(n0));
            add(f, (int) state.rightLabels[s0], (int) (state.rightLabels[s0] >>> 32), tag(s0), tag(n0));
            add(f, (int) state.leftLabels[s0], (int) (state.leftLabels[s0] >>> 32), tag(s0), tag(n0));
            add(f, (int) state.rightLabels[s0], (int) (state.rightLabels[s0] >>> 32), meaning(s0));
        }
        if (n0 >= 0) {
            add(f, state.lefts[n0], tag(n0), tag(s0));
            add(f, (int) state.leftLabels[n0], (int) (state.leftLabels[n0] >>> 32), tag(n0), tag(s0));
        }
    }

    private static int bucket(int distance) {
        return distance < 6 ? distance : distance < 10 ? 6 : distance < 20 ? 7 : 8;
    }

    private static int child(int[] children, int parent) {
        return parent < 0 ? ParseState.NONE : children[parent];
    }

    private int before(int i) {
        return i < 1 ? ParseState.NONE : i - 1;
    }

    private int after(int i) {
        return i < 0 ? ParseState.NONE : i + 1;
    }

    private int word(int i) {
        return i < 0 ? NOTHING : i >= size ? ROOT : words[i];
    }

    private int tag(int i) {
        return i < 0 ? NOTHING : i >= size ? ROOT : tags[i];
    }

    private int meaning(int i) {
        return i < 0 ? NOTHING : i >= size ? ROOT : classes[i];
    }

    private int suffix(int i) {
        return i < 0 ? NOTHING : i >= size ? ROOT : shapes[i];
    }

    private static int label(ParseState state, int i) {
        return i < 0 || i >= state.size ? NOTHING : state.labels[i];
    }

    private void add(Features f, int a) {
        f.add(++template, a);
    }

    private void add(Features f, int a, int b) {
        f.add(++template, a, b);
    }

    private void add(Features f, int a, int b, int c) {
        f.add(++template, a, b, c);
    }

    private void add(Features f, int a, int b, int c, int d) {
        f.add(++template, a, b, c, d);
    }
}
