package rangefinder.aggregate.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.aggregate.topic.TopicRouter;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Explanation;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.TopicClass;

/** The worked table of the method: troops sent by one state to another's war, as two governments and one unnamed source have it. */
class WorkedTableTest {

    private static final Percentage TENTH = Percentage.withPercentage(10);
    private static final TopicDefinition TROOPS = TopicDefinition.simple("kp/dispatch/troops/ru", "troops sent", TopicClass.CAMPAIGN, "troops dispatched", null);

    private final List<ClaimRow> rows = new ArrayList<>();

    WorkedTableTest() {
        tell(Told.on("2024-10-29", "view").says("UA", 12_000));
        tell(Told.on("2025-03-28", "press").says("KR/JCS", 11_000).says("KR", 3_000., null, Bound.AT_LEAST, Basis.INCREMENT, "2025-01-01", "2025-02-28"));
        tell(Told.on("2025-10-06", "institute").says("KR", 15_000)
            .says("unnamed", 35_000., 35_000., Bound.EXACT, Basis.TOTAL, null, "2025-06-30")
            .says("unnamed", 15_000., 15_000., Bound.EXACT, Basis.INCREMENT, "2024-10-01", "2024-10-31")
            .says("unnamed", 70_000., 70_000., Bound.EXACT, Basis.INCREMENT, "2025-07-01", null));
    }

    private void tell(Told told) {
        new Contributions(new TopicRouter(List.of())).of(List.of(told.article)).values().forEach(c -> rows.addAll(c.getRows()));
    }

    @Test
    void composesBaseAndLaterAdditionsOfOneOriginator() {
        LaneEstimate march = estimate("2025-03-28", Map.of());
        assertThat(march.getStatements()).extracting("originator", "composition", "low", "high")
            .contains(org.assertj.core.groups.Tuple.tuple("KR", "11,000 + at least 3,000", 14_000., null));
        assertThat(march.getClaimedLow()).isEqualTo(12_000);
        assertThat(march.getClaimedHigh()).isEqualTo(14_000);
    }

    @Test
    void givesTheTableOfMarch() {
        numbers(estimate("2025-03-28", Map.of()), 8_800, 14_000, 24_000);
    }

    @Test
    void givesTheTableOfOctober_contestedByOneWeakSource() {
        LaneEstimate october = estimate("2025-10-06", Map.of());
        numbers(october, 9_200, 15_000, 31_600);
        assertThat(october.getClaimedHigh()).isEqualTo(105_000);
        assertThat(october.getCamps()).extracting("weak").containsExactly(false, true);
    }

    @Test
    void showsWhatOneGradeDoes() {
        LaneEstimate regraded = estimate("2025-10-06", Map.of("unnamed, by institute", "B"));
        assertThat(regraded.getLow()).isCloseTo(10_500, TENTH);
        assertThat(regraded.getBest()).isBetween(15_000., 18_500.);
        assertThat(regraded.getHigh()).isCloseTo(115_500, TENTH);
    }

    @Test
    void agreesWithTheReference() {
        agree(estimate("2025-03-28", Map.of()), ReferencePool.of(ReferencePool.march()));
        agree(estimate("2025-10-06", Map.of()), ReferencePool.of(ReferencePool.october('E')));
        agree(estimate("2025-10-06", Map.of("unnamed, by institute", "B")), ReferencePool.of(ReferencePool.october('B')));
    }

    private LaneEstimate estimate(String day, Map<String, String> regraded) {
        Explanation explanation = new Explainer(Grades.byKind(), IncidentWidths.shipped(), "test")
            .explain(TROOPS, rows, new WhatIf(new Clocks(LocalDate.parse(day), null), Set.of(), regraded));
        return explanation.getEstimate().getLanes().get(0);
    }

    private static void numbers(LaneEstimate lane, double low, double best, double high) {
        assertThat(lane.getLow()).isCloseTo(low, TENTH);
        assertThat(lane.getBest()).isEqualTo(best);
        assertThat(lane.getHigh()).isCloseTo(high, TENTH);
    }

    private static void agree(LaneEstimate lane, ReferencePool.Numbers reference) {
        assertThat(lane.getLow()).isCloseTo(reference.low(), Percentage.withPercentage(0.5));
        assertThat(lane.getBest()).isCloseTo(reference.best(), within(0.0));
        assertThat(lane.getHigh()).isCloseTo(reference.high(), Percentage.withPercentage(0.5));
    }
}
