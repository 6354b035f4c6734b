package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.Generations;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinitions;
import rangefinder.schema.Estimate;
import rangefinder.schema.Lane;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.RosterEntry;
import rangefinder.schema.TopicClass;

class RebuildReportTest {

    private static final RosterEntry PLAIN = named("g1", Generations.with(List.of(), Grades.byKind(), false));
    private static final RosterEntry DEFINED = named("g2", Generations.with(TopicDefinitions.parse("[{id: crews, title: Crews}]", "sample"), Grades.byKind(), false));

    @Test
    void saysThatNothingDiffers() {
        assertThat(report(PLAIN, Map.of("crews", estimate(12, "in", "out")), Map.of("crews", estimate(12, "in", "out"))))
            .containsExactly("g2 beside g1: the same code, definitions and grades", "No topic differs: all digests are equal.");
    }

    @Test
    void saysHowFarANumberMoves_andThatTheClaimsAreTheSame() {
        assertThat(report(DEFINED, Map.of("crews", estimate(10, "in", "out")), Map.of("crews", estimate(12, "in", "other")))).containsExactly(
            "g2 beside g1: definitions changed: crews", "1 topics differ: 0 new, 0 vanish, 0 rest on other claims, 1 give other numbers from the same claims.",
            "  crews  Crews  (same claims: definition)", "      realised: 9 / 10 / 11 → 11 / 12 / 13  (best +20.0 %)");
    }

    @Test
    void saysWhichTopicsVanish() {
        assertThat(report(DEFINED, Map.of("strikes", estimate(10, "in", "out")), Map.of()))
            .contains("      realised: 9 / 10 / 11 → nothing").anyMatch(line -> line.contains("vanishes: definitions changed: crews"));
    }

    private static List<String> report(RosterEntry after, Map<String, Estimate> before, Map<String, Estimate> rebuilt) {
        return new RebuildReport(PLAIN, named("g2", after), EstimateDifference.between(before, rebuilt)).lines();
    }

    private static RosterEntry named(String name, RosterEntry entry) {
        return RosterEntry.newBuilder(entry).setName(name).build();
    }

    private static Estimate estimate(double best, String input, String output) {
        LaneEstimate lane = LaneEstimate.newBuilder().setLane(Lane.REALISED).setEffective(1).setClaims(1).setContested(false).setLowerBoundShare(0).setAsOf("2031-05-01").setStale(false).setLow(best - 1).setBest(best).setHigh(best + 1).setOriginators(1).setArticles(1).setOmitted(0).build();
        return Estimate.newBuilder().setTopic("crews").setTitle("Crews").setMeasure("crews").setTopicClass(TopicClass.CAMPAIGN).setDerived(false).setRules("r").setInputDigest(input)
            .setOutputDigest(output).setHistoryDigest("h").setLanes(List.of(lane)).build();
    }
}
