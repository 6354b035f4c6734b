package rangefinder.aggregate.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.aggregate.topic.TopicRouter;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Reason;
import rangefinder.schema.Statement;
import rangefinder.schema.TopicClass;

/** What one originator currently states, made from all it has said. */
class CompositionTest {

    private static final TopicDefinition TOPIC = TopicDefinition.simple("kp/dispatch/troops/ru", "t", TopicClass.CAMPAIGN, "troops dispatched", null);

    @Test
    void addsWhatCameSinceTheDayOfTheBase() {
        Statement current = current(Told.on("2025-06-08", "one").says("PT", 1_200), Told.on("2025-06-09", "two").adds("PT", 300, "2025-06-08"),
            Told.on("2025-06-11", "three").adds("PT", 250, "2025-06-10"));
        assertThat(current.getLow()).isEqualTo(1_750);
        assertThat(current.getComposition()).isEqualTo("1,200 + 300 + 250");
    }

    @Test
    void anAdditionThatTheBaseHoldsAlreadyIsNotAdded() {
        assertThat(current(Told.on("2025-06-08", "one").says("PT", 1_200), Told.on("2025-06-09", "two").adds("PT", 300, "2025-06-01")).getLow()).isEqualTo(1_200);
    }

    @Test
    void howMuchWasSaidBeforeDoesNotMatter() {
        for (int days = 25; days < 40; days++) {
            List<Told> told = new ArrayList<>();
            for (int day = 0; day < days; day++) {
                told.add(Told.on(LocalDate.of(2025, 3, 1).plusDays(day).toString(), "day " + day).says("PT", 1_000 + day));
            }
            told.add(Told.on("2025-06-11", "three").adds("PT", 250, "2025-06-10"));
            told.add(Told.on("2025-06-12", "four").recalls("PT", 1_003));
            assertThat(current(told.toArray(Told[]::new)).getComposition()).isEqualTo("1,0" + (days - 1) + " + 250");
        }
    }

    @Test
    void anAdditionToldTwiceIsAddedOnce() {
        Statement current = current(Told.on("2025-06-08", "one").says("PT", 1_200), Told.on("2025-06-09", "two").adds("PT", 300, null),
            Told.on("2025-06-10", "three").adds("PT", 300, null));
        assertThat(current.getLow()).isEqualTo(1_500);
    }

    @Test
    void additionsOfDifferentDaysAreTwo() {
        Statement current = current(Told.on("2025-06-08", "one").says("PT", 1_200), Told.on("2025-06-09", "two").adds("PT", 300, null),
            Told.on("2025-06-11", "three").adds("PT", 250, null));
        assertThat(current.getLow()).isEqualTo(1_750);
    }

    @Test
    void additionsWithoutABaseSayAtLeastTheirSum() {
        Statement current = current(Told.on("2025-06-09", "two").adds("PT", 300, "2025-06-08"), Told.on("2025-06-11", "three").adds("PT", 250, "2025-06-10"));
        assertThat(current.getLow()).isEqualTo(550);
        assertThat(current.getBound()).isEqualTo(Bound.AT_LEAST);
    }

    @Test
    void whatIsAddedToOtherHarmIsAWhole() {
        Told told = Told.on("2025-06-09", "two").adds("PT", 300, null);
        told.article.getClaims().forEach(claim -> claim.setBecause(new ArrayList<>(List.of(new Reason("basis", "besides-other-harm", "another")))));
        assertThat(current(told).getBound()).isEqualTo(Bound.EXACT);
    }

    @Test
    void anOpenAdditionOpensTheSum() {
        Statement current = current(Told.on("2025-03-27", "one").says("KR/JCS", 11_000).says("KR", 3_000., null, Bound.AT_LEAST, Basis.INCREMENT, "2025-01-01", "2025-02-28"));
        assertThat(current.getLow()).isEqualTo(14_000);
        assertThat(current.getHigh()).isNull();
    }

    @Test
    void aFigureThatIsOnlyRecalledKeepsItsFormerDay() {
        Statement current = current(Told.on("2024-10-29", "one").says("UA", 12_000), Told.on("2025-03-27", "two").recalls("UA", 12_000));
        assertThat(current.getAsOf()).isEqualTo("2024-10-29");
    }

    @Test
    void aFigureThatIsOnlyRecalledReplacesNothingNewer() {
        Statement current = current(Told.on("2024-10-29", "one").says("UA", 12_000), Told.on("2025-01-10", "two").says("UA", 15_000),
            Told.on("2025-03-27", "three").recalls("UA", 12_000));
        assertThat(current.getLow()).isEqualTo(15_000);
    }

    @Test
    void aRecalledFigureSpeaksWhereTheStatementItselfWasNeverHeard() {
        Statement current = current(Told.on("2025-03-27", "three").recalls("UA", 12_000).says("UA", 14_000));
        assertThat(current.getLow()).isEqualTo(14_000);
        assertThat(current(Told.on("2025-03-27", "three").recalls("UA", 12_000)).getLow()).isEqualTo(12_000);
    }

    private static Statement current(Told... reports) {
        List<ClaimRow> rows = new ArrayList<>();
        for (Told told : reports) {
            new Contributions(new TopicRouter(List.of())).of(List.of(told.article)).values().forEach(c -> rows.addAll(c.getRows()));
        }
        return new Estimator(Grades.byKind(), IncidentWidths.shipped(), "test").estimate(TOPIC, rows, Clocks.LATEST).getLanes().get(0).getStatements().get(0);
    }
}
