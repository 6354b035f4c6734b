package rangefinder.aggregate.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.origin.Grades;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Estimate;

/** Neither order nor repetition nor partition nor a detour shows in an estimate or its digests. Ten thousand random worlds. */
class OrderTest {

    private static final int CASES = 10_000;
    private static final Estimator ESTIMATOR = new Estimator(Grades.byKind(), IncidentWidths.shipped(), "test");

    @Test
    void anyArrivalGivesTheSameBytes() {
        disturb(0, 500);
    }

    @Test
    @Tag("slow")
    void anyArrivalGivesTheSameBytes_inTenThousandWorlds() {
        disturb(500, CASES);
    }

    private static void disturb(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            World world = new World(seed);
            String expected = outcome(world.versions());
            assertThat(outcome(world.disturbed())).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void lookingBackAtAllRowsGivesTheLiveEstimate() {
        for (int seed = 0; seed < 150; seed++) {
            World.Live live = live(new World(seed).versions());
            Estimate looked = ESTIMATOR.estimate(live.state.topic(), live.state.rows(), Clocks.LATEST);
            assertThat(looked == null ? null : looked.getLanes()).as("seed %d", seed).isEqualTo(live.estimate() == null ? null : live.estimate().getLanes());
        }
    }

    @Test
    void takingAnArticleOutAndInAgainLeavesNoTrace() {
        for (int seed = 0; seed < 150; seed++) {
            World world = new World(seed);
            World.Live live = live(world.versions());
            String before = live.everything();
            live.takeOutAndIn(world.versions().get(0).getArticleId());
            assertThat(live.everything()).as("seed %d", seed).isEqualTo(before);
        }
    }

    @Test
    void anEmptyTopicKeepsNothing() {
        for (int seed = 0; seed < 100; seed++) {
            World world = new World(seed);
            World.Live live = live(world.versions());
            world.versions().forEach(version -> live.takeOut(version.getArticleId()));
            assertThat(live.everything()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void catchesARunningMean() {
        int caught = 0;
        for (int seed = 0; seed < 200; seed++) {
            World world = new World(seed);
            caught += runningMean(world.versions()).equals(runningMean(world.disturbed())) ? 0 : 1;
        }
        assertThat(caught).as("worlds in which a running mean is caught").isGreaterThan(100);
    }

    private static World.Live live(List<ArticleClaims> arrivals) {
        World.Live live = new World.Live(World.topic(arrivals), ESTIMATOR);
        arrivals.forEach(live::arrive);
        return live;
    }

    private static String outcome(List<ArticleClaims> arrivals) {
        World.Live live = live(arrivals);
        return live.estimate() + " " + live.state.history();
    }

    /** What the method warns of: a mean that is folded as claims arrive. */
    private static String runningMean(List<ArticleClaims> arrivals) {
        double mean = 0;
        int n = 0;
        for (ArticleClaims version : arrivals) {
            for (var claim : version.getClaims()) {
                n++;
                mean += (claim.getQuantity().getLow() == null ? 0 : claim.getQuantity().getLow() - mean) / n;
            }
        }
        return Double.toString(mean);
    }
}
