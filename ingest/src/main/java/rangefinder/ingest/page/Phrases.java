package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases that begin with a word, found in a line by looking each of the line's words up once. */
final class Phrases {

    private static final int HASH_BITS = 4_096;

    private final Map<String, List<String>> byFirstWord = new HashMap<>();
    /** Which hashes first words have, by their last bits: spares most lookups. */
    private final BitSet hashes = new BitSet(HASH_BITS);
    private final List<String> wordless = new ArrayList<>();

    void add(String phrase) {
        int end = wordEnd(phrase, 0);
        if (end == 0) {
            wordless.add(phrase);
        } else {
            hashes.set(phrase.substring(0, end).hashCode() & HASH_BITS - 1);
            byFirstWord.computeIfAbsent(phrase.substring(0, end), word -> new ArrayList<>(2)).add(phrase);
        }
    }

    boolean begin(String lower) {
        return isAt(lower, 0) || wordless.stream().anyMatch(lower::startsWith);
    }

    boolean areIn(String lower) {
        int hash = 0;
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i < lower.length() && Words.isOfAWord(lower.charAt(i))) {
                hash = 31 * hash + lower.charAt(i);
            } else {
                if (i > start && hashes.get(hash & HASH_BITS - 1) && isAt(lower, start)) {
                    return true;
                }
                start = i + 1;
                hash = 0;
            }
        }
        return !wordless.isEmpty() && wordless.stream().anyMatch(lower::contains);
    }

    private boolean isAt(String lower, int at) {
        int hash = 0;
        int end = at;
        while (end < lower.length() && Words.isOfAWord(lower.charAt(end))) {
            hash = 31 * hash + lower.charAt(end++);
        }
        List<String> phrases = end == at || !hashes.get(hash & HASH_BITS - 1) ? null : byFirstWord.get(lower.substring(at, end));
        return phrases != null && phrases.stream().anyMatch(phrase -> lower.startsWith(phrase, at));
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Words.isOfAWord(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
