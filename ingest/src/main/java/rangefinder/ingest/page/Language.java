package rangefinder.ingest.page;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rangefinder.table.Table;

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
    /** In the order of the alphabet. */
    private static final List<String> CODES;
    /** Places among the codes of the languages that have the word. */
    private static final WordTable<int[]> BY_WORD = new WordTable<>();

    static {
        List<List<String>> words = new ArrayList<>();
        for (List<String> row : Table.read(Language.class, "languages.tsv")) {
            if (row.get(0).equals("SCRIPT")) {
                BY_SCRIPT.put(UnicodeScript.valueOf(row.get(2)), row.get(1));
            } else {
                words.add(row);
            }
        }
        CODES = words.stream().map(row -> row.get(1)).distinct().sorted().toList();
        Map<String, int[]> byWord = new HashMap<>();
        words.forEach(row -> Stream.of(row.get(2).split(" ")).forEach(word -> byWord.merge(word, new int[] {CODES.indexOf(row.get(1))}, Language::joined)));
        byWord.forEach(BY_WORD::put);
    }

    private static int[] joined(int[] some, int[] others) {
        return IntStream.concat(IntStream.of(some), IntStream.of(others)).toArray();
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
        int[] hits = hits(sample);
        int best = 0;
        for (int language = 1; language < hits.length; language++) {
            best = hits[language] >= hits[best] ? language : best;
        }
        return hits[best] >= FEWEST_HITS ? CODES.get(best) : code(declared);
    }

    /** How many words of the sample each language has. */
    private static int[] hits(String sample) {
        int[] hits = new int[CODES.size()];
        BY_WORD.each(sample, languages -> {
            for (int language : languages) {
                hits[language]++;
            }
        });
        return hits;
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
