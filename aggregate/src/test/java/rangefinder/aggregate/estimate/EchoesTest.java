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

class EchoesTest {

    private static final TopicDefinition TOPIC = TopicDefinition.simple("kp/dispatch/troops/ru", "t", TopicClass.CAMPAIGN, "troops dispatched", null);

    @Test
    void aReportCopiedFortyTimesIsOneOriginator() {
        List<Told> copies = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            copies.add(Told.on("2025-03-0" + (1 + i % 9), "site" + i).saysUnnamed(5_000, "A source put it at 5,000."));
        }
        assertThat(estimate(copies).getOriginators()).isEqualTo(1);
    }

    @Test
    void unnamedSourcesOfTwoReportsAreTwo() {
        List<Told> reports = List.of(Told.on("2025-03-01", "one").saysUnnamed(5_000, "A source put it at 5,000."),
            Told.on("2025-03-02", "two").saysUnnamed(5_000, "Five thousand had gone, said somebody who was there."));
        assertThat(estimate(reports).getOriginators()).isEqualTo(2);
    }

    @Test
    void anUncitedFigureAfterANamedOneRepeatsIt() {
        List<Told> reports = List.of(Told.on("2025-03-01", "one").says("KR", 5_000), Told.on("2025-03-02", "two").saysUncited(5_000, "Some 5,000 are there."));
        assertThat(estimate(reports).getOriginators()).isEqualTo(1);
    }

    @Test
    void anUncitedFigureBeforeANamedOneIsItsOwn() {
        List<Told> reports = List.of(Told.on("2025-03-02", "one").says("KR", 5_000), Told.on("2025-03-01", "two").saysUncited(5_000, "Some 5,000 are there."));
        assertThat(estimate(reports).getOriginators()).isEqualTo(2);
    }

    private static LaneEstimate estimate(List<Told> reports) {
        List<ClaimRow> rows = new ArrayList<>();
        reports.forEach(told -> new Contributions(new TopicRouter(List.of())).of(List.of(told.article)).values().forEach(c -> rows.addAll(c.getRows())));
        return new Estimator(Grades.byKind(), IncidentWidths.shipped(), "test").estimate(TOPIC, rows, Clocks.LATEST).getLanes().get(0);
    }
}
