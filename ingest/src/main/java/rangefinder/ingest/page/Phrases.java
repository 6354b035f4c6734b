package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Phrases in lower case that begin with a word, found in a line of any case by looking each of the line's words up once: every line of every page is
 * searched so, hence no copy of the line is made.
 */
final class Phrases {

    private final WordTable<List<Phrase>> byFirstWord = new WordTable<>();
    /** Short words are in every line: looked up by the longest, few are found that then do not go on as the phrase does. */
    private final WordTable<List<Phrase>> byLongestWord = new WordTable<>();
    private final List<String> wordless = new ArrayList<>();

    /** @param key where the word stands in it that it is looked up by */
    private record Phrase(String words, int key) {}

    void add(String phrase) {
        int end = wordEnd(phrase, 0);
        if (end == 0) {
            wordless.add(phrase);
            return;
        }
        byFirstWord.computeIfAbsent(phrase.substring(0, end), ArrayList::new).add(new Phrase(phrase, 0));
        int longest = longestWord(phrase);
        byLongestWord.computeIfAbsent(phrase.substring(longest, wordEnd(phrase, longest)), ArrayList::new).add(new Phrase(phrase, longest));
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Words.isOfAWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The first of the longest words. What stands behind the first word and last in a phrase may be the beginning of one: "of est" is "of estos", too. */
    private static int longestWord(String phrase) {
        int longest = 0;
        int most = wordEnd(phrase, 0);
        for (int start = most + 1, end; start < phrase.length(); start = end + 1) {
            end = wordEnd(phrase, start);
            if (end < phrase.length() && end - start > most) {
                longest = start;
                most = end - start;
            }
        }
        return longest;
    }

    boolean begin(String line) {
        int end = wordEnd(line, 0);
        return end > 0 ? isAt(line, byFirstWord.get(line, 0, end, WordTable.hash(line, 0, end)), 0)
            : wordless.stream().anyMatch(phrase -> line.regionMatches(true, 0, phrase, 0, phrase.length()));
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
                if (i > start && isAt(line, byLongestWord.get(line, start, i, hash), start)) {
                    return true;
                }
                start = i + 1;
                hash = 0;
            }
        }
        return length > start && isAt(line, byLongestWord.get(line, start, length, hash), start) || wordless.stream().anyMatch(phrase -> holds(line, phrase));
    }

    /** Whether one of the phrases stands in the line with its key there. */
    private static boolean isAt(String line, List<Phrase> phrases, int key) {
        for (int i = 0; phrases != null && i < phrases.size(); i++) {
            if (isAt(line, key - phrases.get(i).key, phrases.get(i).words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(String line, int start, String phrase) {
        if (start < 0 || start + phrase.length() > line.length() || start > 0 && Words.isOfAWord(line.charAt(start - 1))) {
            return false;
        }
        for (int i = 0; i < phrase.length(); i++) {
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
