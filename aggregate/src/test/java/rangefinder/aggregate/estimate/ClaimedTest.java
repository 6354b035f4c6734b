package rangefinder.aggregate.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.aggregate.topic.TopicRouter;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.TopicClass;

class ClaimedTest {

    @Test
    void whatIsOnlyToldAsSaidBeforeEndsNoRangeOfAnIncident() {
        LaneEstimate lane = lane(TopicClass.INCIDENT, Told.on("2025-03-01", "one").recalls("mayor", 6), Told.on("2025-03-01", "two").says("ministry", 9));
        assertThat(lane.getClaimedLow()).isEqualTo(9);
    }

    @Test
    void whereNothingElseIsToldItDoes() {
        assertThat(lane(TopicClass.INCIDENT, Told.on("2025-03-01", "one").recalls("mayor", 6)).getClaimedLow()).isEqualTo(6);
    }

    @Test
    void inACampaignWhatSomebodySaidLastStandsWhoeverRecallsIt() {
        LaneEstimate lane = lane(TopicClass.CAMPAIGN, Told.on("2025-03-01", "one").recalls("mayor", 6), Told.on("2025-03-01", "two").says("ministry", 9));
        assertThat(lane.getClaimedLow()).isEqualTo(6);
    }

    private static LaneEstimate lane(TopicClass topicClass, Told... reports) {
        List<ClaimRow> rows = new ArrayList<>();
        for (Told told : reports) {
            new Contributions(new TopicRouter(List.of())).of(List.of(told.article)).values().forEach(c -> rows.addAll(c.getRows()));
        }
        TopicDefinition topic = TopicDefinition.simple("kp/dispatch/troops/ru", "t", topicClass, "troops dispatched", null);
        return new Estimator(Grades.byKind(), IncidentWidths.shipped(), "test").estimate(topic, rows, Clocks.LATEST).getLanes().get(0);
    }
}
