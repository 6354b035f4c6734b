package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** The nouns that name happenings which hurt people, one or several of them, and the phrases that they end. Words: the table {@code other-happenings.tsv}. */
final class HappeningNouns {

    private static final Vocabulary WORDS = Vocabulary.beside(HappeningNouns.class, "other-happenings.tsv");
    private static final Set<String> NOUNS = WORDS.words("NOUN");
    private static final Set<String> EACH = WORDS.words("EACH");
    private static final Set<String> SEVERAL = WORDS.words("SEVERAL");
    private static final Set<String> PHRASAL = Set.of("DT", "CD", "PRP$", "POS", "HYPH", "VBN", "PDT");
    /** Tokens of the longest phrase. */
    static final int PHRASE = 7;

    private HappeningNouns() {}

    /** "Fire", "blasts", "earthquake". */
    static boolean is(Tree tree, int i) {
        boolean noun = tree.isNoun(i) || tree.sentence().inTitle() || tree.tag(i).equals("VBG") && i > 0 && tree.tag(i - 1).matches("DT|JJ|NN.?");
        return noun && (NOUNS.contains(tree.lemma(i)) || NOUNS.contains(singular(tree.token(i).lower())));
    }

    /** "The church shooting": one, whenever it was. */
    static boolean isOne(Tree tree, int i) {
        return !tree.token(i).lower().endsWith("s");
    }

    /** "Shootings", "crashes": several, where a town sees one again and again. */
    static boolean isMany(Tree tree, int i) {
        String word = tree.token(i).lower();
        return word.endsWith("s") && EACH.contains(singular(word));
    }

    /** Whether a word names a happening of a kind that a town sees again and again: a shooting, a crash. */
    static boolean isOfMany(Token token) {
        return EACH.contains(token.lower()) || EACH.contains(singular(token.lower()));
    }

    /** Whether a token may stand before such a noun in its phrase: "a series of deadly car". */
    static boolean isInPhrase(Tree tree, int i) {
        String tag = tree.tag(i);
        boolean series = tree.token(i).lower().equals("of") && i > 0 && SEVERAL.contains(tree.lemma(i - 1));
        return tree.isNoun(i) || tag.startsWith("JJ") || tag.startsWith("RB") || PHRASAL.contains(tag) || series || tag.equals(",") && i > 0 && tree.tag(i - 1).startsWith("JJ");
    }

    private static String singular(String word) {
        String shorter = word.endsWith("es") ? word.substring(0, word.length() - 2) : "";
        return NOUNS.contains(shorter) ? shorter : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
