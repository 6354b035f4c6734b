package rangefinder.aggregate.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;

/**
 * One open event stream. It holds its place in the log and nothing else that grows: first it reads the log up to what the tail holds, then
 * it follows the tail as fast as its connection takes it. Who falls behind the tail, or takes nothing for a while, is let go: its client
 * comes back with the last id it saw and loses nothing.
 */
final class Subscriber implements WriteListener {

    /** Changes read from the log at a time: a few hundred kilobytes. */
    private static final int PAGE = 200;
    /** Heartbeats that may pass without the connection taking a byte. */
    private static final int MOST_MISSED_BEATS = 3;

    private final ServletOutputStream out;
    private final ChangeTail tail;
    private final Predicate<Change> wanted;
    private final ExecutorService reader;
    private final CompletableFuture<Void> ended;
    private final Deque<Event> page = new ArrayDeque<>();
    private Positions seen;
    private long next = -1;
    private boolean reading;
    private boolean ready;
    private boolean unflushed;
    private boolean beatDue;
    private int missedBeats;

    Subscriber(ServletOutputStream out, ChangeTail tail, Predicate<Change> wanted, Positions from, ExecutorService reader, CompletableFuture<Void> ended) {
        this.out = out;
        this.tail = tail;
        this.wanted = wanted;
        this.seen = from;
        this.reader = reader;
        this.ended = ended;
    }

    synchronized void start() {
        beatDue = true;
        out.setWriteListener(this);
    }

    @Override
    public synchronized void onWritePossible() {
        ready = true;
        pump();
    }

    @Override
    public void onError(Throwable error) {
        ended.complete(null);
    }

    /** Writes what there is, until there is nothing or the connection is full. */
    synchronized void pump() {
        if (next >= 0 && next < tail.first()) {
            ended.complete(null);
        }
        try {
            while (ready && !ended.isDone() && out.isReady()) {
                missedBeats = 0;
                byte[] event = nextEvent();
                if (event != null) {
                    out.write(event);
                    unflushed = true;
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) {
            ended.complete(null);
        }
    }

    /** Says that the stream lives, and up to where it has looked, so that a quiet filter also resumes from there. */
    synchronized void beat() {
        if (missedBeats++ >= MOST_MISSED_BEATS) {
            ended.complete(null);
            return;
        }
        beatDue = true;
        pump();
    }

    private byte[] nextEvent() {
        for (Event event = nextInLog(); event != null; event = nextInLog()) {
            if (!seen.passed(event.change())) {
                seen = seen.after(event.change());
                if (wanted.test(event.change())) {
                    return ("event: change\nid: " + seen + "\ndata: " + event.data() + "\n\n").getBytes(StandardCharsets.UTF_8);
                }
            }
        }
        if (beatDue && !ended.isDone()) {
            beatDue = false;
            return ("retry: 2000\nid: " + seen + "\n\n").getBytes(StandardCharsets.UTF_8);
        }
        return null;
    }

    private Event nextInLog() {
        if (!page.isEmpty()) {
            return page.poll();
        }
        if (next < 0 && !joined()) {
            readLog();
            return null;
        }
        Event event = tail.get(next);
        next += event == null ? 0 : 1;
        return event;
    }

    /** Joins the tail once nothing lies between this place and it. */
    private boolean joined() {
        Positions oldest = tail.oldest();
        long[] needed = oldest.next();
        for (int partition = 0; partition < needed.length; partition++) {
            if (seen.next(partition) < needed[partition]) {
                return false;
            }
        }
        next = tail.first();
        return true;
    }

    private void readLog() {
        if (!reading && !ended.isDone()) {
            reading = true;
            try {
                reader.execute(this::readPage);
            } catch (RejectedExecutionException closing) {
                ended.complete(null);
            }
        }
    }

    private void readPage() {
        Positions oldest = tail.oldest();
        Positions from;
        synchronized (this) {
            from = seen;
        }
        List<Change> changes = tail.log().read(from, PAGE);
        synchronized (this) {
            reading = false;
            changes.forEach(change -> page.add(Event.of(change)));
            if (changes.isEmpty()) {
                seen = oldest.furthest(seen);
            }
        }
        pump();
    }
}
