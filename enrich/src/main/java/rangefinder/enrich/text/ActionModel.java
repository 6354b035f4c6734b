package rangefinder.enrich.text;

import java.util.List;

/** A linear classifier of four classes in its fastest form: one look-up gives all of a feature's weights, a byte each. */
final class ActionModel implements Scorer {

    private final List<String> classes;
    /** Open-addressed table: a feature's key in the upper half, four weights in the lower; 0 where free. */
    private final long[] slots;

    ActionModel(ModelFile file) {
        classes = file.classes();
        slots = new long[Integer.highestOneBit(Math.max(file.features(), 8)) * 4];
        byte[] in = file.bytes();
        file.forEach((key, at, count) -> {
            long four = 0;
            for (int i = at; i < at + 2 * count; i += 2) {
                four |= (in[i + 1] & 0xFFL) << 8 * in[i];
            }
            slots[slot(key)] = (long) key << 32 | four;
        });
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
        int a = 0;
        int b = 0;
        int c = 0;
        int d = 0;
        for (int f = 0; f < features.size(); f++) {
            int key = features.key(f);
            boolean settled = entries[f] == 0 || (int) (entries[f] >>> 32) == key;
            int weights = (int) (settled ? entries[f] : slots[slot(key)]);
            a += (byte) weights;
            b += (byte) (weights >> 8);
            c += (byte) (weights >> 16);
            d += weights >> 24;
        }
        scores[0] = a;
        scores[1] = b;
        scores[2] = c;
        scores[3] = d;
    }

    private int home(int key) {
        return (key ^ key >>> 15) & slots.length - 1;
    }

    private int slot(int key) {
        int mask = slots.length - 1;
        int slot = home(key);
        while (slots[slot] != 0 && (int) (slots[slot] >>> 32) != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
