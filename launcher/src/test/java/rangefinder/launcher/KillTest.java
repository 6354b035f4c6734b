package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.launcher.demo.DemoWorld;

/**
 * Broker and stages in processes of their own, killed without warning at random moments under load: what has been told in the end is what an
 * undisturbed run tells. {@code -Drounds=N} kills N times, {@code -Dseed=N} chooses other moments and victims.
 */
@Tag("slow")
class KillTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 4);
    private static final int SEED = Integer.getInteger("seed", 1);
    /** Articles that arrive in a round, beside what ingest finds in the demo world. */
    private static final int A_ROUND = 60;
    private static final List<String> VICTIMS = List.of("broker", "aggregate", "enrich", "ingest");

    @TempDir
    Path folder;

    @Test
    void killedAtAnyMoment_tellsInTheEndWhatAnUndisturbedRunTells() throws Exception {
        try (DemoWorld world = DemoWorld.open()) {
            PublicStory killed = killed(world);
            world.publish(1);
            PublicStory undisturbed = undisturbed(world);

            assertThat(killed.letters()).isEmpty();
            assertThat(killed.breaks()).isEmpty();
            assertThat(killed.claims()).containsExactlyInAnyOrderElementsOf(undisturbed.claims());
            assertThat(killed.digests().entrySet()).isNotEmpty().containsExactlyInAnyOrderElementsOf(undisturbed.digests().entrySet());
        }
    }

    private PublicStory killed(DemoWorld world) throws Exception {
        Random chance = new Random(SEED);
        try (Apart apart = new Apart(folder.resolve("killed"), world)) {
            apart.start("broker", "aggregate", "enrich", "ingest");
            apart.awaitReady("aggregate");
            for (int round = 0; round < ROUNDS; round++) {
                Apart.sendWhenItAnswers(apart.kafka(), round * A_ROUND, (round + 1) * A_ROUND);
                Thread.sleep(chance.nextInt(2_500));
                String victim = VICTIMS.get((round + SEED) % VICTIMS.size());
                assertThat(apart.child(victim).isAlive()).as(victim + " before round " + round).isTrue();
                apart.child(victim).kill();
                System.out.printf("round %d: %s killed%n", round, victim);
                Thread.sleep(chance.nextInt(1_500));
                apart.start(victim);
                if (round == ROUNDS / 2) {
                    awaitPages(world, apart.kafka());
                    world.publish(2);
                }
            }
            awaitPages(world, apart.kafka());
            return PublicStory.read(apart.kafka());
        }
    }

    private PublicStory undisturbed(DemoWorld world) {
        Configuration configuration = DemoCommand.configuration(world, folder.resolve("undisturbed"), 0);
        try (AllInOne all = AllInOne.start(configuration)) {
            Map<String, String> kafka = all.configuration().kafka();
            InventedLoad.send(kafka, 0, ROUNDS * A_ROUND);
            awaitPages(world, kafka);
            world.publish(2);
            awaitPages(world, kafka);
            return PublicStory.read(kafka);
        }
    }

    /** Until every version that the outlets have published has come. */
    static void awaitPages(DemoWorld world, Map<String, String> kafka) {
        await().atMost(Apart.PATIENCE).ignoreExceptions().until(() -> pages(kafka) == world.versions());
    }

    /** Until every version has come that a feed tells of: one page is changed without, which a later look at it finds. */
    static void awaitPagesToldOf(DemoWorld world, Map<String, String> kafka) {
        await().atMost(Apart.PATIENCE).ignoreExceptions().until(() -> pages(kafka) >= world.versions() - 1);
    }

    private static long pages(Map<String, String> kafka) {
        return IngestOnBrokerTest.articles(Map.copyOf(kafka)).keySet().stream().filter(key -> !key.startsWith("invented-")).count();
    }
}
