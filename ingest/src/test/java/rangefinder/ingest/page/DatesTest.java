package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2025-03-27 | 2025-03-27",
        "2025-03-27T09:05:00+02:00 | 2025-03-27T09:05+02:00",
        "2025-03-27T09:05:07.123Z | 2025-03-27T09:05:07Z",
        "2025-03-27 09:05 +0200 | 2025-03-27T09:05+02:00",
        "2025-03-27T09:05:00 | 2025-03-27",
        "Thu, 27 Mar 2025 09:05:00 GMT | 2025-03-27T09:05Z",
        "March 27th, 2025 | 2025-03-27",
        "27. März 2025 | 2025-03-27",
        "27 de marzo de 2025 | 2025-03-27",
        "27 марта 2025 | 2025-03-27",
        "2025年3月27日 | 2025-03-27",
        "2025.03.27 (Thu) | 2025-03-27",
        "20250327 | 2025-03-27",
        "Thu Mar 27 09:05:00 CET 2025 | 2025-03-27",
        "2025 March 27 | 2025-03-27",
        "27. 3. 2025 | 2025-03-27",
        "27/Mar/2025 | 2025-03-27",
        "27-Mar-25 | 2025-03-27",
        "27 Mar ’25 | 2025-03-27",
        "March 27,2025 | 2025-03-27",
        "2025. március 27. | 2025-03-27",
        "1743066300 | 2025-03-27T09:05Z",
        "27/03/2025 | 2025-03-27",
        "3/4/2025 | 2025-03-04",
        "3.4.2025 | 2025-04-03"})
    void readsDatesAsMachinesAndPeopleWriteThem(String value, String iso) {
        assertThat(Dates.parse(value, true).iso()).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({"2025-13-40", "version 1.2.3", "call 555-0199", "31/31/2025", "May be 12", "On 3 May 12 people met"})
    void refusesWhatIsNoDate(String value) {
        assertThat(Dates.parse(value, true)).isNull();
    }

    @Test
    void tellsALineThatIsADateFromOneThatHasOne() {
        assertThat(Dates.fills("Updated: March 27, 2025")).isTrue();
        assertThat(Dates.fills("On March 27, 2025 the harbour was closed for repairs.")).isFalse();
    }
}
