package rangefinder.launcher;

import java.time.Duration;
import org.apache.kafka.streams.KafkaStreams;

/** Waits until a topology works: its partitions are assigned and its state is restored. */
final class Readiness {

    /** A large state is restored from its changelog at several 100,000 rows a second; beyond this something is wrong. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN_MS = 20;

    private Readiness() {}

    /** @throws StartException where the topology fails or does not come up */
    static void await(Stage stage, KafkaStreams streams) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isWorking(streams)) {
            if (streams.state().hasStartedOrFinishedShuttingDown() || System.nanoTime() > end) {
                throw new StartException("the stage " + stage.word() + " cannot start (" + streams.state() + "); the log above says why");
            }
            pause(stage);
        }
    }

    private static boolean isWorking(KafkaStreams streams) {
        return streams.state() == KafkaStreams.State.RUNNING
            && streams.metadataForLocalThreads().stream().anyMatch(thread -> !thread.activeTasks().isEmpty() || !thread.standbyTasks().isEmpty());
    }

    private static void pause(Stage stage) {
        try {
            Thread.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("interrupted while the stage " + stage.word() + " was starting", e);
        }
    }
}
