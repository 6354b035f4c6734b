package rangefinder.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2024-03-09T08:05:00Z                  | 2024-03-09T08:05:00Z
        2024-03-09T08:05:00.250+0130          | 2024-03-09T06:35:00Z
        2024-03-09 08:05                      | 2024-03-09T08:05:00Z
        20240309T080500Z                      | 2024-03-09T08:05:00Z
        2024-03-09                            | 2024-03-09T00:00:00Z
        2024-03                               | 2024-03-01T00:00:00Z
        Sat, 09 Mar 2024 08:05:00 GMT         | 2024-03-09T08:05:00Z
        Sat, 9 Mar 24 08:05 EST               | 2024-03-09T13:05:00Z
        9-Mar-2024 08:05:00 +0200             | 2024-03-09T06:05:00Z
        Sat Mar 9 08:05:00 2024               | 2024-03-09T08:05:00Z
        Sat Mar 09 08:05:00 +0000 2024        | 2024-03-09T08:05:00Z
        March 9, 2024 8:05 pm PT              | 2024-03-10T04:05:00Z
        Sat, 09 Mar 2024 08:05:00 GMT+02:00   | 2024-03-09T06:05:00Z
        Sat, 09 Mar 2024 08:05:00 -0700 (MST) | 2024-03-09T15:05:00Z
        Sat, 09 Mar 2024 08:05:00 Europe/Oslo | 2024-03-09T07:05:00Z
        9 mars 2024 08:05                     | 2024-03-09T08:05:00Z
        mar, 5 nov 2024 08:05:00 +0100        | 2024-11-05T07:05:00Z
        9. März 2024                          | 2024-03-09T00:00:00Z
        Σάβ, 09 Μαρ 2024 08:05:00 +0200       | 2024-03-09T06:05:00Z
        2024년 3월 9일 08:05:00                 | 2024-03-08T23:05:00Z
        2024-03-09 오후 8:05:00                | 2024-03-09T11:05:00Z
        """)
    void readsSpellingsOfManyEnginesAndLanguages(String written, Instant meant) {
        assertThat(FeedDates.parse(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "31 Feb 2024", "2024-13-01", "2024-03-09T24:30:00Z", "2024-03-09T08:05:00+99:00", "09 xyz 2024",
        "2024-03-09T08:05:00Zulu", "9 March", "12:30", "1/2/3/4", "2024 2025", "23099"})
    void refusesWhatIsNoDateRatherThanGuess(String written) {
        assertThat(FeedDates.parse(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_000_000})
    void refusesEndlessTextAtOnce(int length) {
        assertThat(FeedDates.parse("2".repeat(length))).isNull();
    }
}
