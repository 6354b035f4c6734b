package rangefinder.aggregate.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.estimate.Calibration.Settled;

class CalibrationTest {

    @Test
    void learnsTheNarrowestWidthThatHoldsTheTruthOftenEnough() {
        List<Settled> settled = cases(70, 3, 3);
        settled.addAll(cases(25, 3, 4));
        settled.addAll(cases(5, 3, 900));
        assertThat(Calibration.learn(settled)).contains(List.of("killed", "SPLIT", "50", "large", "0", "0"), List.of("killed", "SPLIT", "80", "large", "0", "1"));
    }

    @Test
    void itsTableIsReadByTheRule() {
        IncidentWidths learned = IncidentWidths.of(Calibration.learn(cases(30, 3, 5)));
        assertThat(learned.of("killed", IncidentWidths.Agreement.SPLIT, 80)).isEqualTo(new IncidentWidths.Width(IncidentWidths.Hull.LARGE, 0, 2));
        assertThat(learned.of("missing", IncidentWidths.Agreement.LONE, 80)).isNotNull();
    }

    private static List<Settled> cases(int times, double best, double truth) {
        List<Settled> cases = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            cases.add(new Settled("killed", "SPLIT", best, truth));
        }
        return cases;
    }
}
