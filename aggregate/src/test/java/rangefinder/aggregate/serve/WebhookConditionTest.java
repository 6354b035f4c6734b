package rangefinder.aggregate.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.Lane;
import rangefinder.schema.Numbers;

class WebhookConditionTest {

    @Test
    void holdsWhereBestMovesFurtherThanAsked() {
        WebhookCondition moved = new WebhookCondition(10.0, null, false, false);

        assertThat(moved.holds(change(numbers(90, 100, false), numbers(90, 111, false)))).isTrue();
        assertThat(moved.holds(change(numbers(90, 100, false), numbers(90, 110, false)))).isFalse();
        assertThat(moved.holds(change(null, numbers(90, 100, false)))).isTrue();
        assertThat(moved.holds(change(numbers(90, 100, false), null))).isTrue();
    }

    @Test
    void holdsOnceWhereLowRisesAboveANumber() {
        WebhookCondition above = new WebhookCondition(null, 95.0, false, false);

        assertThat(above.holds(change(numbers(90, 100, false), numbers(96, 100, false)))).isTrue();
        assertThat(above.holds(change(numbers(96, 100, false), numbers(99, 100, false)))).isFalse();
        assertThat(above.holds(change(null, numbers(96, 100, false)))).isTrue();
    }

    @Test
    void holdsWhereSourcesBeginToContradictEachOther() {
        WebhookCondition contested = new WebhookCondition(null, null, true, false);

        assertThat(contested.holds(change(numbers(1, 2, false), numbers(1, 2, true)))).isTrue();
        assertThat(contested.holds(change(numbers(1, 2, true), numbers(1, 2, true)))).isFalse();
    }

    @Test
    void holdsWhereSomebodySpeaksForTheFirstTime() {
        WebhookCondition newcomer = new WebhookCondition(null, null, false, true);
        EstimateChange change = change(numbers(1, 2, false), numbers(1, 2, false));

        assertThat(newcomer.holds(change)).isFalse();
        change.setNewOriginators(List.of("Tarn Relief"));
        assertThat(newcomer.holds(change)).isTrue();
    }

    @Test
    void holdsAlwaysWhereNothingIsAsked() {
        assertThat(WebhookCondition.ANY.holds(change(null, null))).isTrue();
    }

    private static Numbers numbers(double low, double best, boolean contested) {
        return Numbers.newBuilder().setLow(low).setBest(best).setContested(contested).build();
    }

    private static EstimateChange change(Numbers before, Numbers after) {
        return EstimateChange.newBuilder().setTopic("t").setLane(Lane.REALISED).setAt(Instant.EPOCH).setBefore(before).setAfter(after).setRules("r")
            .setInputDigest("0").setOutputDigest("0").build();
    }
}
