package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.text.Analysis;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Vocabulary;

/** Whether an article is written in English: as its language says, else by the share of the commonest English words. */
final class EnglishText {

    private static final Vocabulary WORDS = Vocabulary.beside(EnglishText.class, "common-words.tsv");
    private static final Set<String> COMMON = WORDS.words("COMMON");
    /** English prose has about 35 %; related languages share a few of the words and stay below 8 %. */
    private static final double ENOUGH = 0.12;
    private static final int LOOKED_AT = 400;
    /** Too short to tell: taken for English. */
    private static final int TOO_SHORT = 25;

    private EnglishText() {}

    /** @param language ISO 639-1, null where nobody identified it */
    static boolean is(String language, Analysis analysis) {
        return language == null ? looksEnglish(analysis) : language.startsWith("en");
    }

    private static boolean looksEnglish(Analysis analysis) {
        int words = 0;
        int common = 0;
        for (int s = 0; s < analysis.size() && words < LOOKED_AT; s++) {
            for (Token token : analysis.tokens(s)) {
                boolean word = Character.isLetter(token.text().charAt(0));
                words += word ? 1 : 0;
                common += word && COMMON.contains(token.lower()) ? 1 : 0;
            }
        }
        return words < TOO_SHORT || common >= ENOUGH * words;
    }
}
