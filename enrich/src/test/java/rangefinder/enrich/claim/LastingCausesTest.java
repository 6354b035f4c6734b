package rangefinder.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastingCausesTest {

    @ParameterizedTest
    @CsvSource({
        "Cholera follows the floods,cholera",
        "Floods bring cholera,flooding",
        "Aftershocks of EARTHQUAKES go on,earthquake",
        "A train derailed at the harbour,train crash",
        "Toll of the Velden train accident rises,train crash",
        "The blaze has burned 900 hectares,wildfire",
        "COVID-19 wards fill up,covid-19",
    })
    void theCauseNamedFirstCounts(String text, String cause) {
        assertThat(LastingCauses.in(text).name()).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource({"Floodlights and flood-lit courts", "A fluent speaker on the train", "An antiflood wall", "Polio workers go from door to door", "''"})
    void partsOfOtherWordsAreNoCause(String text) {
        assertThat(LastingCauses.in(text)).isNull();
    }
}
