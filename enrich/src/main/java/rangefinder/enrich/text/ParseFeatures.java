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
    private final int[] meanings;
    private final int[] suffixes;
    private final int[] kinds;
    private int template;

    ParseFeatures(List<Token> sentence) {
        size = sentence.size();
        words = new int[size];
        tags = new int[size];
        meanings = new int[size];
        suffixes = new int[size];
        kinds = new int[size];
        for (int i = 0; i < size; i++) {
            Token token = sentence.get(i);
            words[i] = WordShape.key(token.lower());
            tags[i] = token.tag().hashCode();
            meanings[i] = meaning(token);
            suffixes[i] = WordShape.suffix(token.lower(), 3);
            kinds[i] = 1 << kind(token.tag());
        }
    }

    /** The broad WordNet class of nouns and verbs; the lemma of everything else. */
    static int meaning(Token token) {
        Dictionary dictionary = Dictionary.english();
        if (token.tag().startsWith("VB")) {
            return 100 + dictionary.verbClass(token.lemma());
        }
        return token.tag().equals("NN") || token.tag().equals("NNS") ? 200 + dictionary.nounClass(token.lemma()) : token.lemma().hashCode();
    }

    private static int kind(String tag) {
        char first = tag.isEmpty() ? '.' : tag.charAt(0);
        return switch (first) {
            case 'N' -> 1;
            case 'V' -> tag.equals("VBN") ? 2 : 3;
            case 'M' -> 4;
            case 'D' -> 5;
            case 'P' -> tag.startsWith("PRP") ? 6 : 7;
            case 'I' -> 8;
            case 'T' -> 9;
            case 'J' -> 10;
            case 'R' -> 11;
            case 'C' -> tag.equals("CC") ? 12 : 13;
            case 'W' -> 14;
            case ',' -> 15;
            default -> 16;
        };
    }

    int[] kinds() {
        return kinds;
    }

    void of(ParseState state, Features f) {
        f.clear();
        template = 0;
        int s0 = state.stack(0);
        int s1 = state.stack(1);
        int n0 = state.buffer(0);
        int n1 = state.buffer(1);
        int n2 = state.buffer(2);
        int s0h = state.head(s0);
        singles(f, s0, s1, n0, n1, n2);
        pairs(f, s0, n0, n1);
        triples(f, s0, s1, n0, n1, n2);
        family(state, f, s0, s0h, n0);
        grandchildren(f, s0, n0, state.left1(s0), state.left2(s0));
        grandchildren(f, s0, n0, state.right1(s0), state.right2(s0));
        grandchildren(f, n0, s0, state.left1(n0), state.left2(n0));
        valency(state, f, s0, n0);
    }

    private void singles(Features f, int... places) {
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

    private void triples(Features f, int s0, int s1, int n0, int n1, int n2) {
        add(f, tag(n0), tag(n1), tag(n2));
        add(f, tag(s0), tag(n0), tag(n1));
        add(f, tag(s1), tag(s0), tag(n0));
        add(f, word(s1), tag(s0), tag(n0));
        add(f, tag(s1), word(s0), tag(n0));
        add(f, tag(s1), tag(s0), word(n0));
        add(f, meaning(s1), meaning(s0), meaning(n0));
        add(f, tag(s0), tag(n0), tag(n1), tag(n2));
        add(f, tag(s0), tag(n0), tag(n0 - 1));
        add(f, tag(s0), tag(s0 < 0 ? s0 : s0 + 1), tag(n0), tag(n0 - 1));
        add(f, word(s0), tag(n0), tag(n1));
        add(f, tag(s0), word(n0), word(n1));
        add(f, tag(s0), word(n0), tag(n1));
    }

    private void family(ParseState state, Features f, int s0, int s0h, int n0) {
        int s0h2 = state.head(s0h);
        for (int place : new int[] {s0h, state.left1(s0), state.right1(s0), state.left1(n0)}) {
            add(f, word(place), tag(place));
            add(f, tag(place), tag(s0), tag(n0));
            add(f, meaning(place), tag(s0));
        }
        add(f, tag(state.stack(2)), tag(state.stack(1)), tag(s0));
        add(f, tag(s0h2), tag(s0h), tag(s0));
        add(f, word(s0h), word(s0), tag(n0));
        add(f, word(s0h), tag(s0), word(n0));
        add(f, meaning(s0h), tag(s0), meaning(n0));
        add(f, tag(s0h), meaning(s0), meaning(n0));
        add(f, word(state.right1(s0)), tag(s0), word(n0));
        add(f, word(state.left1(s0)), tag(s0), tag(n0));
        add(f, word(state.left1(n0)), tag(s0), tag(n0));
        add(f, word(state.left1(s0)), word(state.left1(n0)), tag(s0), tag(n0));
        add(f, s0 < 0 ? NOTHING : s0h == ParseState.NONE ? 1 : 2, tag(s0), tag(n0));
        add(f, s0h == ParseState.NONE ? 1 : 2, state.head(state.stack(1)) == ParseState.NONE ? 1 : 2, tag(s0), tag(n0));
        add(f, s0h < 0 ? 0 : s0h < s0 ? 1 : 2, word(s0), tag(n0));
    }

    private void grandchildren(Features f, int parent, int other, int one, int two) {
        add(f, word(two), tag(two));
        add(f, tag(parent), tag(one), tag(two));
        add(f, tag(parent), tag(one), tag(other), tag(two));
    }

    private void valency(ParseState state, Features f, int s0, int n0) {
        int distance = s0 < 0 || n0 < 0 ? NOTHING : bucket(n0 - s0);
        add(f, distance, tag(s0), tag(n0));
        add(f, distance, word(s0));
        add(f, distance, word(n0));
        add(f, distance, tag(s0));
        add(f, distance, tag(n0));
        add(f, state.rights(s0), tag(s0), word(s0));
        add(f, state.rights(s0), tag(s0), tag(n0));
        add(f, state.lefts(s0), tag(s0), tag(n0));
        add(f, state.rightKinds(s0), tag(s0), tag(n0));
        add(f, state.leftKinds(s0), tag(s0), tag(n0));
        add(f, state.rightKinds(s0), word(s0));
        add(f, state.leftKinds(s0), word(s0));
        add(f, state.lefts(n0), tag(n0), tag(s0));
        add(f, state.leftKinds(n0), tag(n0), tag(s0));
        add(f, state.leftKinds(n0), word(n0));
        add(f, state.leftKinds(s0), state.leftKinds(n0), tag(s0), tag(n0));
    }

    private static int bucket(int distance) {
        return distance < 6 ? distance : distance < 10 ? 6 : distance < 20 ? 7 : 8;
    }

    private int word(int i) {
        return i < 0 ? NOTHING : i >= size ? ROOT : words[i];
    }

    private int tag(int i) {
        return i < 0 ? NOTHING : i >= size ? ROOT : tags[i];
    }

    private int meaning(int i) {
        return i < 0 ? NOTHING : i >= size ? ROOT : meanings[i];
    }

    private int suffix(int i) {
        return i < 0 ? NOTHING : i >= size ? ROOT : suffixes[i];
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
