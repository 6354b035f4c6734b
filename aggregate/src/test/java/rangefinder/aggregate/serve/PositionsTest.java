package rangefinder.aggregate.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.Lane;

class PositionsTest {

    @Test
    void isWrittenAndReadAsTheSamePlace() {
        assertThat(Positions.parse("12.40.0.7").toString()).isEqualTo("12.40.0.7");
    }

    @Test
    void hasPassedWhatLiesBeforeIt() {
        Positions place = Positions.beginning(2).after(change(1, 5));

        assertThat(place.toString()).isEqualTo("0.6");
        assertThat(place.passed(change(1, 5))).isTrue();
        assertThat(place.passed(change(1, 6))).isFalse();
        assertThat(place.passed(change(0, 0))).isFalse();
    }

    @Test
    void growsWithThePartitions() {
        assertThat(Positions.parse("3").after(change(2, 0)).toString()).isEqualTo("3.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.", ".1", "-1", "1..2", "1234567890123456789012", "1.2\n"})
    void refusesWhatIsNoPlace(String text) {
        assertThatThrownBy(() -> Positions.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("12.40.0.7");
    }

    private static Change change(int partition, long offset) {
        return new Change(partition, offset, EstimateChange.newBuilder().setTopic("t").setLane(Lane.REALISED).setAt(Instant.EPOCH).setRules("r")
            .setInputDigest("0").setOutputDigest("0").build());
    }
}
