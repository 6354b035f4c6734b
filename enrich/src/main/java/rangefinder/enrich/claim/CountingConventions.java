package rangefinder.enrich.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.table.Table;

/**
 * Whether a count of victims says that it holds those who did it ("five people, including the gunman") or leaves them out ("four people and
 * the gunman"). Reports of one happening differ by just that. Words: the table {@code counting-conventions.tsv}.
 */
final class CountingConventions {

    static final String IN = "PERPETRATOR_IN";
    static final String OUT = "PERPETRATOR_OUT";

    private static final int LONGEST_PHRASE = 5;
    /** "including the 34-year-old suspected gunman": words between the phrase and the one it is about. */
    private static final int BETWEEN = 4;
    private static final Set<String> ENDS = Set.of(",", ".", ";", ":", "who", "that", "was", "were");

    private final Map<String, String> phrases = new HashMap<>();
    private final Set<String> perpetrators = new HashSet<>();

    CountingConventions() {
        for (List<String> row : Table.read(CountingConventions.class, "counting-conventions.tsv")) {
            switch (row.get(1)) {
                case "in" -> phrases.put(row.get(0), IN);
                case "out" -> phrases.put(row.get(0), OUT);
                default -> perpetrators.add(row.get(0));
            }
        }
    }

    /** The convention that the words behind the figure tell; null where they tell none. */
    String of(Tree tree, Figure figure) {
        for (int i = figure.endToken(); i < tree.size(); i++) {
            for (int length = Math.min(LONGEST_PHRASE, tree.size() - i); length > 0; length--) {
                String convention = phrases.get(words(tree, i, length));
                if (convention != null && isAboutPerpetrator(tree, i + length)) {
                    return convention;
                }
            }
        }
        return null;
    }

    private boolean isAboutPerpetrator(Tree tree, int from) {
        for (int i = from; i < Math.min(tree.size(), from + BETWEEN); i++) {
            String word = tree.token(i).lower();
            if (perpetrators.contains(word)) {
                return true;
            } else if (ENDS.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static String words(Tree tree, int from, int length) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < from + length; i++) {
            words.append(i > from ? " " : "").append(tree.token(i).lower());
        }
        return words.toString();
    }
}
