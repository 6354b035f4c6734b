package rangefinder.enrich.text;

import java.util.Arrays;

/**
 * A half-made tree, in the arc-eager way (Nivre 2003): words wait in the buffer, words that may still get dependents lie on the stack.
 * An artificial root stands behind the last word (Ballesteros and Nivre 2013). Every transition is constant work; every word is
 * pushed once and popped once, so a sentence of n words takes exactly 2n transitions.
 */
final class ParseState {

    /** The next word is pushed. */
    static final int SHIFT = 0;
    /** The top of the stack, which has its head, is popped. */
    static final int REDUCE = 1;
    /** The top of the stack becomes a dependent of the next word and is popped. */
    static final int LEFT = 2;
    /** The next word becomes a dependent of the top of the stack and is pushed. */
    static final int RIGHT = 3;
    static final int ACTIONS = 4;

    /** No such word. */
    static final int NONE = -1;

    /** What is known of a word: fields of its row in {@link #rows}. Outermost, second and number of dependents on a side, and their kinds as bits. */
    private static final int HEAD = 0;
    private static final int LEFT1 = 1;
    private static final int LEFT2 = 2;
    private static final int RIGHT1 = 3;
    private static final int RIGHT2 = 4;
    private static final int LEFTS = 5;
    private static final int RIGHTS = 6;
    private static final int LEFT_KINDS = 7;
    private static final int RIGHT_KINDS = 8;
    private static final int WIDTH = 9;

    private final int size;
    private final int[] rows;
    private final int[] stack;
    private int top = -1;
    private int next;

    ParseState(int size) {
        this.size = size;
        rows = new int[(size + 1) * WIDTH];
        Arrays.fill(rows, NONE);
        for (int i = 0; i <= size; i++) {
            Arrays.fill(rows, i * WIDTH + LEFTS, (i + 1) * WIDTH, 0);
        }
        stack = new int[size + 1];
    }

    private ParseState(ParseState other) {
        size = other.size;
        rows = other.rows.clone();
        stack = other.stack.clone();
        top = other.top;
        next = other.next;
    }

    ParseState copy() {
        return new ParseState(this);
    }

    int size() {
        return size;
    }

    /** Index of the word at a depth of the stack, 0 on top; {@link #NONE} below the bottom. */
    int stack(int depth) {
        return top < depth ? NONE : stack[top - depth];
    }

    /** Index of a word ahead in the buffer; {@code size} is the root, {@link #NONE} lies behind it. */
    int buffer(int ahead) {
        return next + ahead > size ? NONE : next + ahead;
    }

    int head(int word) {
        return field(word, HEAD);
    }

    int left1(int word) {
        return field(word, LEFT1);
    }

    int left2(int word) {
        return field(word, LEFT2);
    }

    int right1(int word) {
        return field(word, RIGHT1);
    }

    int right2(int word) {
        return field(word, RIGHT2);
    }

    int lefts(int word) {
        return field(word, LEFTS);
    }

    int rights(int word) {
        return field(word, RIGHTS);
    }

    int leftKinds(int word) {
        return field(word, LEFT_KINDS);
    }

    int rightKinds(int word) {
        return field(word, RIGHT_KINDS);
    }

    /**
     * A key of all that {@link ParseFeatures#family} looks at, mixed with another one; states of one sentence with equal keys look alike
     * but once in some 10^14 pairs.
     */
    long familyKey(long other) {
        int s0 = stack(0);
        int head = head(s0);
        long key = mixed(mixed(other, stack(2)), (head + 1) << 16 | head(head) + 1);
        key = mixed(key, head(stack(1)) == NONE ? 0 : 1);
        key = dependentsKey(dependentsKey(key, s0, true), buffer(0), false);
        return key == 0 ? 1 : key;
    }

    private long dependentsKey(long other, int word, boolean right) {
        if (word < 0) {
            return other;
        }
        int row = word * WIDTH;
        long key = mixed(mixed(other, rows[row + LEFT1] << 16 ^ rows[row + LEFT2]), rows[row + LEFTS] << 20 ^ rows[row + LEFT_KINDS]);
        return right ? mixed(mixed(key, rows[row + RIGHT1] << 16 ^ rows[row + RIGHT2]), rows[row + RIGHTS] << 20 ^ rows[row + RIGHT_KINDS]) : key;
    }

    private static long mixed(long key, int value) {
        long mixed = key * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 29 ^ value;
    }

    private int field(int word, int field) {
        return word < 0 ? NONE : rows[word * WIDTH + field];
    }

    boolean allows(int action) {
        boolean words = next < size;
        return switch (action) {
            case SHIFT -> words;
            case REDUCE -> top >= 0 && head(stack[top]) != NONE;
            case LEFT -> top >= 0 && head(stack[top]) == NONE;
            default -> words && top >= 0;
        };
    }

    /** @param kinds per word a bit for the kind of word it is */
    void apply(int action, int[] kinds) {
        switch (action) {
            case SHIFT -> stack[++top] = next++;
            case REDUCE -> top--;
            case LEFT -> attach(stack[top--], next, LEFT1, LEFT2, LEFTS, LEFT_KINDS, kinds);
            default -> {
                attach(next, stack[top], RIGHT1, RIGHT2, RIGHTS, RIGHT_KINDS, kinds);
                stack[++top] = next++;
            }
        }
    }

    private void attach(int word, int head, int first, int second, int count, int kindBits, int[] kinds) {
        rows[word * WIDTH + HEAD] = head;
        int row = head * WIDTH;
        rows[row + second] = rows[row + first];
        rows[row + first] = word;
        rows[row + count]++;
        rows[row + kindBits] |= kinds[word];
    }
}
