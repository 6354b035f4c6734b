package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Phrases in lower case that begin with a word, found in a line of any case by looking each of the line's words up once: every line of every page is
 * searched so, hence no copy of the line is made.
 */
final class Phrases {

    private final WordTable<List<String>> byFirstWord = new WordTable<>();
    private final List<String> wordless = new ArrayList<>();

    void add(String phrase) {
        int end = wordEnd(phrase);
        if (end == 0) {
            wordless.add(phrase);
            return;
        }
        String first = phrase.substring(0, end);
        if (byFirstWord.get(first) == null) {
            byFirstWord.put(first, new ArrayList<>());
        }
        byFirstWord.get(first).add(phrase);
    }

    private static int wordEnd(String text) {
        int end = 0;
        while (end < text.length() && Words.isOfAWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    boolean begin(String line) {
        int end = wordEnd(line);
        int hash = 0;
        for (int i = 0; i < end; i++) {
            hash = WordTable.hash(hash, Words.lower(line.charAt(i)));
        }
        return end > 0 ? isAt(line, 0, end, hash) : wordless.stream().anyMatch(phrase -> line.regionMatches(true, 0, phrase, 0, phrase.length()));
    }

    boolean areIn(String line) {
        int hash = 0;
        int start = 0;
        int length = line.length();
        for (int i = 0; i < length; i++) {
            char c = Words.folded(line.charAt(i));
            if (c != 0) {
                hash = WordTable.hash(hash, c);
            } else {
                if (i > start && isAt(line, start, i, hash)) {
                    return true;
                }
                start = i + 1;
                hash = 0;
            }
        }
        return length > start && isAt(line, start, length, hash) || !wordless.isEmpty() && wordless.stream().anyMatch(phrase -> holds(line, phrase));
    }

    /** Whether a phrase begins at the word that stands there. */
    private boolean isAt(String line, int start, int end, int hash) {
        List<String> phrases = byFirstWord.get(line, start, end, hash);
        for (int i = 0; phrases != null && i < phrases.size(); i++) {
            if (goesOn(line, start, end - start, phrases.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line goes on behind the word as the phrase does. */
    private static boolean goesOn(String line, int start, int word, String phrase) {
        if (start + phrase.length() > line.length()) {
            return false;
        }
        for (int i = word; i < phrase.length(); i++) {
            if (Words.lower(line.charAt(start + i)) != phrase.charAt(i)) {
                return false;
            }
        }
        return true;
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
