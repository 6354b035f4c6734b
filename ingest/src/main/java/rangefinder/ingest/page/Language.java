package rangefinder.ingest.page;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Identifies the language of a text: by its script where only one language is written so, else by its most frequent small words, which no text
 * of a paragraph's length can do without. Starts at once and needs a table of some kilobytes.
 */
final class Language {

    /** Enough to know; more would only take time. */
    private static final int MOST_CHARS = 1_000;
    private static final int FEWEST_HITS = 2;
    /** Letters before this are Latin, which tells nothing. */
    private static final int FIRST_NOT_LATIN = 0x250;

    private static final Map<UnicodeScript, String> BY_SCRIPT = new EnumMap<>(UnicodeScript.class);
    private static final Map<String, List<String>> BY_WORD = new HashMap<>();

    static {
        for (String[] row : Table.rows("languages.tsv")) {
            if (row[0].equals("SCRIPT")) {
                BY_SCRIPT.put(UnicodeScript.valueOf(row[2]), row[1]);
            } else {
                for (String word : row[2].split(" ")) {
                    BY_WORD.computeIfAbsent(word, key -> new ArrayList<>(2)).add(row[1]);
                }
            }
        }
    }

    private Language() {}

    /**
     * ISO 639-1 code.
     *
     * @param declared what the page says, believed only where the text does not tell
     * @return null where nothing tells
     */
    static String of(String text, String declared) {
        String sample = text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text;
        String byScript = byScript(sample);
        if (byScript != null) {
            return byScript;
        }
        Map<String, Integer> hits = new HashMap<>();
        String words = Words.of(sample);
        for (int start = 0; start < words.length(); ) {
            int space = words.indexOf(' ', start);
            int end = space < 0 ? words.length() : space;
            BY_WORD.getOrDefault(words.substring(start, end), List.of()).forEach(language -> hits.merge(language, 1, Integer::sum));
            start = end + 1;
        }
        String best = hits.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
            .filter(most -> most.getValue() >= FEWEST_HITS).map(Map.Entry::getKey).orElse(null);
        return best != null ? best : code(declared);
    }

    /** The language of the text's script, where it has one of its own; kana mark Japanese among Chinese signs. */
    private static String byScript(String sample) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int latin = 0;
        int other = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c < FIRST_NOT_LATIN) {
                latin += Words.isOfAWord(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                other++;
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        if (other * 2 < latin) {
            return null;
        }
        if (counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0) > counts.getOrDefault(UnicodeScript.LATIN, 0)) {
            return "ja";
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(most -> BY_SCRIPT.get(most.getKey())).orElse(null);
    }

    private static String code(String declared) {
        String code = declared == null ? "" : declared.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < code.length() && Character.isLetter(code.charAt(end))) {
            end++;
        }
        return end == 2 ? code.substring(0, 2) : null;
    }
}
