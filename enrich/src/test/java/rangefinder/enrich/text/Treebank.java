package rangefinder.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads CoNLL-U: gold sentences with their document's name and the MISC column. */
public final class Treebank {

    /** @param misc MISC column of each token */
    public record Tree(String document, String text, Sentence sentence, List<String> misc) {
    }

    private Treebank() {
    }

    public static List<Tree> read(Path gzip) throws IOException {
        List<Tree> trees = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(gzip)), StandardCharsets.UTF_8))) {
            String document = "";
            String text = "";
            List<String[]> rows = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("# newdoc id = ")) {
                    document = line.substring(14);
                } else if (line.startsWith("# text = ")) {
                    text = line.substring(9);
                } else if (line.isEmpty() && !rows.isEmpty()) {
                    trees.add(tree(document, text, rows));
                    rows.clear();
                } else if (!line.startsWith("#") && line.substring(0, line.indexOf('\t')).chars().allMatch(Character::isDigit)) {
                    rows.add(line.split("\t"));
                }
            }
        }
        return trees;
    }

    private static Tree tree(String document, String text, List<String[]> rows) {
        List<Token> tokens = new ArrayList<>();
        int[] heads = new int[rows.size()];
        String[] relations = new String[rows.size()];
        List<String> misc = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < heads.length; i++) {
            String[] row = rows.get(i);
            String word = PlainCharacters.normalise(row[1]);
            tokens.add(new Token(offset, offset + word.length(), word, row[4], row[2].toLowerCase(java.util.Locale.ROOT)));
            offset += word.length() + (row[9].contains("SpaceAfter=No") ? 0 : 1);
            heads[i] = Integer.parseInt(row[6]) - 1;
            relations[i] = row[7];
            misc.add(row[9]);
        }
        return new Tree(document, text, new Sentence(List.copyOf(tokens), heads, word -> relations[word], 0), misc);
    }
}
