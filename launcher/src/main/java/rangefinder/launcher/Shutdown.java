package rangefinder.launcher;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The one shutdown hook: it asks the main thread to stop and waits until everything is closed in its order. */
final class Shutdown {

    /** Longer than the stages and the broker take together; after it the process ends anyway, which loses nothing. */
    private static final long PATIENCE_SECONDS = 45;

    private Shutdown() {}

    /**
     * @param stop    counted down when the process is told to end
     * @param stopped counted down by the main thread when all is closed
     */
    static void once(CountDownLatch stop, CountDownLatch stopped) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            await(stopped);
        }, "shutdown"));
    }

    private static void await(CountDownLatch stopped) {
        try {
            if (!stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("rangefinder: not everything closed within " + PATIENCE_SECONDS + " s; the next start recovers");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
