package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PercentsTest {

    @Test
    void addUpToTheWhole() {
        assertThat(Percents.of(List.of(0.605, 0.395))).containsExactly(61, 39);
        assertThat(Percents.of(List.of(1.0 / 3, 1.0 / 3, 1.0 / 3))).containsExactly(34, 33, 33);
        assertThat(Percents.of(List.of(0.29, 0.71))).containsExactly(29, 71);
    }

    @Test
    void addUpToAPartWhereOnlySomeAreListed() {
        assertThat(Percents.of(List.of(0.335, 0.335))).containsExactly(34, 33);
    }
}
