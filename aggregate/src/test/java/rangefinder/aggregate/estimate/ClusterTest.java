package rangefinder.aggregate.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.origin.Grades;
import rangefinder.schema.ArticleClaims;

/**
 * Whatever happens on the way (order, repetition, batches, 1, 3 or 8 partitions, partitions that move to another instance, articles taken
 * out and brought back, old versions late), the same estimates and digests stand at the end as after a rebuild from the set of records.
 */
class ClusterTest {

    private static final int CASES = 10_000;
    private static final int FAST_CASES = 200;
    private static final int[] PARTITIONS = {1, 3, 8};
    private static final Estimator ESTIMATOR = new Estimator(Grades.byKind(), IncidentWidths.shipped(), "test");

    @Test
    void whateverHappensOnTheWay() {
        disturb(0, FAST_CASES);
    }

    @Test
    @Tag("slow")
    void whateverHappensOnTheWay_inTenThousandWorlds() {
        disturb(FAST_CASES, CASES);
    }

    /** A test of the test: an estimator whose rule looks at what was estimated before must be caught. */
    @Test
    void catchesAStateThatRemembersTheWay() {
        int caught = 0;
        for (int seed = 0; seed < 50; seed++) {
            World world = new World(seed);
            List<ArticleClaims> way = way(world, new Random(seed));
            caught += rememberedBest(world.versions()).equals(rememberedBest(way)) ? 0 : 1;
        }
        assertThat(caught).as("worlds in which it is caught").isGreaterThan(15);
    }

    private static void disturb(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            World world = new World(seed);
            Map<String, String> rebuilt = rebuilt(world);
            assertThat(lived(world, new Random(seed))).as("seed %d", seed).isEqualTo(rebuilt);
        }
    }

    /** One instance, one partition, everything in order and once. */
    private static Map<String, String> rebuilt(World world) {
        Cluster cluster = new Cluster(1, World.topic(world.versions()).topicClass(), ESTIMATOR);
        world.versions().forEach(cluster::arrive);
        return cluster.published();
    }

    private static Map<String, String> lived(World world, Random random) {
        Cluster cluster = new Cluster(PARTITIONS[random.nextInt(PARTITIONS.length)], World.topic(world.versions()).topicClass(), ESTIMATOR);
        for (ArticleClaims version : way(world, random)) {
            cluster.arrive(version);
            switch (random.nextInt(6)) {
                case 0 -> cluster.commit();
                case 1 -> cluster.restart(random.nextInt(8));
                case 2 -> takeOutAndBringBack(cluster, world, version.getArticleId(), random.nextBoolean());
                default -> { }
            }
        }
        return cluster.published();
    }

    /** Shuffled, so that old versions come late, and some of it twice. */
    private static List<ArticleClaims> way(World world, Random random) {
        List<ArticleClaims> way = new ArrayList<>(world.disturbed());
        way.add(way.get(random.nextInt(way.size())));
        return way;
    }

    private static void takeOutAndBringBack(Cluster cluster, World world, String articleId, boolean seen) {
        cluster.remove(articleId);
        if (seen) {
            cluster.commit();
        }
        world.versions().stream().filter(version -> version.getArticleId().equals(articleId)).forEach(cluster::arrive);
    }

    /** A rule as it must not be: best moves half way from where it stood to each new estimate. */
    private static String rememberedBest(List<ArticleClaims> arrivals) {
        World.Live live = new World.Live(World.topic(arrivals), ESTIMATOR);
        double best = 0;
        for (ArticleClaims version : arrivals) {
            live.arrive(version);
            Double now = live.estimate() == null || live.estimate().getLanes().isEmpty() ? null : live.estimate().getLanes().get(0).getBest();
            best = now == null ? best : (best + now) / 2;
        }
        return Double.toString(best);
    }
}
