package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.aggregate.Backlog;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.aggregate.topic.TopicDefinitions;
import rangefinder.launcher.demo.DemoWorld;
import rangefinder.schema.RosterEntry;

/**
 * Aggregate killed without warning while one generation hands over to another, back and forth: each reader of the public topics is told every
 * difference once. {@code -Drounds=N} and {@code -Dseed=N} as with {@link KillTest}.
 */
@Tag("slow")
class HandOverKillTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int SEED = Integer.getInteger("seed", 1);
    private static final int ARTICLES = 120;
    private static final int A_ROUND = 10;
    static final List<TopicDefinition> CREWS = TopicDefinitions.parse("""
        - id: crews
          title: Firefighters sent anywhere
          counted: [rescuers]
          actions: [DISPATCH]
        """, "definitions");

    @TempDir
    Path folder;

    @Test
    void killedInTheMiddle_tellsEachDifferenceOnce() throws Exception {
        Random chance = new Random(SEED);
        try (DemoWorld world = DemoWorld.open(); Apart apart = new Apart(folder, world)) {
            apart.start("broker", "enrich", "aggregate");
            apart.awaitReady("enrich", "aggregate");
            InventedLoad.send(apart.kafka(), 0, ARTICLES);
            PublicStory.settle(apart.kafka());
            Rebuild rebuild = RebuildCommand.rebuild(apart.configuration());
            RosterEntry other = rebuild.begin(Rebuild.From.CLAIMS, CREWS, Grades.byKind());
            try (Backlog backlog = new Backlog(apart.kafka())) {
                await().atMost(Apart.PATIENCE).until(() -> rebuild.progress(other, backlog).caughtUp());
            }
            assertThat(rebuild.differences(other)).isNotEmpty();
            for (int round = 0; round < ROUNDS; round++) {
                rebuild.serve(round % 2 == 0 ? other.getName() : "g1");
                Thread.sleep(chance.nextInt(2_500));
                apart.child("aggregate").kill();
                apart.start("aggregate");
                InventedLoad.send(apart.kafka(), ARTICLES + round * A_ROUND, ARTICLES + (round + 1) * A_ROUND);
                long killed = System.nanoTime();
                await("round " + round).atMost(Apart.PATIENCE).ignoreExceptions().untilAsserted(() ->
                    PublicStory.requireWhole(apart.configuration(), InventedLoad.keys(0, ARTICLES)));
                System.out.printf("round %d: handed over and everything told %.0f s after the kill%n", round, (System.nanoTime() - killed) / 1e9);
            }
        }
    }
}
