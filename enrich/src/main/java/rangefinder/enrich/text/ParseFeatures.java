package rangefinder.enrich.text;

import java.util.List;

/**
 * What the parser sees of a state: words, tags and broad meanings at the top of the stack and the front of the buffer, their nearest
 * dependents, and combinations (after Zhang and Nivre 2011). Template numbers are part of the model: change them and train again.
 * In groups by what they depend on, so that a group's score need not be computed where that is the same as in another state ({@link StateScorer}).
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

    ParseFeatures(List<Token> sentence) {
        size = sentence.size();
        words = new int[size];
        tags = new int[size];
        meanings = new int[size];
        suffixes = new int[size];
        kinds = new int[size];
        for (int i = 0; i < size; i++) {
            Token token = sentence.get(i);
            WordLooks looks = WordLooks.of(token);
            words[i] = looks.key();
            tags[i] = token.tag().hashCode();
            meanings[i] = meaning(token);
            suffixes[i] = looks.suffix3();
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

    /** All that is seen of a state. */
    void of(ParseState state, Features f) {
        f.clear();
        front(state, f);
        meeting(state, f);
        second(state, f);
        family(state, f);
    }

    /** The words ahead; the same until the next word is pushed. */
    void front(ParseState state, Features f) {
        int n0 = state.buffer(0);
        int n1 = state.buffer(1);
        int n2 = state.buffer(2);
        single(f, 9, n0);
        single(f, 13, n1);
        single(f, 17, n2);
        f.add(27, tag(n0), tag(n1));
        f.add(28, word(n0), tag(n1));
        f.add(36, tag(n0), tag(n1), tag(n2));
    }

    /** The top of the stack and the next word, whatever hangs from them. */
    void meeting(ParseState state, Features f) {
        int s0 = state.stack(0);
        int n0 = state.buffer(0);
        int n1 = state.buffer(1);
        single(f, 1, s0);
        f.add(21, word(s0), tag(s0), word(n0), tag(n0));
        f.add(22, word(s0), tag(s0), word(n0));
        f.add(23, word(s0), word(n0), tag(n0));
        f.add(24, word(s0), tag(s0), tag(n0));
        f.add(25, tag(s0), word(n0), tag(n0));
        f.add(26, tag(s0), tag(n0));
        f.add(29, meaning(s0), meaning(n0));
        f.add(30, meaning(s0), tag(n0));
        f.add(31, tag(s0), meaning(n0));
        f.add(32, meaning(s0), word(n0), tag(s0));
        f.add(33, word(s0), meaning(n0), tag(n0));
        f.add(34, suffix(s0), tag(n0));
        f.add(35, tag(s0), suffix(n0));
        f.add(37, tag(s0), tag(n0), tag(n1));
        f.add(43, tag(s0), tag(n0), tag(n1), tag(state.buffer(2)));
        f.add(44, tag(s0), tag(n0), tag(n0 - 1));
        f.add(45, tag(s0), tag(s0 < 0 ? s0 : s0 + 1), tag(n0), tag(n0 - 1));
        f.add(46, word(s0), tag(n0), tag(n1));
        f.add(47, tag(s0), word(n0), word(n1));
        f.add(48, tag(s0), word(n0), tag(n1));
        int distance = s0 < 0 || n0 < 0 ? NOTHING : bucket(n0 - s0);
        f.add(83, distance, tag(s0), tag(n0));
        f.add(84, distance, word(s0));
        f.add(85, distance, word(n0));
        f.add(86, distance, tag(s0));
        f.add(87, distance, tag(n0));
    }

    /** The word below the top of the stack, with those two. */
    void second(ParseState state, Features f) {
        int s0 = state.stack(0);
        int s1 = state.stack(1);
        int n0 = state.buffer(0);
        single(f, 5, s1);
        f.add(38, tag(s1), tag(s0), tag(n0));
        f.add(39, word(s1), tag(s0), tag(n0));
        f.add(40, tag(s1), word(s0), tag(n0));
        f.add(41, tag(s1), tag(s0), word(n0));
        f.add(42, meaning(s1), meaning(s0), meaning(n0));
    }

    /** Heads and dependents of the top of the stack and of the next word. */
    void family(ParseState state, Features f) {
        int s0 = state.stack(0);
        int n0 = state.buffer(0);
        head(state, f, s0, n0);
        relative(f, 52, state.left1(s0), s0, n0);
        relative(f, 55, state.right1(s0), s0, n0);
        relative(f, 58, state.left1(n0), s0, n0);
        f.add(61, tag(state.stack(2)), tag(state.stack(1)), tag(s0));
        f.add(67, word(state.right1(s0)), tag(s0), word(n0));
        f.add(68, word(state.left1(s0)), tag(s0), tag(n0));
        f.add(69, word(state.left1(n0)), tag(s0), tag(n0));
        f.add(70, word(state.left1(s0)), word(state.left1(n0)), tag(s0), tag(n0));
        grandchildren(f, 74, s0, n0, state.left1(s0), state.left2(s0));
        grandchildren(f, 77, s0, n0, state.right1(s0), state.right2(s0));
        grandchildren(f, 80, n0, s0, state.left1(n0), state.left2(n0));
        valency(state, f, s0, n0);
    }

    private void head(ParseState state, Features f, int s0, int n0) {
        int s0h = state.head(s0);
        relative(f, 49, s0h, s0, n0);
        f.add(62, tag(state.head(s0h)), tag(s0h), tag(s0));
        f.add(63, word(s0h), word(s0), tag(n0));
        f.add(64, word(s0h), tag(s0), word(n0));
        f.add(65, meaning(s0h), tag(s0), meaning(n0));
        f.add(66, tag(s0h), meaning(s0), meaning(n0));
        f.add(71, s0 < 0 ? NOTHING : s0h == ParseState.NONE ? 1 : 2, tag(s0), tag(n0));
        f.add(72, s0h == ParseState.NONE ? 1 : 2, state.head(state.stack(1)) == ParseState.NONE ? 1 : 2, tag(s0), tag(n0));
        f.add(73, s0h < 0 ? 0 : s0h < s0 ? 1 : 2, word(s0), tag(n0));
    }

    private void valency(ParseState state, Features f, int s0, int n0) {
        f.add(88, state.rights(s0), tag(s0), word(s0));
        f.add(89, state.rights(s0), tag(s0), tag(n0));
        f.add(90, state.lefts(s0), tag(s0), tag(n0));
        f.add(91, state.rightKinds(s0), tag(s0), tag(n0));
        f.add(92, state.leftKinds(s0), tag(s0), tag(n0));
        f.add(93, state.rightKinds(s0), word(s0));
        f.add(94, state.leftKinds(s0), word(s0));
        f.add(95, state.lefts(n0), tag(n0), tag(s0));
        f.add(96, state.leftKinds(n0), tag(n0), tag(s0));
        f.add(97, state.leftKinds(n0), word(n0));
        f.add(98, state.leftKinds(s0), state.leftKinds(n0), tag(s0), tag(n0));
    }

    private void single(Features f, int template, int place) {
        f.add(template, word(place), tag(place));
        f.add(template + 1, word(place));
        f.add(template + 2, tag(place));
        f.add(template + 3, meaning(place), tag(place));
    }

    private void relative(Features f, int template, int place, int s0, int n0) {
        f.add(template, word(place), tag(place));
        f.add(template + 1, tag(place), tag(s0), tag(n0));
        f.add(template + 2, meaning(place), tag(s0));
    }

    private void grandchildren(Features f, int template, int parent, int other, int one, int two) {
        f.add(template, word(two), tag(two));
        f.add(template + 1, tag(parent), tag(one), tag(two));
        f.add(template + 2, tag(parent), tag(one), tag(other), tag(two));
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
}
