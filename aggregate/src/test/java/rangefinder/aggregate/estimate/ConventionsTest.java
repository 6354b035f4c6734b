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

class ConventionsTest {

    private static final TopicDefinition TOPIC = TopicDefinition.simple("kp/dispatch/troops/ru", "t", TopicClass.INCIDENT, "killed", null);

    @Test
    void figuresThatDifferOnlyByThePerpetratorAreOneCampThatSaysSo() {
        LaneEstimate lane = lane(Told.on("2025-03-01", "one").counts("police", 2, Conventions.IN), Told.on("2025-03-01", "two").counts("mayor", 1, Conventions.OUT),
            Told.on("2025-03-01", "three").says("coroner", 9));
        assertThat(lane.getCamps()).hasSize(2);
        assertThat(lane.getCamps().get(0).getConvention()).isEqualTo("2 counts the perpetrator in, 1 leaves them out");
        assertThat(lane.getCamps().get(1).getConvention()).isNull();
    }

    @Test
    void aConventionAloneContestsNothing() {
        LaneEstimate lane = lane(Told.on("2025-03-01", "one").counts("police", 2, Conventions.IN), Told.on("2025-03-01", "two").says("mayor", 0));
        assertThat(lane.getContested()).isFalse();
        assertThat(lane.getConventions()).containsExactly("2 counts the perpetrator in, 0 leaves them out");
    }

    @Test
    void withoutWordsAboutItTheyContestEachOther() {
        assertThat(lane(Told.on("2025-03-01", "one").says("police", 2), Told.on("2025-03-01", "two").says("mayor", 0)).getContested()).isTrue();
    }

    private static LaneEstimate lane(Told... reports) {
        List<ClaimRow> rows = new ArrayList<>();
        for (Told told : reports) {
            new Contributions(new TopicRouter(List.of())).of(List.of(told.article)).values().forEach(c -> rows.addAll(c.getRows()));
        }
        return new Estimator(Grades.byKind(), IncidentWidths.shipped(), "test").estimate(TOPIC, rows, Clocks.LATEST).getLanes().get(0);
    }
}
