package rangefinder.aggregate.serve;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import rangefinder.schema.Lane;

/** Changes as server-sent events: of all topics, of some, or of those that a filter names; resumed exactly from any event's id. */
final class EventStream implements AutoCloseable {

    /** Measured: 2,000 take well under 300 MB; this many still leave room in a heap of 1 GB. */
    static final int MOST_SUBSCRIBERS = 5_000;
    /** Also what tells a vanished client from a quiet topic; proxies close after 30 s of silence or more. */
    private static final int HEARTBEAT_SECONDS = 15;

    private final ChangeTail tail;
    private final Answers answers;
    private final AtomicInteger subscribers = new AtomicInteger();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(daemon("event-heartbeat"));
    private final ExecutorService reader = Executors.newFixedThreadPool(2, daemon("event-catch-up"));

    EventStream(ChangeTail tail, Answers answers) {
        this.tail = tail;
        this.answers = answers;
    }

    void open(Context request) {
        Parameters parameters = new Parameters(request);
        Positions from = from(request, parameters);
        ChangeFilter filter = new ChangeFilter(Set.copyOf(parameters.texts("topic")), lanes(parameters), ChangeFilter.wordsOf(parameters.text("q")));
        if (subscribers.incrementAndGet() > MOST_SUBSCRIBERS) {
            subscribers.decrementAndGet();
            request.header("Retry-After", "30");
            throw Problem.of(503, "Too many subscribers", "this instance serves at most " + MOST_SUBSCRIBERS + " event streams at once; try again later");
        }
        request.disableCompression().contentType("text/event-stream").header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
        request.future(() -> subscribe(request, filter, from));
    }

    /** A browser that reconnects sends the header; what it was first opened with then no longer counts. */
    private Positions from(Context request, Parameters parameters) {
        String last = request.header("Last-Event-ID");
        if (last == null || last.isEmpty()) {
            Positions asked = parameters.positions("from");
            return asked == null ? tail.log().end() : asked.nearest(tail.log().end());
        }
        try {
            return Positions.parse(last).nearest(tail.log().end());
        } catch (IllegalArgumentException e) {
            throw Problem.parameter("Last-Event-ID", last, "an event id such as 12.40.0.7");
        }
    }

    private static Set<Lane> lanes(Parameters parameters) {
        return parameters.texts("lane").stream().map(text -> {
            try {
                return Lane.valueOf(text.toUpperCase(java.util.Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw Problem.parameter("lane", text, List.of(Lane.values()).toString());
            }
        }).collect(Collectors.toSet());
    }

    private CompletableFuture<Void> subscribe(Context request, ChangeFilter filter, Positions from) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        try {
            Subscriber subscriber = new Subscriber(request.res().getOutputStream(), tail, change -> filter.passes(change, answers::estimate),
                from, reader, ended);
            Runnable arrival = subscriber::pump;
            tail.listen(arrival);
            var beat = heart.scheduleAtFixedRate(subscriber::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
            ended.whenComplete((nothing, error) -> {
                beat.cancel(false);
                tail.stopListening(arrival);
                subscribers.decrementAndGet();
            });
            subscriber.start();
        } catch (java.io.IOException e) {
            ended.complete(null);
            subscribers.decrementAndGet();
        }
        return ended;
    }

    int subscribers() {
        return subscribers.get();
    }

    private static java.util.concurrent.ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        heart.shutdownNow();
        reader.shutdownNow();
    }
}
