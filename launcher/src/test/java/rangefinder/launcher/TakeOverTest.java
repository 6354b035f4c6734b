package rangefinder.launcher;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.launcher.demo.DemoWorld;

/** Two instances of each stage, started at the same moment; one of each is killed under load, and the other does its work too. */
@Tag("slow")
class TakeOverTest {

    private static final int A_STAGE = 60;

    @TempDir
    Path folder;

    @Test
    void theOtherInstanceTakesOver() throws Exception {
        try (DemoWorld world = DemoWorld.open(); Apart apart = new Apart(folder, world)) {
            apart.start("broker", "aggregate-a", "aggregate-b", "enrich-a", "enrich-b", "ingest-a", "ingest-b");
            apart.awaitReady("aggregate-a", "aggregate-b", "enrich-a", "enrich-b", "ingest-a", "ingest-b");
            KillTest.awaitPagesToldOf(world, apart.kafka());
            PublicStory.settle(apart.kafka());
            int sent = 0;
            for (String stage : new String[] {"enrich", "aggregate"}) {
                apart.child(stage + "-a").kill();
                long killed = System.nanoTime();
                InventedLoad.send(apart.kafka(), sent, sent + A_STAGE);
                sent += A_STAGE;
                PublicStory.settle(apart.kafka());
                tell(stage, killed);
            }
            apart.child("ingest-a").kill();
            long killed = System.nanoTime();
            world.publish(2);
            KillTest.awaitPagesToldOf(world, apart.kafka());
            tell("ingest", killed);
            PublicStory.requireWhole(apart.configuration(), InventedLoad.keys(0, sent));
        }
    }

    private static void tell(String stage, long sinceNanos) {
        System.out.printf("%s: all partitions worked on again, and all done, %.1f s after the other was killed%n", stage, (System.nanoTime() - sinceNanos) / 1e9);
    }
}
