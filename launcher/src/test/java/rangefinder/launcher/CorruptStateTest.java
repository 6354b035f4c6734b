package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.launcher.demo.DemoWorld;

/** The files of local state have been damaged while nothing ran, as by a failing disk: they are made anew from the broker, without anybody's help. */
@Tag("slow")
class CorruptStateTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"CURRENT", "MANIFEST", ".sst", ".log", "metadata"})
    void damagedFiles_areMadeAnew(String kind) throws Exception {
        try (DemoWorld world = DemoWorld.open()) {
            Configuration configuration = DemoCommand.configuration(world, folder, 0).withoutFeeds();
            try (AllInOne all = AllInOne.start(configuration)) {
                InventedLoad.send(all.configuration().kafka(), 0, 60);
                PublicStory.settle(all.configuration().kafka());
            }
            assertThat(damage(kind)).isPositive();
            try (AllInOne all = AllInOne.start(configuration)) {
                InventedLoad.send(all.configuration().kafka(), 40, 90);
                PublicStory.requireWhole(all.configuration(), InventedLoad.keys(0, 90));
            }
        }
    }

    /** Overwrites files of a kind with noise; answers how many. */
    private int damage(String kind) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("state"))) {
            List<Path> files = all.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().contains(kind)).toList();
            for (Path file : files) {
                byte[] noise = new byte[(int) Math.max(64, Files.size(file))];
                new Random(1).nextBytes(noise);
                Files.write(file, noise);
            }
            return files.size();
        }
    }
}
