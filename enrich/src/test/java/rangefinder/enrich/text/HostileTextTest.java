package rangefinder.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the text, it is read to its end: sentences, tokens and trees stay within their bounds. */
class HostileTextTest {

    private static Analysis read(String text) {
        return Analyzer.english().read(text, text);
    }

    private static void isSound(Analysis analysis, int length) {
        for (int i = 0; i < analysis.size(); i++) {
            assertThat(analysis.tokens(i)).hasSizeBetween(1, Sentences.LONGEST_SENTENCE);
            int end = 0;
            for (Token token : analysis.tokens(i)) {
                assertThat(token.start()).isGreaterThanOrEqualTo(end);
                assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(length);
                end = token.end();
            }
        }
    }

    @Test
    void readsEmptyAndBlankTexts() {
        assertThat(read("").size()).isZero();
        assertThat(read(" \n\n \u200F\u00A0 \n").size()).isZero();
    }

    @Test
    void cutsATextWithoutSpacesAndOneOfDigitsOnly() {
        isSound(read("a".repeat(100_000)), 100_000);
        isSound(read("7".repeat(100_000)), 100_000);
        isSound(read("1,".repeat(50_000)), 100_000);
        isSound(read("a-".repeat(50_000)), 100_000);
    }

    @Test
    void takesUnpairedSurrogatesAndDirectionMarksForSpace() {
        Analysis analysis = Analyzer.english().read(null, "Ten\uD800 people\uDC00 \u202Edied\u202C.");
        assertThat(analysis.tokens(0).stream().map(Token::text)).containsExactly("Ten", "people", "died", ".");
    }

    @Test
    void keepsSurrogatePairsTogether() {
        isSound(read("😀".repeat(10_000)), 20_000);
    }

    @Test
    void readsOnlyABooksLength() {
        Analysis analysis = Analyzer.english().read(null, "Go. ".repeat(Analyzer.LONGEST_TEXT / 2));
        assertThat(analysis.truncated()).isTrue();
        assertThat(analysis.tokens(analysis.size() - 1).get(0).end()).isLessThanOrEqualTo(Analyzer.LONGEST_TEXT);
    }

    @Test
    void parsesNoiseWithinItsBounds() {
        Random random = new Random(7);
        for (int round = 0; round < 30; round++) {
            StringBuilder noise = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                noise.append(random.nextInt(5) == 0 ? ' ' : (char) (random.nextBoolean() ? 33 + random.nextInt(94) : random.nextInt(0xFFFF)));
            }
            Analysis analysis = read(noise.toString());
            isSound(analysis, noise.length());
            for (int i = 0; i < analysis.size(); i++) {
                Sentence sentence = analysis.sentence(i);
                for (int token = 0; token < sentence.size(); token++) {
                    assertThat(sentence.isWithin(token, sentence.root())).isTrue();
                }
            }
        }
    }
}
