package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Phrases in lower case that begin with a word, found in a line of any case by looking each of the line's words up once: every line of every page is
 * searched so, hence no copy of the line is made.
 */
final class Phrases {

    private static final int HASHES = 4_096;

    /** By the hash of their first words. */
    private final Phrase[][] byFirstWord = new Phrase[HASHES][];
    private final List<String> wordless = new ArrayList<>();

    /**
     * @param hash    of its first word
     * @param wordEnd where that ends
     */
    private record Phrase(String text, int hash, int wordEnd) {}

    void add(String phrase) {
        int hash = 0;
        int end = 0;
        for (; end < phrase.length() && Words.isOfAWord(phrase.charAt(end)); end++) {
            hash = 31 * hash + phrase.charAt(end);
        }
        if (end == 0) {
            wordless.add(phrase);
            return;
        }
        int slot = hash & HASHES - 1;
        Phrase[] before = byFirstWord[slot] == null ? new Phrase[0] : byFirstWord[slot];
        byFirstWord[slot] = Arrays.copyOf(before, before.length + 1);
        byFirstWord[slot][before.length] = new Phrase(phrase, hash, end);
    }

    boolean begin(String line) {
        int hash = 0;
        int end = 0;
        for (; end < line.length() && Words.isOfAWord(line.charAt(end)); end++) {
            hash = 31 * hash + Words.lower(line.charAt(end));
        }
        return end > 0 && isAt(line, 0, end, hash) || wordless.stream().anyMatch(phrase -> line.regionMatches(true, 0, phrase, 0, phrase.length()));
    }

    boolean areIn(String line) {
        int hash = 0;
        int start = 0;
        int length = line.length();
        for (int i = 0; i < length; i++) {
            char c = Words.folded(line.charAt(i));
            if (c != 0) {
                hash = 31 * hash + c;
            } else {
                if (i > start && isAt(line, start, i, hash)) {
                    return true;
                }
                start = i + 1;
                hash = 0;
            }
        }
        return length > start && isAt(line, start, length, hash) || wordless.stream().anyMatch(phrase -> holds(line, phrase));
    }

    /** Whether a phrase begins at the word that stands there. */
    private boolean isAt(String line, int start, int end, int hash) {
        Phrase[] phrases = byFirstWord[hash & HASHES - 1];
        if (phrases != null) {
            for (Phrase phrase : phrases) {
                if (phrase.hash == hash && phrase.wordEnd == end - start && goesOn(line, start, phrase)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the line goes on as the phrase does: compared behind the first word first, in which many are alike. */
    private static boolean goesOn(String line, int start, Phrase phrase) {
        if (start + phrase.text.length() > line.length()) {
            return false;
        }
        for (int i = phrase.wordEnd; i < phrase.text.length(); i++) {
            if (Words.lower(line.charAt(start + i)) != phrase.text.charAt(i)) {
                return false;
            }
        }
        return line.regionMatches(true, start, phrase.text, 0, phrase.wordEnd);
    }

    private static boolean holds(String line, String phrase) {
        for (int at = line.indexOf(phrase.charAt(0)); at >= 0; at = line.indexOf(phrase.charAt(0), at + 1)) {
            if (line.regionMatches(true, at, phrase, 0, phrase.length())) {
                return true;
            }
        }
        return false;
    }
}
