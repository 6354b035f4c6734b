package rangefinder.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rangefinder.enrich.text.Analysis;
import rangefinder.enrich.text.Analyzer;

class TimeResolverTest {

    /** A Thursday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 27);

    private static List<TimeMention> read(String text, LocalDate published) {
        Analysis article = Analyzer.english().read(null, text);
        List<TimeMention> mentions = new ArrayList<>();
        for (int i = 0; i < article.size(); i++) {
            mentions.addAll(TimeResolver.english().mentions(article.tokens(i), published, List.copyOf(mentions)));
        }
        return mentions;
    }

    private static TimeMention last(String text) {
        List<TimeMention> mentions = read(text, PUBLISHED);
        assertThat(mentions).as(text).isNotEmpty();
        return mentions.get(mentions.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "The dam burst on Friday. | 2025-03-21 | 2025-03-21",
        "The ferry will sail on Friday. | 2025-03-28 | 2025-03-28",
        "Two ferries sank last week. | 2025-03-17 | 2025-03-23",
        "Prices rose last year. | 2024-01-01 | 2024-12-31",
        "The town has seen 40 fires so far this year. | 2025-01-01 | 2025-03-27",
        "It rained in January this year. | 2025-01-01 | 2025-01-31",
        "The pact was signed in June last year. | 2024-06-01 | 2024-06-30",
        "They sailed between Oct. 8 and 13. | 2024-10-08 | 2024-10-13",
        "They have fought since July. | 2024-07-01 | -",
        "They had left before July. | - | 2024-06-30",
        "The road will open by year-end. | - | 2025-12-31",
        "The road will open by the end of this year. | - | 2025-12-31",
        "The strike began in the first half of February. | 2025-02-01 | 2025-02-15",
        "He resigned yesterday. | 2025-03-26 | 2025-03-26",
        "The clinic closed two weeks ago. | 2025-03-10 | 2025-03-16",
        "Ten people drowned in the past 24 hours. | 2025-03-26 | 2025-03-27",
        "Output fell in the third quarter of 2024. | 2024-07-01 | 2024-09-30",
        "The mine opened in 2011. | 2011-01-01 | 2011-12-31",
        "A fire broke out on Friday in the 1900 block of Cedar Avenue. | 2025-03-21 | 2025-03-21",
        "The ban held from Monday to Wednesday. | 2025-03-24 | 2025-03-26",
        "The vote is due next month. | 2025-04-01 | 2025-04-30",
        "He left on 12 March 2024. | 2024-03-12 | 2024-03-12",
        "Fires burned last summer. | 2024-06-01 | 2024-08-31",
        "Avalanches killed many last winter. | 2024-12-01 | 2025-02-28",
        "Flights stop ahead of Christmas. | - | 2024-12-24",
        "Profit fell in the three months to March. | 2025-01-01 | 2025-03-31",
        "Sales rose in the nine months ended September. | 2024-01-01 | 2024-09-30",
        "Profit fell in the fourth quarter. | 2024-10-01 | 2024-12-31",
        "The firm sold nine ships in the first quarter. | 2025-01-01 | 2025-03-31",
        "The war drove out many in three decades. | 1995-03-27 | 2025-03-27",
        "The search was to resume at dawn on Friday. | 2025-03-28 | 2025-03-28",
        "It has spread since it broke out on Sunday. | 2025-03-23 | -",
        "It will shed more by the end of 2027 after shedding some since January. | 2025-01-01 | -"})
    void resolvesAgainstTheArticlesDate(String text, LocalDate from, LocalDate to) {
        TimeMention mention = last(text);
        assertThat(mention.from()).isEqualTo(from);
        assertThat(mention.to()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "A bomb exploded on March 3. Two days later another did. | 2025-03-05 | 2025-03-05",
        "The town fell on March 3. On the same day the mayor fled. | 2025-03-03 | 2025-03-03",
        "Troops have come since January. During the same period, nurses left. | 2025-01-01 | -",
        "The quake struck on February 28. The next day it snowed. | 2025-03-01 | 2025-03-01"})
    void followsReferencesToTheDateBefore(String text, LocalDate from, LocalDate to) {
        TimeMention mention = last(text);
        assertThat(mention.from()).isEqualTo(from);
        assertThat(mention.to()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"They may march on.", "About 2,000 people came.", "The sun rose.", "He spoke of recent events.", "Union leader Jan Nowak spoke.", "Crews met April Jones there.",
        "She met Theresa May there.", "The Sunday Chronicle had it first.", "It was the biggest merger in two years."})
    void readsNoDatesWhereThereAreNone(String text) {
        assertThat(read(text, PUBLISHED)).isEmpty();
    }

    @Test
    void readsOnlyFullDatesWithoutAnArticlesDate() {
        assertThat(read("It began on Friday, and ended on 4 May 2020.", null)).extracting(TimeMention::from).containsExactly(LocalDate.of(2020, 5, 4));
    }

    @Test
    void refusesImpossibleDays() {
        assertThat(read("It happened on February 30.", PUBLISHED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "So far this winter 17 people have died. | 2024-12-01 | 2025-02-10",
        "Last winter 17 people died. | 2023-12-01 | 2024-02-29",
        "Seventeen people died last autumn. | 2024-09-01 | 2024-11-30"})
    void countsJanuaryToTheWinterOfTheYearBefore(String text, LocalDate from, LocalDate to) {
        TimeMention winter = read(text, LocalDate.of(2025, 2, 10)).get(0);
        assertThat(winter.from()).isEqualTo(from);
        assertThat(winter.to()).isEqualTo(to);
    }
}
