package rangefinder.enrich.text;

import java.util.Arrays;

/** A reusable list of hashed features: each is a template number mixed with what it saw. */
public final class Features {

    private int[] keys = new int[64];
    private long[] entries = new long[64];
    private int size;

    public void clear() {
        size = 0;
    }

    public void add(int template, int a) {
        put(mix(template * 0x9E3779B1, a));
    }

    public void add(int template, int a, int b) {
        put(mix(mix(template * 0x9E3779B1, a), b));
    }

    public void add(int template, int a, int b, int c) {
        put(mix(mix(mix(template * 0x9E3779B1, a), b), c));
    }

    public void add(int template, int a, int b, int c, int d) {
        put(mix(mix(mix(mix(template * 0x9E3779B1, a), b), c), d));
    }

    public int size() {
        return size;
    }

    public int key(int i) {
        return keys[i];
    }

    /**
     * Room for what a model's table holds for each key. A scorer first fills it, without a branch, so that the processor fetches many
     * places of a large table at once instead of waiting for each, and then reads it.
     */
    long[] entries() {
        return entries;
    }

    static int mix(int h, int value) {
        int x = h ^ value * 0xCC9E2D51;
        x ^= x >>> 16;
        x *= 0x85EBCA6B;
        x ^= x >>> 13;
        return x * 5 + 0xE6546B64;
    }

    private void put(int key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            entries = new long[keys.length];
        }
        keys[size++] = key == 0 ? 1 : key;
    }
}
