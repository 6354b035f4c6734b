package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.launcher.demo.DemoWorld;

/** A data folder was copied to a second machine, the instance's name with it. */
@Tag("slow")
class DuplicateInstanceTest {

    @TempDir
    Path folder;

    @Test
    void oneOfTwoWithTheSameName_endsWithAReason_andNothingIsLostOrDoubled() throws Exception {
        try (DemoWorld world = DemoWorld.open(); Apart apart = new Apart(folder, world)) {
            apart.start("broker", "aggregate", "enrich", "ingest");
            apart.awaitReady("aggregate", "enrich", "ingest");
            InventedLoad.send(apart.kafka(), 0, 60);
            for (String stage : Stage.words()) {
                Files.createDirectories(folder.resolve(stage + "-copy"));
                Files.copy(folder.resolve(stage).resolve("instance"), folder.resolve(stage + "-copy").resolve("instance"));
                apart.start(stage + "-copy");
                await(stage).atMost(Apart.PATIENCE).until(() -> !apart.child(stage).isAlive() || !apart.child(stage + "-copy").isAlive());
                Child ended = Stream.of(stage, stage + "-copy").map(apart::child).filter(child -> !child.isAlive()).findFirst().orElseThrow();
                assertThat(ended.said()).contains("another process works as").contains("delete the file `instance`");
                assertThat(ended.exitCode()).isEqualTo(1);
                InventedLoad.send(apart.kafka(), 60, 90);
            }
            KillTest.awaitPagesToldOf(world, apart.kafka());
            PublicStory.requireWhole(apart.configuration(), InventedLoad.keys(0, 90));
        }
    }
}
