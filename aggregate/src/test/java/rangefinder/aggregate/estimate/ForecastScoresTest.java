package rangefinder.aggregate.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.aggregate.topic.TopicRouter;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.ForecastScore;
import rangefinder.schema.Lane;
import rangefinder.schema.Outcome;
import rangefinder.schema.TopicClass;

class ForecastScoresTest {

    private static final TopicDefinition TOPIC = TopicDefinition.simple("kp/dispatch/troops/ru", "t", TopicClass.CAMPAIGN, "troops dispatched", null);
    private static final Told FORECAST = Told.on("2024-10-01", "one").foresees("KR", 10_000, "2024-12-31");

    @Test
    void aForecastWhoseDayHasComeIsHeldAgainstWhatHadHappenedByThen() {
        List<ForecastScore> scores = scores(FORECAST, Told.on("2024-12-20", "two").says("UA", 11_000), Told.on("2025-03-01", "three").says("UA", 60_000));
        assertThat(scores).singleElement().satisfies(score -> {
            assertThat(score.getBest()).isEqualTo(11_000);
            assertThat(score.getOutcome()).isEqualTo(Outcome.HELD);
            assertThat(score.getFactor()).isEqualTo(1.1);
        });
    }

    @Test
    void aForecastThatWasFarTooHighIsSaidToBe() {
        List<ForecastScore> scores = scores(FORECAST, Told.on("2024-12-20", "two").says("UA", 500), Told.on("2025-03-01", "three").says("UA", 600));
        assertThat(scores).extracting(ForecastScore::getOutcome).containsExactly(Outcome.TOO_HIGH);
    }

    @Test
    void aForecastWhoseDayIsStillToComeHasNoScore() {
        assertThat(scores(FORECAST, Told.on("2024-12-20", "two").says("UA", 11_000))).isEmpty();
    }

    @Test
    void whereNothingHadHappenedByThenThereIsNothingToHoldItAgainst() {
        assertThat(scores(FORECAST, Told.on("2025-03-01", "three").says("UA", 60_000))).isEmpty();
    }

    private static List<ForecastScore> scores(Told... reports) {
        List<ClaimRow> rows = new ArrayList<>();
        for (Told told : reports) {
            new Contributions(new TopicRouter(List.of())).of(List.of(told.article)).values().forEach(c -> rows.addAll(c.getRows()));
        }
        return new Estimator(Grades.byKind(), IncidentWidths.shipped(), "test").estimate(TOPIC, rows, Clocks.LATEST).getLanes().stream()
            .filter(lane -> lane.getLane() == Lane.FORECAST).findFirst().orElseThrow().getScores();
    }
}
