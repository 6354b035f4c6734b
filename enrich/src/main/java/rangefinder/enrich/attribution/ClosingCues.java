package rangefinder.enrich.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rangefinder.enrich.text.Tree;

/**
 * "…, a study of 300 schools shows." Where a sentence closes with a comma, a phrase and a cue verb, the shape alone tells, whatever tree the
 * parser made of it.
 */
final class ClosingCues {

    private static final int LONGEST_SPEAKER = 20;
    private static final Set<String> WHEN = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "late", "earlier", "on");

    private final CueWords words;

    ClosingCues(CueWords words) {
        this.words = words;
    }

    List<Saying> in(Tree tree, List<Saying> known) {
        int verb = closingVerb(tree);
        int comma = verb < 0 ? -1 : commaBefore(tree, verb);
        if (comma < 1 || known.stream().anyMatch(s -> !s.isEmpty() && s.cueAt() >= tree.token(comma).start())) {
            return List.of();
        }
        Phrase who = new Phrase(tree, head(tree, comma + 1, verb), comma + 1, verb - 1);
        boolean finding = words.noun(tree.lemma(who.head())) != null;
        List<Saying> found = new ArrayList<>();
        found.add(new Saying(tree.token(0).start(), tree.token(comma).start(), who, null, finding, tree.lemma(verb), tree.token(verb).start(), "closing-cue", null));
        return found;
    }

    private int closingVerb(Tree tree) {
        int last = tree.size() - 1;
        while (last > 2 && (!Character.isLetter(tree.token(last).text().charAt(0)) || WHEN.contains(tree.token(last).lower()))) {
            last--;
        }
        String lower = tree.token(last).lower();
        String bare = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        boolean cue = words.verb(tree.lemma(last)) != null || words.verb(bare) != null;
        return cue && (tree.isVerb(last) || lower.endsWith("s") && !tree.tag(last).equals("NNP")) ? last : -1;
    }

    private static int commaBefore(Tree tree, int verb) {
        for (int i = verb - 2; i >= Math.max(0, verb - LONGEST_SPEAKER); i--) {
            if (tree.token(i).text().equals(",") || tree.token(i).text().equals("\"")) {
                return startsPhrase(tree, i + 1) ? i : -1;
            }
            if (tree.isVerb(i) && !tree.is(i, "acl", "amod")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean startsPhrase(Tree tree, int i) {
        return Set.of("DT", "NNP", "NNPS", "NN", "NNS", "PRP", "PRP$", "JJ").contains(tree.tag(i));
    }

    /** The noun before the first preposition. */
    private static int head(Tree tree, int first, int verb) {
        int head = first;
        for (int i = first; i < verb && !(tree.tag(i).equals("IN") && i > first); i++) {
            head = tree.isNoun(i) || tree.tag(i).equals("PRP") ? i : head;
        }
        return head;
    }
}
