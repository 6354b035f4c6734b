package rangefinder.enrich.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rangefinder.enrich.text.Tree;
import rangefinder.table.Table;

/** How sure the wording sounds, 0 to 6 on the ICD 203 scale: the table {@code hedges.tsv}. */
final class Strengths {

    private static final int LONGEST = 3;

    private final Map<String, Integer> strengths = new HashMap<>();

    Strengths() {
        for (List<String> row : Table.read(Strengths.class, "hedges.tsv")) {
            strengths.put(row.get(0), Integer.valueOf(row.get(1)));
        }
    }

    record Hedge(int strength, String words) {}

    /** The hedge nearest to the event within its clause, longest words first; null where the clause has none. */
    Hedge near(Tree tree, Event event) {
        if (event.predicate() < 0) {
            return null;
        }
        int first = Math.max(tree.first(event.predicate()), event.predicate() - 6);
        int end = Math.min(tree.end(event.predicate()), event.predicate() + 6);
        Hedge best = null;
        for (int i = first; i < end; i++) {
            Hedge hedge = at(tree, i);
            best = best == null ? hedge : best;
        }
        return best;
    }

    private Hedge at(Tree tree, int i) {
        StringBuilder words = new StringBuilder();
        Hedge best = null;
        for (int k = i; k < Math.min(tree.size(), i + LONGEST); k++) {
            words.append(k > i ? " " : "").append(tree.token(k).lower());
            Integer strength = strengths.get(words.toString());
            best = strength == null ? best : new Hedge(strength, words.toString());
        }
        return best;
    }
}
