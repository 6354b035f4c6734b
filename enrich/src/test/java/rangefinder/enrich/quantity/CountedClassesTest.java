package rangefinder.enrich.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedClassesTest {

    private final CountedClasses classes = CountedClasses.english();

    @ParameterizedTest
    @CsvSource({"northern combat troops,troops", "soldiers,troops", "three-star generals,officers", "combat engineers,engineers", "civilian workers,workers", "escort ships,ships",
        "police officers,police", "policemen,police", "children,children", "armoured personnel carriers,armour", "fatalities,dead", "ferries,ships", "new infections,cases", "entire family units,households", "housing units,houses"})
    void classifiesByTheHead(String counted, String expected) {
        assertThat(classes.of(counted)).contains(expected);
    }

    @Test
    void knowsWhatIsAmongWhat() {
        assertThat(classes.isA("officers", "troops")).isTrue();
        assertThat(classes.isA("troops", "people")).isTrue();
        assertThat(classes.isA("engineers", "troops")).isFalse();
        assertThat(classes.isA("ships", "people")).isFalse();
    }

    @Test
    void leavesUnknownNounsAlone() {
        assertThat(classes.of("umlauts")).isEmpty();
        assertThat(classes.of(null)).isEmpty();
    }
}
