package rangefinder.enrich.text;

/** Scores of the actions by key, in flat arrays with open addressing; grows with what it holds. */
final class ScoreTable {

    private static final int WIDTH = ParseState.ACTIONS;

    /** 0 where free. */
    private long[] keys;
    private int[] scores;
    private int held;

    /** @param expected about how many keys it will hold */
    ScoreTable(int expected) {
        keys = new long[Integer.highestOneBit(Math.max(expected, 4)) * 4];
        scores = new int[keys.length * WIDTH];
    }

    /** Where the scores of a key are; negative where it is not held. */
    int row(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? -1 : slot;
    }

    /** @param key not 0, and not yet held */
    int put(long key, int[] values) {
        if (++held * 2 > keys.length) {
            grow();
        }
        int slot = slot(key);
        keys[slot] = key;
        System.arraycopy(values, 0, scores, slot * WIDTH, WIDTH);
        return slot;
    }

    void addTo(int[] sums, int row) {
        for (int action = 0; action < WIDTH; action++) {
            sums[action] += scores[row * WIDTH + action];
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldScores = scores;
        keys = new long[oldKeys.length * 2];
        scores = new int[oldScores.length * 2];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != 0) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                System.arraycopy(oldScores, old * WIDTH, scores, slot * WIDTH, WIDTH);
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
