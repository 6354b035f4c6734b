package rangefinder.enrich.text;

import java.util.Arrays;

/**
 * A half-made tree, in the arc-eager way (Nivre 2003): words wait in the buffer, words that may still get dependents lie on the stack.
 * An artificial root stands behind the last word (Ballesteros and Nivre 2013). Every transition is constant work, and a
 * sentence of n words takes at most 2n of them.
 */
final class ParseState {

    static final int SHIFT = 0;
    static final int REDUCE = 1;
    /** Top of the stack becomes a dependent of the next word. */
    static final int LEFT = 2;
    /** Next word becomes a dependent of the top of the stack, and is pushed. */
    static final int RIGHT = 3;
    static final int NONE = -1;

    final int size;
    final int[] heads;
    final int[] labels;
    /** First, second from the outside, and number of dependents, on the left and on the right. */
    final int[] left1;
    final int[] left2;
    final int[] right1;
    final int[] right2;
    final int[] lefts;
    final int[] rights;
    /** The labels of a word's dependents as bits, those beyond 63 folded. */
    final long[] leftLabels;
    final long[] rightLabels;
    private final int[] stack;
    private int top = -1;
    private int next;

    ParseState(int size) {
        this.size = size;
        heads = filled(size + 1);
        labels = filled(size + 1);
        left1 = filled(size + 1);
        left2 = filled(size + 1);
        right1 = filled(size + 1);
        right2 = filled(size + 1);
        lefts = new int[size + 1];
        rights = new int[size + 1];
        leftLabels = new long[size + 1];
        rightLabels = new long[size + 1];
        stack = new int[size + 1];
    }

    private static int[] filled(int n) {
        int[] array = new int[n];
        Arrays.fill(array, NONE);
        return array;
    }

    boolean isDone() {
        return next == size && top < 0;
    }

    /** Index of the word at a depth of the stack, 0 on top; {@link #NONE} below the bottom. */
    int stack(int depth) {
        return top < depth ? NONE : stack[top - depth];
    }

    /** Index of a word ahead in the buffer; {@code size} is the root, {@link #NONE} lies behind it. */
    int buffer(int ahead) {
        return next + ahead > size ? NONE : next + ahead;
    }

    boolean allows(int action) {
        boolean words = next < size;
        return switch (action) {
            case SHIFT -> words;
            case REDUCE -> top >= 0 && heads[stack[top]] != NONE;
            case LEFT -> top >= 0 && heads[stack[top]] == NONE;
            default -> words && top >= 0;
        };
    }

    void apply(int action, int label) {
        switch (action) {
            case SHIFT -> stack[++top] = next++;
            case REDUCE -> top--;
            case LEFT -> attachLeft(stack[top--], next, label);
            default -> {
                attachRight(next, stack[top], label);
                stack[++top] = next++;
            }
        }
    }

    private void attachLeft(int word, int head, int label) {
        heads[word] = head;
        labels[word] = label;
        left2[head] = left1[head];
        left1[head] = word;
        lefts[head]++;
        leftLabels[head] |= 1L << label;
    }

    private void attachRight(int word, int head, int label) {
        heads[word] = head;
        labels[word] = label;
        right2[head] = right1[head];
        right1[head] = word;
        rights[head]++;
        rightLabels[head] |= 1L << label;
    }
}
