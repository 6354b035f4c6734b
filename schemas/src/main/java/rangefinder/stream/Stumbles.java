package rangefinder.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a stream does when one of its threads fails: what passes, or what an operator can mend while it waits, is told in a line and tried again,
 * ever more rarely; nothing is lost meanwhile, for nothing was committed. Without this a stage would stand still and say nothing.
 */
final class Stumbles implements StreamsUncaughtExceptionHandler, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Stumbles.class);
    private static final String ROCKS_DB = "org.rocksdb.RocksDBException";
    private static final List<Class<? extends Throwable>> SURROUNDINGS = List.of(RetriableException.class, InterruptException.class, ProcessorStateException.class,
        AuthenticationException.class, AuthorizationException.class, ApplicationRecoverableException.class);
    private static final long FIRST_PAUSE_MS = 1_000;
    private static final long LONGEST_PAUSE_MS = 30_000;
    /** A stream that has run this long without trouble begins anew with short pauses. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(5);

    private final StreamSettings settings;
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private long pauseMs = FIRST_PAUSE_MS;
    private long lastNanos = System.nanoTime();

    Stumbles(StreamSettings settings) {
        this.settings = settings;
    }

    CompletableFuture<String> end() {
        return end;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable error) {
        if (caused(error, FencedInstanceIdException.class) != null) {
            end.complete("another process works as '" + settings.instance() + "' in the group " + settings.applicationId()
                + ", so this one has stopped; each needs a data folder of its own: delete the file `instance` in a copied one");
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        tell(error);
        pause();
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private void tell(Throwable error) {
        String known = known(error);
        if (known == null) {
            LOG.error("{} stumbled and begins again from what was committed", settings.stage(), error);
        } else {
            LOG.error("{} waits: {}", settings.stage(), known);
        }
    }

    /** Trouble of the surroundings, with its remedy; null for everything else, whose place in the code somebody has to see. */
    private String known(Throwable error) {
        Throwable full = saying(error, "No space left on device");
        if (full != null) {
            return "the disk of " + settings.stateFolder() + " is full; make room there, it then goes on by itself and nothing is lost";
        }
        Throwable store = named(error, ROCKS_DB);
        if (store != null) {
            return "the local state below " + settings.stateFolder() + " cannot be used (" + store.getMessage() + "); it is rebuilt from the broker";
        }
        RetriableException cluster = caused(error, RetriableException.class);
        return cluster == null ? null : "the cluster at " + settings.bootstrapServers() + " does not do its part (" + cluster.getMessage()
            + "); it is asked again";
    }

    private synchronized void pause() {
        if (System.nanoTime() - lastNanos > FORGOTTEN_AFTER.toNanos()) {
            pauseMs = FIRST_PAUSE_MS;
        }
        try {
            closed.await(pauseMs, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pauseMs = Math.min(LONGEST_PAUSE_MS, 2 * pauseMs);
        lastNanos = System.nanoTime();
    }

    /** Whether what failed is the broker, the connection to it or the local disk, and not what was to be done. */
    static boolean isOfTheSurroundings(Throwable error) {
        return SURROUNDINGS.stream().anyMatch(type -> caused(error, type) != null) || named(error, ROCKS_DB) != null;
    }

    private static <E extends Throwable> E caused(Throwable error, Class<E> type) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (type.isInstance(e)) {
                return type.cast(e);
            }
        }
        return null;
    }

    private static Throwable saying(Throwable error, String words) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e.getMessage() != null && e.getMessage().contains(words)) {
                return e;
            }
        }
        return null;
    }

    /** By name: stages without stores need not have the library. */
    private static Throwable named(Throwable error, String type) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e.getClass().getName().equals(type)) {
                return e;
            }
        }
        return null;
    }

    /** No pause outlives the stream. */
    @Override
    public void close() {
        closed.countDown();
    }
}
