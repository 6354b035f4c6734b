package rangefinder.launcher;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs something until the process is told to end (Ctrl-C, SIGTERM), with the one shutdown hook that this program has. */
final class UntilStopped {

    /** Longer than the stages and the broker take together; after it the process ends anyway, which loses nothing. */
    private static final long PATIENCE_SECONDS = 45;

    private UntilStopped() {}

    /**
     * @param start opens what is to run
     * @param ready told when it runs
     * @param end   of what runs: done, with the reason, where it cannot go on without a person
     * @throws StartException with that reason
     */
    static <T extends AutoCloseable> void run(Supplier<T> start, Consumer<T> ready, Function<T, CompletableFuture<String>> end) {
        CompletableFuture<String> stop = new CompletableFuture<>();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.complete(null);
            awaitClosed(stopped);
        }, "shutdown"));
        try (T running = start.get()) {
            ready.accept(running);
            String reason = (String) CompletableFuture.anyOf(stop, end.apply(running)).join();
            if (reason != null) {
                throw new StartException(reason);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("not closed in order", e);
        } finally {
            stopped.countDown();
        }
    }

    private static void awaitClosed(CountDownLatch stopped) {
        try {
            if (!stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("rangefinder: not everything closed within " + PATIENCE_SECONDS + " s; the next start recovers");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
