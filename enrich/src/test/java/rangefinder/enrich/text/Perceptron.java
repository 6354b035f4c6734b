package rangefinder.enrich.text;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * An averaged perceptron over hashed features. Weights exist only where a mistake was corrected: per feature a chain of
 * (class, weight, sum over time) cells in flat arrays.
 */
public final class Perceptron implements Scorer {

    /** Weights are stored in a byte; what falls below one step is left out. */
    private static final int LARGEST = 127;

    private final List<String> classes;
    private int[] keys = new int[1 << 20];
    private int[] first = new int[1 << 20];
    private int features;
    private int[] next = new int[1 << 16];
    private byte[] labels = new byte[1 << 16];
    private int[] weights = new int[1 << 16];
    private long[] sums = new long[1 << 16];
    private int[] stamps = new int[1 << 16];
    private int cells = 1;
    private int now = 1;
    private int least = 1;

    public Perceptron(List<String> classes) {
        this.classes = classes;
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public void score(Features seen, int[] scores) {
        Arrays.fill(scores, 0);
        for (int f = 0; f < seen.size(); f++) {
            for (int cell = first[slot(keys, seen.key(f))]; cell != 0; cell = next[cell]) {
                scores[labels[cell]] += weights[cell];
            }
        }
    }

    /** Counts one decision, right or wrong: averages run over all of them. */
    public void tick() {
        now++;
    }

    public void learn(Features seen, int right, int wrong) {
        for (int f = 0; f < seen.size(); f++) {
            add(seen.key(f), right, 1);
            add(seen.key(f), wrong, -1);
        }
    }

    void add(int key, int label, int change) {
        int slot = slot(keys, key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            if (++features * 2 > keys.length) {
                grow();
                slot = slot(keys, key);
            }
        }
        int cell = first[slot];
        while (cell != 0 && labels[cell] != label) {
            cell = next[cell];
        }
        cell = cell != 0 ? cell : newCell(slot, label);
        sums[cell] += (long) weights[cell] * (now - stamps[cell]);
        stamps[cell] = now;
        weights[cell] += change;
    }

    private int newCell(int slot, int label) {
        if (cells == next.length) {
            next = Arrays.copyOf(next, cells * 2);
            labels = Arrays.copyOf(labels, cells * 2);
            weights = Arrays.copyOf(weights, cells * 2);
            sums = Arrays.copyOf(sums, cells * 2);
            stamps = Arrays.copyOf(stamps, cells * 2);
        }
        labels[cells] = (byte) label;
        next[cells] = first[slot];
        first[slot] = cells;
        return cells++;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldFirst = first;
        keys = new int[oldKeys.length * 2];
        first = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                first[slot] = oldFirst[i];
            }
        }
    }

    private static int slot(int[] keys, int key) {
        int mask = keys.length - 1;
        int slot = (key ^ key >>> 15) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private double average(int cell) {
        return (sums[cell] + (double) weights[cell] * (now - stamps[cell])) / now;
    }

    /**
     * Writes the averages as a {@link LinearModel}.
     *
     * @param step  the smallest difference that is kept; weights beyond 127 steps are clipped
     * @param least weights of fewer steps are left out: most stem from single sentences, and without them the file is a third
     */
    public void write(Path file, double step, int least) throws IOException {
        this.least = least;
        int[] order = sortedSlots();
        int[] counts = new int[2];
        for (int slot : order) {
            int kept = kept(slot, step);
            counts[0] += kept > 0 ? 1 : 0;
            counts[1] += kept;
        }
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))))) {
            out.writeInt(classes.size());
            for (String name : classes) {
                out.writeUTF(name);
            }
            out.writeInt(counts[0]);
            out.writeInt(counts[1]);
            int before = 0;
            for (int slot : order) {
                if (kept(slot, step) > 0) {
                    writeDistance(out, keys[slot] - before);
                    before = keys[slot];
                    writeCells(out, slot, step);
                }
            }
        }
        System.out.printf("%s: %d features, %d weights, %d bytes%n", file.getFileName(), counts[0], counts[1], Files.size(file));
    }

    private int[] sortedSlots() {
        return java.util.stream.IntStream.range(0, keys.length).filter(i -> keys[i] != 0).boxed()
                .sorted((a, b) -> Integer.compareUnsigned(keys[a], keys[b])).mapToInt(i -> i).toArray();
    }

    private int kept(int slot, double step) {
        int kept = 0;
        for (int cell = first[slot]; cell != 0; cell = next[cell]) {
            kept += quantised(cell, step) != 0 ? 1 : 0;
        }
        return kept;
    }

    private int quantised(int cell, double step) {
        int steps = (int) Math.max(-LARGEST, Math.min(LARGEST, Math.round(average(cell) / step)));
        return Math.abs(steps) < least ? 0 : steps;
    }

    private void writeCells(DataOutputStream out, int slot, double step) throws IOException {
        out.writeByte(kept(slot, step));
        for (int cell = first[slot]; cell != 0; cell = next[cell]) {
            if (quantised(cell, step) != 0) {
                out.writeByte(labels[cell]);
                out.writeByte(quantised(cell, step));
            }
        }
    }

    private static void writeDistance(DataOutputStream out, int value) throws IOException {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
