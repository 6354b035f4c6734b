package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.launcher.demo.DemoWorld;
import rangefinder.schema.Estimate;

/** Broker and all stages in one process, killed without warning at its work: what stands in the end is what an undisturbed run gives. */
@Tag("slow")
class RunKillTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Nothing new for this long: what the outlets publish has been read. */
    private static final Duration QUIET = Duration.ofSeconds(6);
    /** How long each doomed process works, from its start: while feeds are read, while estimates form, while they move. */
    private static final long[] KILLED_AFTER_MILLIS = {9_000, 12_000, 15_000};

    @TempDir
    Path folder;

    @Test
    void killedThreeTimes_givesTheDigestsOfAnUndisturbedRun() throws Exception {
        try (DemoWorld world = DemoWorld.open()) {
            for (long millis : KILLED_AFTER_MILLIS) {
                Process victim = run(world, folder.resolve("killed"));
                Thread.sleep(millis);
                assertThat(victim.isAlive()).isTrue();
                victim.destroyForcibly().waitFor();
            }
            world.publish(2);

            Map<String, String> killed = digests(world, folder.resolve("killed"), 0);
            Map<String, String> undisturbed = digests(world, folder.resolve("undisturbed"), killed.size());

            assertThat(killed).isNotEmpty().isEqualTo(undisturbed);
        }
    }

    private Process run(DemoWorld world, Path data) throws IOException {
        Path configuration = Files.writeString(folder.resolve("run.yaml"), DemoCommand.yaml(world, data, 0));
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx768m", "-XX:+UseSerialGC",
            "-cp", System.getProperty("java.class.path"), Launcher.class.getName(), "run", "--config", configuration.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("run.log").toFile()).start();
    }

    /** Input and output digest of each topic, when nothing moves any more. */
    private static Map<String, String> digests(DemoWorld world, Path data, int atLeast) {
        Configuration configuration = DemoCommand.configuration(world, data, 0);
        try (AllInOne all = AllInOne.start(configuration); EstimateFollower follower = new EstimateFollower(all.configuration().clients(), (c, e) -> {})) {
            await().atMost(PATIENCE).until(() -> !follower.estimates().isEmpty() && follower.estimates().size() >= atLeast && follower.quiet().compareTo(QUIET) > 0);
            Map<String, String> digests = new TreeMap<>();
            for (Estimate estimate : follower.estimates().values()) {
                digests.put(estimate.getTopic(), estimate.getInputDigest() + " " + estimate.getOutputDigest());
            }
            return digests;
        }
    }
}
