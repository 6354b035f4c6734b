package rangefinder.ingest.page;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What is known of words, asked for words of any case where they stand in a text: nearly every word of a page is asked for, so none is copied for it.
 * Filled while the tables of knowledge are read, and only read afterwards.
 */
final class WordTable<V> {

    private static final int ROOM = 256;
    /** A table this thinly filled answers for most words that it does not hold at the first look. */
    private static final int SLOTS_A_WORD = 4;

    private static final int ENDS = 1 << 13;

    private record Entry(String word, int hash, Object value) {}

    /** Ends of the hashes of all words: most that the table does not hold are told apart by them, which lie close together in memory. */
    private final long[] ends = new long[ENDS / Long.SIZE];
    private Entry[] slots = new Entry[ROOM];
    private int size;

    /**
     * The hash of a word as far as this letter.
     *
     * @param before that of the letters before it, 0 for none
     * @param letter in lower case
     */
    static int hash(int before, char letter) {
        return 31 * before + letter;
    }

    /** The hash of a word of any case where it stands in a text. */
    static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash(hash, Words.lower(text.charAt(i)));
        }
        return hash;
    }

    /** @param word in lower case, new to the table */
    void put(String word, V value) {
        if (++size * SLOTS_A_WORD > slots.length) {
            Entry[] before = slots;
            slots = new Entry[2 * before.length];
            Arrays.stream(before).filter(entry -> entry != null).forEach(this::place);
        }
        place(new Entry(word, hash(word, 0, word.length()), value));
    }

    private void place(Entry entry) {
        ends[end(entry.hash)] |= 1L << entry.hash;
        slots[slot(entry.word, 0, entry.word.length(), entry.hash)] = entry;
    }

    /** What the table holds for the word, which is made where it holds nothing yet. */
    V computeIfAbsent(String word, Supplier<V> made) {
        V known = get(word);
        if (known == null) {
            known = made.get();
            put(word, known);
        }
        return known;
    }

    /** Null where the table does not hold the word. */
    V get(String word) {
        return get(word, 0, word.length(), hash(word, 0, word.length()));
    }

    /** @param hash of the word that stands there */
    @SuppressWarnings("unchecked")
    V get(String text, int start, int end, int hash) {
        if ((ends[end(hash)] & 1L << hash) == 0) {
            return null;
        }
        Entry entry = slots[slot(text, start, end, hash)];
        return entry == null ? null : (V) entry.value;
    }

    /** Gives what the table holds for each of the text's words, in their order. */
    void each(String text, Consumer<V> found) {
        int start = 0;
        int hash = 0;
        int length = text.length();
        for (int i = 0; i <= length; i++) {
            char c = i < length ? Words.folded(text.charAt(i)) : 0;
            if (c != 0) {
                hash = hash(hash, c);
                continue;
            }
            V value = i > start ? get(text, start, i, hash) : null;
            if (value != null) {
                found.accept(value);
            }
            start = i + 1;
            hash = 0;
        }
    }

    private static int end(int hash) {
        return (hash & ENDS - 1) / Long.SIZE;
    }

    /** Where the word is, or would be. */
    private int slot(String text, int start, int end, int hash) {
        int slot = hash & slots.length - 1;
        while (slots[slot] != null && !(slots[slot].hash == hash && isAt(text, start, end, slots[slot].word))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private static boolean isAt(String text, int start, int end, String word) {
        return end - start == word.length() && text.regionMatches(true, start, word, 0, word.length());
    }
}
