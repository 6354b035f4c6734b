package rangefinder.aggregate.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IncidentRuleTest {

    /** Who they are tells only how many they are. */
    private static final Voiced SOMEBODY = new Voiced(null, null, 1, Distribution.around(0, Constants.PSEUDO_SPREAD, Constants.PSEUDO_SPREAD));

    private static Range range(Map<Vote, Integer> votes) {
        return IncidentRule.range("killed", votes, votes.values().stream().mapToInt(n -> n).sum(), List.of(SOMEBODY), IncidentWidths.shipped());
    }

    private static Vote vote(double figure) {
        return new Vote(Vote.Kind.WHOLE, figure, 1);
    }

    @Test
    void startsNoLowerThanTheLowestStatement_whereReportsDisagree() {
        Range split = range(Map.of(vote(2), 1, vote(3), 1));
        assertThat(split.agreement()).isEqualTo("SPLIT");
        assertThat(split.eighty().getLow()).isEqualTo(2);
        assertThat(split.eighty().getHigh()).isEqualTo(4);
    }

    @Test
    void leavesRoomBelow_whereBestIsTheLowest_andWhereItIsNearlySure() {
        assertThat(range(Map.of(vote(12), 1)).eighty().getLow()).isEqualTo(10);
        assertThat(range(Map.of(vote(2), 1, vote(3), 1)).wide().getLow()).isZero();
    }
}
