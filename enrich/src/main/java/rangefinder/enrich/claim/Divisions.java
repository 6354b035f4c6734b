package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.Basis;

/** Counts that divide the one told before them in the sentence, though no word says "of them": "counted 40 dead; 12 were children". */
final class Divisions {

    private static final Vocabulary WORDS = Vocabulary.beside(Divisions.class, "basis-words.tsv");
    private static final Set<String> JOINING = Set.of(";", ",", "and", "while", "–", "—");
    /** After "were" these tell what befell the counted; everything else says who they were. */
    private static final Set<String> BEFALLING = Set.of("VBN", "VBD", "VBG", "CD", "RB");
    private static final Set<String> ASCRIBING = WORDS.words("ASCRIBING");
    private static final Set<String> BEHIND_ASCRIBED = Set.of("to", "on");
    private static final Set<String> ALL = Set.of("total", "overall");

    private Divisions() {}

    /**
     * @param last  what the figure before it in the sentence states
     * @param basis what the words of the figure itself say of it
     */
    static BasisReader.Reading read(Tree tree, Statement last, Figure figure, Event event, BasisReader.Reading basis) {
        Figure before = last.figure();
        boolean same = event.action() != null && event.action().equals(last.event().action()) && basis.basis() != Basis.PART && basis.basis() != Basis.RATE;
        if (!same || !isLess(figure, before)) {
            return basis;
        }
        if (saysWhoTheyWere(tree, before, figure)) {
            return new BasisReader.Reading(Basis.PART, "part-of", tree.token(figure.endToken()).text());
        }
        int word = isAscribed(tree, figure) ? figure.firstToken() - 1 : totalBefore(tree, before, figure);
        return word < 0 ? basis : new BasisReader.Reading(Basis.PART, "part-of", tree.token(word).text());
    }

    private static boolean isLess(Figure figure, Figure before) {
        Double most = figure.high() == null ? figure.low() : figure.high();
        return before.low() != null && most != null && most < before.low() && before.unit() == null && figure.unit() == null;
    }

    /** "counted 40 dead; 12 were children"; but "40 were hurt; 12 were killed". */
    private static boolean saysWhoTheyWere(Tree tree, Figure before, Figure figure) {
        int were = figure.endToken();
        boolean bare = figure.noun() < figure.firstToken() && figure.firstToken() > 0 && JOINING.contains(tree.token(figure.firstToken() - 1).lower());
        return bare && were + 1 < tree.size() && tree.lemma(were).equals("be") && !BEFALLING.contains(tree.tag(were + 1)) && figure.noun() <= Math.max(before.noun(), before.endToken());
    }

    /** "Put deaths at 4,000 and attributed 1,500 to the blockade". */
    private static boolean isAscribed(Tree tree, Figure figure) {
        boolean bare = figure.noun() < figure.firstToken() && figure.firstToken() > 0 && figure.endToken() < tree.size();
        return bare && ASCRIBING.contains(tree.lemma(figure.firstToken() - 1)) && BEHIND_ASCRIBED.contains(tree.token(figure.endToken()).lower());
    }

    /** "1,300 total deaths and 560 civilians killed": the word that makes all of the first; -1 where none does. */
    private static int totalBefore(Tree tree, Figure before, Figure figure) {
        int next = before.endToken();
        boolean joined = figure.firstToken() > 0 && JOINING.contains(tree.token(figure.firstToken() - 1).lower());
        return joined && before.noun() > next && ALL.contains(tree.token(next).lower()) ? next : -1;
    }
}
