package rangefinder.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine.Command;
import rangefinder.launcher.demo.DemoWorld;

/**
 * {@code rangefinder rehearse}: the whole pipeline over the demo world until its first estimate stands, without a word. The start script runs
 * it once after a build, so that the virtual machine can put aside the classes that a start needs; with them it takes half the time.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public Integer call() throws Exception {
        Path data = Files.createTempDirectory("rangefinder-rehearsal");
        CountDownLatch moved = new CountDownLatch(1);
        try (DemoWorld world = DemoWorld.open(); AllInOne all = AllInOne.start(DemoCommand.configuration(world, data, 0));
                EstimateFollower follower = new EstimateFollower(all.configuration().clients(), (change, estimate) -> moved.countDown())) {
            return moved.await(PATIENCE.toSeconds(), TimeUnit.SECONDS) ? 0 : 1;
        } finally {
            Utils.delete(data.toFile());
        }
    }
}
