package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** Nouns that only measure another one ("the number of people displaced", "the death toll"): the other says what happened. */
final class Measures {

    private static final Vocabulary WORDS = Vocabulary.beside(Measures.class, "toll-words.tsv");
    private static final Set<String> NOUNS = WORDS.words("NOUNS");
    private static final Set<String> LIFTING = WORDS.words("LIFTING");
    private static final int WITHIN_PHRASE = 6;

    private Measures() {}

    static boolean is(String lemma) {
        return NOUNS.contains(lemma);
    }

    /** "The number of dead": the noun stands behind the measure. */
    static boolean isMeasured(Tree tree, int noun) {
        return noun > 1 && tree.token(noun - 1).lower().equals("of") && is(tree.lemma(noun - 2));
    }

    /** "Bringing the death toll to 12": what the toll is of, whoever the sentence counted before. */
    static boolean isLifted(Tree tree, Figure figure) {
        int to = figure.firstToken() - 1;
        boolean measured = to > 1 && figure.noun() < figure.firstToken() && tree.token(to).lower().equals("to") && is(tree.lemma(to - 1));
        for (int i = to - 2; measured && i >= Math.max(0, to - WITHIN_PHRASE); i--) {
            if (LIFTING.contains(tree.lemma(i))) {
                return true;
            }
        }
        return false;
    }
}
