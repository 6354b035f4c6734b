package rangefinder.enrich.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A linear classifier over hashed features: for every feature the classes it speaks for or against, with a weight in one byte.
 * Held in flat arrays and shared by all threads. The features met most often (a tag, an ending, a shape) speak of most classes: they have a
 * row with a place for every class, eight of which are added at once; the many others name their classes one by one.
 */
public final class LinearModel implements Scorer {

    /** Classes in a long of a row, a byte each. */
    private static final int LANES = 8;
    /** Stands in a row for a weight of 0: none is negative there, so that none borrows from its neighbour when they are added. */
    private static final int ZERO = 128;
    private static final long ZEROS = 0x8080808080808080L;
    /** Every second byte of a long: in the room of two, those of 257 rows can be added, and a sentence has 200 words at most. */
    private static final long EVERY_SECOND = 0x00FF00FF00FF00FFL;
    private static final int COUNT_BITS = 8;

    private final List<String> classes;
    /**
     * Open-addressed table: a feature's key in the upper half; in the lower where its weights or its row begin and, in the last bits, how many
     * weights it has, so that this is known before they are fetched; 0 where free.
     */
    private final long[] slots;
    /** A feature's weights side by side, each its class and value, a byte each. */
    private final short[] weights;
    private final long[] rows;
    private final int rowLength;

    private LinearModel(ModelFile file) {
        classes = file.classes();
        slots = new long[Integer.highestOneBit(Math.max(file.features(), 8)) * 4];
        rowLength = (classes.size() + LANES - 1) / LANES;
        int[] sizes = new int[2];
        file.forEach((key, at, count) -> sizes[hasRow(count) ? 1 : 0] += hasRow(count) ? rowLength : count);
        weights = new short[sizes[0]];
        rows = new long[sizes[1]];
        Arrays.fill(rows, ZEROS);
        fill(file);
    }

    public static LinearModel load(Class<?> beside, String name) {
        return new LinearModel(ModelFile.beside(beside, name));
    }

    public static LinearModel load(Path file) throws IOException {
        return new LinearModel(ModelFile.at(file));
    }

    /** Where a row is sooner added: a long of it costs about as much as two weights. */
    private boolean hasRow(int count) {
        return 2 * count > rowLength;
    }

    private void fill(ModelFile file) {
        byte[] in = file.bytes();
        int[] ends = new int[2];
        file.forEach((key, at, count) -> {
            int start = ends[hasRow(count) ? 1 : 0];
            slots[slot(key)] = (long) key << 32 | start << COUNT_BITS | count;
            for (int i = at; i < at + 2 * count; i += 2) {
                if (hasRow(count)) {
                    rows[start + in[i] / LANES] += (long) in[i + 1] << 8 * (in[i] % LANES);
                } else {
                    weights[start + (i - at) / 2] = (short) (in[i] << 8 | in[i + 1] & 0xFF);
                }
            }
            ends[hasRow(count) ? 1 : 0] += hasRow(count) ? rowLength : count;
        });
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public void score(Features features, int[] scores) {
        Arrays.fill(scores, 0);
        int rowsFound = addWeights(features, scores);
        addRows(features.entries(), rowsFound, scores);
    }

    /** Adds the weights of all features without a row; tells how many have one, and leaves in the first of the entries where those are. */
    private int addWeights(Features features, int[] scores) {
        long[] entries = features.entries();
        for (int f = 0; f < features.size(); f++) {
            entries[f] = slots[home(features.key(f))];
        }
        int found = 0;
        for (int f = 0; f < features.size(); f++) {
            int key = features.key(f);
            boolean settled = entries[f] == 0 || (int) (entries[f] >>> 32) == key;
            int place = (int) (settled ? entries[f] : slots[slot(key)]);
            int start = place >>> COUNT_BITS;
            int count = place & (1 << COUNT_BITS) - 1;
            if (hasRow(count)) {
                entries[found++] = start;
            } else {
                for (int i = start; i < start + count; i++) {
                    scores[weights[i] >> 8] += (byte) weights[i];
                }
            }
        }
        return found;
    }

    private void addRows(long[] starts, int count, int[] scores) {
        for (int part = 0; part < rowLength; part++) {
            long even = 0;
            long odd = 0;
            for (int r = 0; r < count; r++) {
                long row = rows[(int) starts[r] + part];
                even += row & EVERY_SECOND;
                odd += row >>> 8 & EVERY_SECOND;
            }
            for (int c = part * LANES; c < Math.min((part + 1) * LANES, scores.length); c++) {
                long pairs = c % 2 == 0 ? even : odd;
                scores[c] += (int) (pairs >>> c % LANES / 2 * 16 & 0xFFFF) - ZERO * count;
            }
        }
    }

    /** Where a key is looked for first. */
    private int home(int key) {
        return (key ^ key >>> 15) & slots.length - 1;
    }

    /** The slot that holds the key, or the free one where it belongs. */
    private int slot(int key) {
        int mask = slots.length - 1;
        int slot = home(key);
        while (slots[slot] != 0 && (int) (slots[slot] >>> 32) != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
