package rangefinder.enrich.text;

import java.util.List;

/** What the labeller sees of one arc of a finished tree. Template numbers are part of the model: change them and train again. */
final class LabelFeatures {

    private static final int NOTHING = 0x0FF;

    private final List<Token> tokens;
    private final int[] heads;
    private final int[] words;
    private final int[] tags;
    private final int[] meanings;
    private final int[] suffixes;
    private final int[] firstChild;
    private final int[] lastChild;
    private final int[] before;
    private final int[] after;

    /** @param heads index of each token's head; -1 for the root */
    LabelFeatures(List<Token> tokens, int[] heads) {
        int n = tokens.size();
        this.tokens = tokens;
        this.heads = heads;
        words = new int[n];
        tags = new int[n];
        meanings = new int[n];
        suffixes = new int[n];
        firstChild = new int[n];
        lastChild = new int[n];
        before = new int[n];
        after = new int[n];
        for (int i = 0; i < n; i++) {
            WordLooks looks = WordLooks.of(tokens.get(i));
            words[i] = looks.key();
            suffixes[i] = looks.suffix3();
            tags[i] = tokens.get(i).tag().hashCode();
            meanings[i] = ParseFeatures.meaning(tokens.get(i));
            firstChild[i] = lastChild[i] = before[i] = after[i] = -1;
        }
        linkSiblings(n);
    }

    private void linkSiblings(int n) {
        for (int i = 0; i < n; i++) {
            int head = heads[i];
            if (head >= 0) {
                before[i] = lastChild[head];
                if (lastChild[head] >= 0) {
                    after[lastChild[head]] = i;
                } else {
                    firstChild[head] = i;
                }
                lastChild[head] = i;
            }
        }
    }

    /** The sibling before a word; -1 where it is the first. */
    int before(int d) {
        return before[d];
    }

    /** @param labels relations already found, by number; the head's own and that of the sibling before */
    void of(int d, int[] labels, Features f) {
        int h = heads[d];
        int side = h < d ? 1 : 2;
        int leftLabel = before[d] < 0 ? NOTHING : labels[before[d]];
        int headLabel = h < 0 ? NOTHING : labels[h];
        f.clear();
        addWords(d, h, side, f);
        addFamily(d, h, side, leftLabel, headLabel, f);
        addNeighbours(d, h, side, f);
        addFurther(d, h, side, leftLabel, headLabel, f);
    }

    /** The two words that the arc joins. */
    private void addWords(int d, int h, int side, Features f) {
        f.add(1, word(d), tag(d));
        f.add(2, word(h), tag(h), side);
        f.add(3, tag(d), tag(h), side);
        f.add(4, word(d), tag(h), side);
        f.add(5, tag(d), word(h), side);
        f.add(6, word(d), word(h), side);
        f.add(7, meaning(d), meaning(h), side);
        f.add(8, meaning(d), tag(h), side);
        f.add(9, tag(d), meaning(h), side);
        f.add(10, Math.min(Math.abs(h - d), 6) * 4 + side, tag(d), tag(h));
    }

    /** What hangs on them and beside the arc. */
    private void addFamily(int d, int h, int side, int leftLabel, int headLabel, Features f) {
        int mark = firstChild[d];
        f.add(11, leftLabel, tag(d), tag(h), side);
        f.add(12, headLabel, tag(d), tag(h), side);
        f.add(13, tag(before[d]), tag(d), tag(h), side);
        f.add(14, tag(after[d]), tag(d), tag(h), side);
        f.add(15, word(mark), tag(d), tag(h), side);
        f.add(16, tag(mark), tag(d), tag(h), side);
        f.add(17, word(mark), word(h), side);
        f.add(18, tag(lastChild[d]), tag(d), tag(h), side);
        f.add(19, auxiliaries(h), tag(d), tag(h), side);
        f.add(20, auxiliaries(d), tag(d), tag(h), side);
    }

    /** What stands next to the dependent in the sentence. */
    private void addNeighbours(int d, int h, int side, Features f) {
        f.add(21, tag(d - 1), tag(d), side);
        f.add(22, tag(d + 1), tag(d), side);
        f.add(23, word(d - 1), tag(d), tag(h));
        f.add(24, word(d + 1), tag(d), tag(h));
    }

    /** Several of these at once. */
    private void addFurther(int d, int h, int side, int leftLabel, int headLabel, Features f) {
        int mark = firstChild[d];
        f.add(25, leftLabel, word(d), side);
        f.add(26, word(before[d]), tag(d), tag(h), side);
        f.add(27, suffixes[d], tag(h), side);
        f.add(28, meaning(d), word(mark), side);
        f.add(29, meaning(d), tag(d), headLabel);
        f.add(30, word(lastChild[d]), tag(d), tag(h), side);
        f.add(31, h < 0 ? NOTHING : tag(heads[h]), tag(h), tag(d), side);
        f.add(32, tag(mark), auxiliaries(d), tag(d), tag(h));
        f.add(33, leftLabel, word(mark), tag(d), tag(h));
        f.add(34, word(second(d)), tag(d), tag(h), side);
        f.add(35, lastBefore(h, d), tag(d), tag(h), side);
    }

    /** Second child, where a second mark often stands ("as of", "when he"). */
    private int second(int d) {
        return firstChild[d] < 0 ? -1 : after[firstChild[d]];
    }

    /** Tags of what stands just before the dependent, a comma above all. */
    private int lastBefore(int h, int d) {
        return d > 0 && (h == d - 1 || tokens.get(d - 1).text().length() == 1) ? words[d - 1] : NOTHING;
    }

    /** Which kinds of helping words a verb has on its left: forms of be, have, do, modals, "to". */
    private int auxiliaries(int i) {
        int bits = 0;
        for (int c = i < 0 ? -1 : firstChild[i]; c >= 0 && c < i; c = after[c]) {
            bits |= switch (tokens.get(c).lemma()) {
                case "be" -> 1;
                case "get" -> 2;
                case "have" -> 4;
                case "to" -> 8;
                default -> tokens.get(c).tag().equals("MD") ? 16 : 0;
            };
        }
        return bits;
    }

    private int word(int i) {
        return i < 0 || i >= words.length ? NOTHING : words[i];
    }

    private int tag(int i) {
        return i < 0 || i >= tags.length ? NOTHING : tags[i];
    }

    private int meaning(int i) {
        return i < 0 || i >= meanings.length ? NOTHING : meanings[i];
    }
}
