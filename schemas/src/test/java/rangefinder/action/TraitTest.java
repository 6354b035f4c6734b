package rangefinder.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraitTest {

    @Test
    void readsTheColumnsOfTheTable() {
        assertThat(Trait.HARM.of("KILL")).isTrue();
        assertThat(Trait.GATHERING.of("STRIKE")).isTrue();
        assertThat(Trait.OF_NUMBER.of("RISE")).isTrue();
        assertThat(Trait.TAKING_PART.of("STRIKE")).isFalse();
    }

    @Test
    void takesCasualtiesForHarmOfAnyKind() {
        assertThat(Trait.HARM.of("CASUALTY")).isTrue();
        assertThat(Trait.CERTAIN_HARM.of("CASUALTY")).isFalse();
    }

    @Test
    void isOfNoActionThatTheTableLacks() {
        assertThat(Trait.BY_PEOPLE.of("SELL")).isFalse();
        assertThat(Trait.BY_PEOPLE.of(null)).isFalse();
    }
}
