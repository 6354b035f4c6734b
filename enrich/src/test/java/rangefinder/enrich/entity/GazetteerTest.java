package rangefinder.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    @ParameterizedTest
    @CsvSource({"South Korea,KR", "South Korean,KR", "U.S.,US", "Britain,GB", "Türkiye,TR", "Turkey,TR", "Poles,PL", "Kyiv,UA/Kyiv", "Kiev,UA/Kyiv",
        "Houston,US-TX/Houston", "Bavaria,DE-BY", "Bogota,CO/Bogotá", "Bogotá,CO/Bogotá", "Gaza,PS-GZA", "UNHCR,UN/UNHCR", "National Intelligence Service,KR/NIS"})
    void givesStableIds(String name, String id) {
        assertThat(Gazetteer.world().find(name)).map(Entry::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"KR,KR", "KR/NIS,KR", "US-TX/Houston,US", "DE-BY,DE", "RU/Kursk,RU"})
    void knowsTheStateOfAnId(String id, String state) {
        assertThat(Gazetteer.stateOf(id)).contains(state);
    }

    @Test
    void belongsToNoStateWhatIsInternational() {
        assertThat(Gazetteer.stateOf("UN/UNHCR")).isEmpty();
        assertThat(Gazetteer.stateOf("EU/Commission")).isEmpty();
        assertThat(Gazetteer.stateOf("Reuters")).isEmpty();
    }
}
