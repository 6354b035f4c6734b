package rangefinder.enrich.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rangefinder.enrich.text.Analysis;
import rangefinder.enrich.text.Analyzer;
import rangefinder.enrich.time.TimeResolver;

class HostileNumbersTest {

    private static final String[] SCRAPS = {"1", "9,999", "two", "hundred", "million", "and", "-", "–", "to", "of", "a", "half", "$", "%", "in", "one", "May", "2024", "8", "/", ":", ".", ",", "(", ")",
        "more", "than", "as", "many", "year", "old", "the", "dozens", "½", "\uD83D", "\u202E", "km", "€", "last", "week", "before", "since", "x", "10", "^", "'", "\"", "+", "between", "up", "down", "by"};

    private static void read(String text) {
        Analysis article = Analyzer.english().read(null, text);
        for (int i = 0; i < article.size(); i++) {
            List<Figure> figures = QuantityParser.english().figures(article.tagged(i), List.of());
            assertThat(figures).allMatch(figure -> figure.start() < figure.end() && figure.end() <= text.length());
            assertThat(figures.isEmpty() || QuantityParser.english().mayHoldFigure(article.tokens(i))).isTrue();
            TimeResolver.english().mentions(article.tokens(i), LocalDate.of(2024, 2, 29), List.of());
        }
    }

    @Test
    void survivesAnyOrderOfNumberWords() {
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 25; k++) {
                text.append(SCRAPS[random.nextInt(SCRAPS.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            assertThatCode(() -> read(text.toString())).as(text.toString()).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "1-", "1,234,", "two ", "hundred ", "more than ", "1 to ", "Oct. 8 and ", "$", "1/2/", "one in ", "a ", "(", "2024-", "half a ", "as many "})
    void readsEndlessRepetition(String scrap) {
        assertThatCode(() -> read(scrap.repeat(20_000))).doesNotThrowAnyException();
    }
}
