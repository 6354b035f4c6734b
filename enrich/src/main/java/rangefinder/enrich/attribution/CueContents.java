package rangefinder.enrich.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rangefinder.enrich.attribution.CueWords.CueVerb;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** What a verb of saying introduces: a clause, an amount, or all of the clause that it is thrown into. */
final class CueContents {

    private static final Vocabulary WORDS = Vocabulary.beside(CueContents.class, "cue-contexts.tsv");
    private static final Set<String> TELLING = WORDS.words("TELLING");
    private static final Set<String> AMOUNT_PREPOSITIONS = WORDS.words("AMOUNT_PREPOSITIONS");
    private static final Set<String> NUMBERS = WORDS.words("NUMBERS");
    private static final Set<String> MARKS = Set.of(",", "\"", ".", "?", "!", "''", "'", "\u2014", "-", "--", ";", ":", "\u2013");

    private CueContents() {}

    /** Token spans of what the verb introduces. */
    static List<int[]> of(Tree tree, int v, CueVerb cue) {
        List<int[]> spans = new ArrayList<>();
        for (int c : tree.children(v)) {
            if (isContent(tree, v, c, cue)) {
                spans.add(new int[] {tree.first(c), tree.end(c)});
            }
        }
        if (!spans.isEmpty() && tree.child(v, "ccomp") > v) {
            tree.childrenAs(v, "conj").stream().filter(c -> goesOn(tree, v, c)).forEach(c -> spans.add(new int[] {tree.first(c), tree.end(c)}));
        }
        if (spans.isEmpty() && tree.is(v, "parataxis", "discourse") && tree.head(v) >= 0) {
            if (isSetAgainst(tree, v)) {
                behindThat(tree, v, spans);
            } else {
                around(tree, v, spans);
            }
        }
        if (spans.isEmpty()) {
            parenthesis(tree, v, spans);
        }
        if (tree.tag(v).equals("VBN") && tree.is(v, "acl") && tree.head(v) >= 0) {
            spans.add(new int[] {tree.first(tree.head(v)), v});
        } else if (CueSubjects.isPassive(tree, v)) {
            tree.childrenAs(v, "nsubj").forEach(s -> spans.add(new int[] {tree.first(s), tree.end(s)}));
        }
        return spans;
    }

    /** "said that they earn 12 and have 16": a second verb without a subject, in another tense than the saying, belongs to what is said. */
    private static boolean goesOn(Tree tree, int v, int c) {
        return tree.isVerb(c) && tree.child(c, "nsubj") < 0 && !tree.tag(c).equals(tree.tag(v));
    }

    /** "One counted 133, while a doctor told the paper that": who speaks against others said nothing of what stands before. */
    private static boolean isSetAgainst(Tree tree, int v) {
        int mark = tree.child(v, "mark");
        return mark >= 0 && mark < v && Set.of("while", "whereas", "although").contains(tree.token(mark).lower());
    }

    private static void behindThat(Tree tree, int v, List<int[]> spans) {
        for (int i = v + 1; i < tree.end(v); i++) {
            if (tree.token(i).lower().equals("that")) {
                spans.add(new int[] {i + 1, tree.end(v)});
                return;
            }
        }
    }

    private static boolean isContent(Tree tree, int v, int c, CueVerb cue) {
        if (tree.is(c, "ccomp")) {
            return !isReason(tree, c);
        }
        return switch (cue.takes()) {
            case QUOTE -> false;
            case OF -> c > v && v + 1 < tree.size() && tree.is(c, "obl", "advcl", "ccomp") && Set.of("of", "about").contains(tree.token(v + 1).lower()) && tree.first(c) == v + 1;
            case WILL -> tree.is(c, "xcomp") || c > v && tree.is(c, "obj", "obl") && isAmount(tree, c) && !isOccasion(tree, c) || c > v && tree.is(c, "obj") && tree.child(c, "acl") >= 0;
            case AT -> tree.is(c, "obj", "obl", "xcomp", "ccomp", "advcl");
            case CLAUSE, MIND -> tree.is(c, "xcomp", "csubj") || tree.is(c, "parataxis") && c > v;
            case ANY -> tree.is(c, "xcomp") || tree.is(c, "obj", "csubj") && !TELLING.contains(tree.lemma(v)) || c > v && (tree.is(c, "parataxis", "obl") && !isOccasion(tree, c) || tree.is(c, "iobj") && !TELLING.contains(tree.lemma(v)));
        };
    }

    /** "told the paper because he was not allowed to speak": why it was said, which is not what was said. */
    private static boolean isReason(Tree tree, int c) {
        int mark = tree.child(c, "mark");
        return mark >= 0 && tree.first(c) == mark && tree.token(mark).lower().equals("because");
    }

    /** "said on Friday", but not "puts it at 15,000"; "told reporters in Geneva": when and where it was said is not what was said. */
    private static boolean isOccasion(Tree tree, int c) {
        int preposition = tree.child(c, "case");
        boolean amount = isAmount(tree, c) && preposition >= 0 && AMOUNT_PREPOSITIONS.contains(tree.token(preposition).lower());
        return tree.is(c, "obl") && !amount && (preposition < 0 || !Set.of("as", "of", "for", "about", "that", "with").contains(tree.token(preposition).lower()));
    }

    private static boolean isAmount(Tree tree, int c) {
        return tree.child(c, "nummod") >= 0 || tree.tag(c).equals("CD") || NUMBERS.contains(tree.token(c).lower()) || tree.token(c).text().equals("$");
    }

    /** The same where the parser saw another relation: "…, police said." between commas or at the end, with nothing of its own to introduce. */
    private static void parenthesis(Tree tree, int v, List<int[]> spans) {
        int subject = tree.child(v, "nsubj");
        if (subject < 0) {
            return;
        }
        int first = Math.min(v, tree.first(subject));
        first = first < v && MARKS.contains(tree.token(first).text()) ? first + 1 : first;
        int last = v;
        for (int c : tree.children(v)) {
            last = c > v && (tree.is(c, "obl", "advmod", "obj", "iobj", "nsubj") || isReason(tree, c)) ? Math.max(last, tree.end(c) - 1) : last;
        }
        boolean set = first > 0 && MARKS.contains(tree.token(first - 1).text());
        if (set && (last + 1 >= tree.size() || MARKS.contains(tree.token(last + 1).text()))) {
            spans.add(new int[] {0, first});
            spans.add(new int[] {last + 1, tree.size()});
        }
    }

    /** "…, police said, …": all of the clause that it stands in, before and after. */
    private static void around(Tree tree, int v, List<int[]> spans) {
        int clause = tree.head(v);
        spans.add(new int[] {tree.first(clause), tree.first(v)});
        spans.add(new int[] {tree.end(v), tree.end(clause)});
    }
}
