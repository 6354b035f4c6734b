package rangefinder.enrich.entity;

import java.util.List;
import java.util.Set;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Vocabulary;

/** Tells a person's name from the titles before it: "Foreign Minister", "Lt. Gen.", "Mr". */
final class PersonNames {

    private static final Vocabulary WORDS = Vocabulary.beside(PersonNames.class, "name-words.tsv");
    private static final Set<String> TITLES = WORDS.words("TITLES");

    private PersonNames() {
    }

    /** First token of the name proper; {@code first} where there is no title, or nothing but titles. */
    static int start(List<Token> tokens, int first, int last) {
        int start = first;
        for (int i = first; i < last; i++) {
            if (isTitle(tokens.get(i))) {
                start = i + 1;
            }
        }
        return start > first && tokens.get(start).tag().startsWith("NNP") && !isTitle(tokens.get(last)) ? start : first;
    }

    private static boolean isTitle(Token token) {
        String lower = token.lower();
        boolean given = PhraseFeatures.isGivenName(token.text());
        return TITLES.contains(lower) || !given && Dictionary.english().nounClass(lower) == Dictionary.PERSON && !token.tag().startsWith("NNP");
    }
}
