package rangefinder.aggregate.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.schema.WebhookLetter;
import rangefinder.schema.WebhookRecord;

/**
 * Sends changes to subscriptions during one term, each in the order of the log: a change is tried again with growing pauses, then put aside,
 * and the next one follows. After each delivery the place is written down before anything else is sent, so that whoever comes next can repeat
 * the one change of a subscription that was under way, and no other.
 */
final class WebhookDelivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDelivery.class);
    private static final int PAGE = 200;
    private static final int THREADS = 4;
    private static final int MOST_DEAD_LETTERS = 1_000;

    private final WebhookBook book;
    private final ChangeTail tail;
    private final Answers answers;
    private final WebhookSender sender;
    private final List<Duration> pauses;
    private final Clock clock;
    private final WebhookLog.Term term;
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private final Map<String, Positions> written = new ConcurrentHashMap<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor workers = new ScheduledThreadPoolExecutor(THREADS);
    private volatile boolean ended;

    WebhookDelivery(WebhookBook book, ChangeTail tail, Answers answers, WebhookSender sender, List<Duration> pauses, Clock clock, WebhookLog.Term term) {
        this.book = book;
        this.tail = tail;
        this.answers = answers;
        this.sender = sender;
        this.pauses = List.copyOf(pauses);
        this.clock = clock;
        this.term = term;
        workers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * Before anything is sent.
     *
     * @param known how far this instance knows to have come in an earlier term, whether or not that could be written down
     */
    void begin(Map<String, Place> known) {
        Map<String, WebhookRecord> ahead = new HashMap<>();
        book.all().forEach(webhook -> {
            Place read = place(webhook);
            Place own = known.get(webhook.id());
            if (own != null && own.isBeyond(read)) {
                places.put(webhook.id(), own.passed(own.next().furthest(read.next())));
                ahead.put(WebhookKey.place(webhook.id()).toString(), record(places.get(webhook.id())));
            }
        });
        if (!ahead.isEmpty()) {
            term.write(ahead);
        }
    }

    /** How far it has come. */
    Map<String, Place> places() {
        return Map.copyOf(places);
    }

    void wakeAll() {
        book.all().forEach(webhook -> wake(webhook.id()));
        book.ended().forEach(this::wake);
    }

    void wake(String id) {
        schedule(id, Duration.ZERO);
    }

    /** One worker at a time for each subscription: its changes are sent in order. */
    private void schedule(String id, Duration pause) {
        if (busy.add(id)) {
            try {
                workers.schedule(() -> run(id), pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException ended) {
                busy.remove(id);
            }
        }
    }

    private void run(String id) {
        Duration pause = null;
        try {
            pause = work(id);
        } catch (WebhookLog.Dismissed e) {
            ended = true;
        } catch (RuntimeException e) {
            LOG.error("a subscription cannot be served webhook={}", id, e);
            pause = pauses.get(pauses.size() - 1);
        } finally {
            busy.remove(id);
        }
        if (pause != null) {
            schedule(id, pause);
        } else if (!ended && behind(id)) {
            wake(id);
        }
    }

    /** Changes or wishes may have come, or the subscription have ended, between the last look and the end of the work. */
    private boolean behind(String id) {
        Webhook webhook = book.get(id);
        if (webhook == null) {
            return !book.kept(id).isEmpty();
        }
        return wished(webhook) || !place(webhook).isStopped(webhook) && !tail.next(place(webhook).next(), 1).isEmpty();
    }

    /** Sends all there is; a pause where the receiver needs one, else null. */
    private Duration work(String id) {
        if (book.get(id) == null) {
            forget(id);
        } else if (wished(book.get(id))) {
            retry(book.get(id));
        }
        List<Change> page = List.of();
        for (Webhook webhook = book.get(id); webhook != null && !ended && !place(webhook).isStopped(webhook); webhook = book.get(id)) {
            page = page.isEmpty() ? tail.next(place(webhook).next(), PAGE) : page;
            if (page.isEmpty()) {
                return null;
            }
            Place after = step(webhook, page.get(0));
            if (after.failures() > 0 && !after.isStopped(webhook)) {
                return pauses.get(Math.min(after.failures(), pauses.size()) - 1);
            }
            page = page.subList(1, page.size());
        }
        return null;
    }

    private Place step(Webhook webhook, Change change) {
        Place place = place(webhook);
        Positions after = place.next().after(change);
        if (!webhook.filter().passes(change, answers::estimate) || !webhook.condition().holds(change.change())) {
            return passed(webhook, place.passed(after));
        }
        WebhookSender.Outcome outcome = send(webhook, change);
        if (outcome instanceof WebhookSender.Outcome.Failed failed) {
            return failed(webhook, place.failed(failed.why()), change, after);
        }
        return keep(webhook, outcome instanceof WebhookSender.Outcome.Unwanted unwanted ? place.stopped(unwanted.why(), clock.instant())
            : place.delivered(after, clock.instant()), Map.of());
    }

    private WebhookSender.Outcome send(Webhook webhook, Change change) {
        return sender.send(webhook, change.id(), Json.text(Event.json(change)), clock.instant());
    }

    /** What was not to be sent is looked at once more where it is lost, so it is written down only now and then. */
    private Place passed(Webhook webhook, Place place) {
        places.put(webhook.id(), place);
        return place.next().since(written.getOrDefault(webhook.id(), webhook.from())) < PAGE ? place : keep(webhook, place, Map.of());
    }

    private Place failed(Webhook webhook, Place place, Change change, Positions after) {
        if (place.failures() <= pauses.size()) {
            return keep(webhook, place, Map.of());
        }
        LOG.warn("a change could not be delivered webhook={} event={} why={}", webhook.id(), change.id(), place.failure());
        Map<String, WebhookRecord> letters = new HashMap<>();
        List<WebhookBook.DeadLetter> former = book.letters(webhook.id());
        former.stream().limit(Math.max(0, former.size() - MOST_DEAD_LETTERS + 1)).forEach(oldest -> letters.put(WebhookKey.letter(webhook.id(), oldest.event()).toString(), null));
        letters.put(WebhookKey.letter(webhook.id(), change.id()).toString(),
            WebhookKey.record().setLetter(new WebhookLetter(clock.instant(), place.failure())).build());
        return keep(webhook, place.givenUp(after), letters);
    }

    private boolean wished(Webhook webhook) {
        Instant wish = book.retry(webhook.id());
        Instant fulfilled = place(webhook).retried();
        return wish != null && (fulfilled == null || wish.isAfter(fulfilled));
    }

    /** Sends dead letters once more, oldest first; those that fail stay. */
    private void retry(Webhook webhook) {
        Instant wish = book.retry(webhook.id());
        for (WebhookBook.DeadLetter letter : book.letters(webhook.id())) {
            Change change = tail.log().at(letter.event());
            if (ended) {
                return;
            } else if (change == null || send(webhook, change) instanceof WebhookSender.Outcome.Taken) {
                term.write(Collections.singletonMap(WebhookKey.letter(webhook.id(), letter.event()).toString(), null));
            }
        }
        keep(webhook, place(webhook).retried(wish), Map.of());
    }

    private Place place(Webhook webhook) {
        return places.computeIfAbsent(webhook.id(), id -> {
            Place place = book.place(id) == null ? Place.at(webhook.from()) : book.place(id);
            written.put(id, place.next());
            return place;
        });
    }

    /** Known here at once, for what was sent was sent even where it cannot be written down. */
    private Place keep(Webhook webhook, Place place, Map<String, WebhookRecord> letters) {
        places.put(webhook.id(), place);
        Map<String, WebhookRecord> records = new HashMap<>(letters);
        records.put(WebhookKey.place(webhook.id()).toString(), record(place));
        term.write(records);
        written.put(webhook.id(), place.next());
        return place;
    }

    private static WebhookRecord record(Place place) {
        return WebhookKey.record().setPlace(place.record()).build();
    }

    private void forget(String id) {
        Map<String, WebhookRecord> records = new HashMap<>();
        book.kept(id).forEach(key -> records.put(key.toString(), null));
        places.remove(id);
        written.remove(id);
        if (!records.isEmpty()) {
            term.write(records);
        }
    }

    /** Waits for deliveries under way, so that their places are written down. */
    @Override
    public void close() {
        ended = true;
        workers.shutdown();
        try {
            workers.awaitTermination(WebhookSender.PATIENCE.toSeconds() + 1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
