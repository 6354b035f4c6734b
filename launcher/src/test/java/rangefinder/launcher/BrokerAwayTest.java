package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.launcher.demo.DemoWorld;

/** The broker does not answer for longer than any single call waits: the stages say so, wait, and go on by themselves. */
@Tag("slow")
class BrokerAwayTest {

    private static final Duration AWAY = Duration.ofMinutes(1);
    private static final int ARTICLES = 150;

    @TempDir
    Path folder;

    private DemoWorld world;
    private Apart apart;

    @BeforeEach
    void start() throws Exception {
        world = DemoWorld.open();
        apart = new Apart(folder, world);
        apart.start("broker", "aggregate", "enrich", "ingest");
        apart.awaitReady("aggregate", "enrich", "ingest");
    }

    @AfterEach
    void stop() throws InterruptedException {
        apart.close();
        world.close();
    }

    @Test
    void gone_asWhenItsMachineIsRestarted() throws Exception {
        InventedLoad.send(apart.kafka(), 0, ARTICLES);
        apart.child("broker").kill();
        Thread.sleep(AWAY.toMillis());
        apart.start("broker");
        requireThatAllGoesOn();
    }

    @Test
    void silent_asBehindACutCable() throws Exception {
        InventedLoad.send(apart.kafka(), 0, ARTICLES);
        apart.child("broker").freeze();
        Thread.sleep(AWAY.toMillis());
        apart.child("broker").thaw();
        requireThatAllGoesOn();
    }

    private void requireThatAllGoesOn() throws Exception {
        long back = System.nanoTime();
        Apart.sendWhenItAnswers(apart.kafka(), ARTICLES, ARTICLES + 50);
        world.publish(2);
        KillTest.awaitPagesToldOf(world, apart.kafka());
        PublicStory.requireWhole(apart.configuration(), InventedLoad.keys(0, ARTICLES + 50));
        System.out.printf("all done %.0f s after the broker was back%n", (System.nanoTime() - back) / 1e9);
        for (String stage : Stage.words()) {
            assertThat(apart.child(stage).isAlive()).as(stage).isTrue();
        }
    }
}
