package rangefinder.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rangefinder.enrich.text.Analyzer;

class ActionsTest {

    private final Actions actions = new Actions();

    @ParameterizedTest
    @ValueSource(strings = {"A baker was shot on the quay.", "A woman was in critical condition.", "One of the victims is a pilot.", "The storm took her life.", "A girl lost her life.",
        "Her two sons were missing.", "He told of a death in the family.", "A man drowned himself."})
    void harmIsSuspectedByWordsAlone(String text) {
        assertThat(mayTellOfHarm(text)).isTrue();
    }

    @Test
    void whereNobodyIsHurtNothingIsSuspected() {
        assertThat(mayTellOfHarm("A baker opened his shop on the quay and sold bread to a pilot.")).isFalse();
    }

    private boolean mayTellOfHarm(String text) {
        return actions.mayTellOfHarm(Analyzer.english().read(null, text).tagged(0));
    }
}
