package rangefinder.enrich.text;

import java.util.Arrays;
import java.util.List;

/** A {@link LinearModel} of at most four classes in its fastest form: one look-up gives all of a feature's weights, a byte each. */
final class ActionModel implements Scorer {

    private final List<String> classes;
    /** Open-addressed table: a feature's key in the upper half, four weights in the lower; 0 where free. */
    private final long[] slots;

    ActionModel(LinearModel model) {
        classes = model.classes();
        slots = new long[model.tableSize()];
        model.forEach((key, label, weight) -> {
            int slot = slot(key);
            slots[slot] = slots[slot] & 0xFFFFFFFFL | (long) key << 32 | (weight & 0xFFL) << 8 * label;
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
        Arrays.fill(scores, 0);
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
