package rangefinder.enrich.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A linear classifier over hashed features: for every feature the classes it speaks for or against, with a weight in one byte.
 * Held in flat arrays and shared by all threads.
 *
 * <p>The file, compressed with gzip: the classes' names; the number of features and of weights; then per feature, sorted by key,
 * the distance from the key before (seven bits a byte, low ones first), the number of weights, and for each its class and value.
 */
public final class LinearModel implements Scorer {

    private final List<String> classes;
    /** Open-addressed table: a feature's key in the upper half, where its weights lie in the lower; 0 where free. */
    private final long[] slots;
    /** A feature's weights side by side, so that one look into memory finds all: their number, then for each its class and value, a byte each. */
    private final short[] weights;

    private LinearModel(List<String> classes, int features, int weights) {
        this.classes = classes;
        this.slots = new long[Integer.highestOneBit(Math.max(features, 8)) * 4];
        this.weights = new short[features + weights];
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public void score(Features features, int[] scores) {
        long[] entries = features.entries();
        for (int f = 0; f < features.size(); f++) {
            entries[f] = slots[home(features.key(f))];
        }
        Arrays.fill(scores, 0);
        for (int f = 0; f < features.size(); f++) {
            int key = features.key(f);
            boolean settled = entries[f] == 0 || (int) (entries[f] >>> 32) == key;
            long entry = settled ? entries[f] : slots[slot(key)];
            if (entry != 0) {
                int first = (int) entry + 1;
                for (int i = first; i < first + weights[first - 1]; i++) {
                    scores[weights[i] >> 8] += (byte) weights[i];
                }
            }
        }
    }

    /** Size of an open-addressed table that holds all features and stays at most half full. */
    int tableSize() {
        return slots.length;
    }

    /** Calls {@code visitor} for every weight. */
    void forEach(WeightVisitor visitor) {
        for (long entry : slots) {
            int first = (int) entry + 1;
            for (int i = first; entry != 0 && i < first + weights[first - 1]; i++) {
                visitor.visit((int) (entry >>> 32), weights[i] >> 8, (byte) weights[i]);
            }
        }
    }

    /** Takes one weight of a model. */
    interface WeightVisitor {

        void visit(int key, int label, byte weight);
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

    /** @throws IllegalStateException if the model is missing: a broken build, not a user's mistake */
    public static LinearModel load(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("model " + name + " is missing beside " + beside.getName() + "; build the module again");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("model " + name + " cannot be read", e);
        }
    }

    public static LinearModel load(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /** Unpacked whole before it is read: each start waits for the models, and a stream asked byte by byte takes twice as long. */
    private static LinearModel read(InputStream in) throws IOException {
        try (InputStream unpacked = new GZIPInputStream(in, 1 << 16)) {
            return read(ByteBuffer.wrap(unpacked.readAllBytes()));
        } catch (BufferUnderflowException e) {
            throw new EOFException("the model ends too early");
        }
    }

    private static LinearModel read(ByteBuffer in) {
        List<String> classes = new ArrayList<>();
        for (int n = in.getInt(); n > 0; n--) {
            byte[] name = new byte[in.getShort()];
            in.get(name);
            classes.add(new String(name, StandardCharsets.UTF_8));
        }
        int features = in.getInt();
        LinearModel model = new LinearModel(List.copyOf(classes), features, in.getInt());
        model.fill(features, in.array(), in.position());
        return model;
    }

    private void fill(int features, byte[] in, int start) {
        int at = start;
        int key = 0;
        int position = 0;
        for (int f = 0; f < features; f++) {
            int shift = 0;
            int distance = 0;
            do {
                distance |= (in[at] & 0x7F) << shift;
                shift += 7;
            } while (in[at++] < 0);
            key += distance;
            slots[slot(key)] = (long) key << 32 | position;
            int count = in[at++] & 0xFF;
            weights[position++] = (short) count;
            for (int n = 0; n < count; n++, at += 2) {
                weights[position++] = (short) (in[at] << 8 | in[at + 1] & 0xFF);
            }
        }
    }
}
