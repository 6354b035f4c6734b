package rangefinder.aggregate.serve;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers changes to subscriptions, each in the order of the log: a change is tried again with growing pauses, then put aside, and the
 * next one follows. The place is written down after each delivery, so that a restart repeats nothing that was taken.
 */
final class Webhooks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    /** Pauses before each further attempt: a deployment or a short outage passes within them. */
    static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2),
        Duration.ofMinutes(10));
    private static final int PAGE = 200;
    private static final int THREADS = 4;

    private final ChangeTail tail;
    private final Answers answers;
    private final WebhookFiles files;
    private final WebhookSender sender;
    private final List<Duration> pauses;
    private final Clock clock;
    private final Map<String, Webhook> webhooks = new ConcurrentHashMap<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor workers = new ScheduledThreadPoolExecutor(THREADS);
    private volatile boolean closing;

    Webhooks(ChangeTail tail, Answers answers, WebhookFiles files, WebhookSender sender, List<Duration> pauses, Clock clock) {
        this.tail = tail;
        this.answers = answers;
        this.files = files;
        this.sender = sender;
        this.pauses = List.copyOf(pauses);
        this.clock = clock;
        workers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** @param configured subscriptions of the configuration: they take the place of those that an earlier one had */
    void start(List<Subscription> configured) {
        files.all().forEach(webhook -> webhooks.put(webhook.id(), webhook));
        Set<String> wanted = configured.stream().map(Subscription::id).collect(Collectors.toSet());
        all().stream().filter(webhook -> Subscription.isConfigured(webhook.id()) && !wanted.contains(webhook.id())).forEach(this::remove);
        configured.forEach(subscription -> add(subscription.webhook(get(subscription.id()), clock.instant(), tail.log().end())));
        tail.listen(this::wakeAll);
        wakeAll();
    }

    List<Webhook> all() {
        return webhooks.values().stream().sorted(Comparator.comparing(Webhook::created)).toList();
    }

    /** Null where there is none. */
    Webhook get(String id) {
        return webhooks.get(id);
    }

    void add(Webhook webhook) {
        files.keep(webhook);
        webhooks.put(webhook.id(), webhook);
        wake(webhook.id());
    }

    void remove(Webhook webhook) {
        webhooks.remove(webhook.id());
        files.drop(webhook);
    }

    List<WebhookFiles.DeadLetter> dead(Webhook webhook) {
        return files.dead(webhook);
    }

    /** Sends dead letters once more, oldest first; those that fail stay. Returns how many were taken. */
    int retryDead(Webhook webhook) {
        int taken = 0;
        for (WebhookFiles.DeadLetter letter : files.dead(webhook)) {
            if (sender.send(webhook, letter.event(), letter.body(), clock.instant()) instanceof WebhookSender.Outcome.Taken) {
                files.removeDead(webhook, letter);
                taken++;
            }
        }
        return taken;
    }

    private void wakeAll() {
        webhooks.keySet().forEach(this::wake);
    }

    /** One worker at a time for each subscription: its changes are sent in order. */
    private void wake(String id) {
        schedule(id, Duration.ZERO);
    }

    private void schedule(String id, Duration pause) {
        if (busy.add(id)) {
            try {
                workers.schedule(() -> run(id), pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closing) {
                busy.remove(id);
            }
        }
    }

    private void run(String id) {
        Duration pause = null;
        try {
            pause = work(id);
        } catch (RuntimeException e) {
            LOG.error("a subscription cannot be served webhook={}", id, e);
            pause = pauses.get(pauses.size() - 1);
        } finally {
            busy.remove(id);
        }
        if (pause != null) {
            schedule(id, pause);
        } else if (behind(id)) {
            wake(id);
        }
    }

    /** Changes may have come between the last look and the end of the work. */
    private boolean behind(String id) {
        Webhook webhook = webhooks.get(id);
        return webhook != null && webhook.state() == Webhook.State.ACTIVE && !tail.next(webhook.next(), 1).isEmpty();
    }

    /** Sends all there is; a pause where the receiver needs one, else null. */
    private Duration work(String id) {
        Webhook webhook = webhooks.get(id);
        while (webhook != null && webhook.state() == Webhook.State.ACTIVE && !closing) {
            List<Change> page = tail.next(webhook.next(), PAGE);
            if (page.isEmpty()) {
                return null;
            }
            for (Change change : page) {
                webhook = step(webhook, change);
                if (webhook == null || webhook.state() == Webhook.State.STOPPED || closing) {
                    return null;
                } else if (webhook.failures() > 0) {
                    return pauses.get(Math.min(webhook.failures(), pauses.size()) - 1);
                }
            }
            keep(webhook);
        }
        return null;
    }

    /** The subscription after one change was looked at; null where it was removed meanwhile. */
    private Webhook step(Webhook webhook, Change change) {
        if (!webhooks.containsKey(webhook.id())) {
            return null;
        }
        Positions after = webhook.next().after(change);
        if (!webhook.filter().passes(change, answers::estimate) || !webhook.condition().holds(change.change())) {
            return webhook.passed(after);
        }
        String body = Json.text(Event.json(change));
        WebhookSender.Outcome outcome = sender.send(webhook, change.id(), body, clock.instant());
        if (outcome instanceof WebhookSender.Outcome.Failed failed) {
            return keep(failed(webhook, change, body, failed.why(), after));
        }
        return keep(outcome instanceof WebhookSender.Outcome.Unwanted unwanted ? webhook.stopped(unwanted.why()) : webhook.delivered(after, clock.instant()));
    }

    private Webhook failed(Webhook webhook, Change change, String body, String why, Positions after) {
        Webhook failed = webhook.failed(why);
        if (failed.failures() <= pauses.size()) {
            return failed;
        }
        files.addDead(webhook, new WebhookFiles.DeadLetter(change.id(), clock.instant(), why, body));
        LOG.warn("a change could not be delivered webhook={} event={} why={}", webhook.id(), change.id(), why);
        return failed.givenUp(after);
    }

    /** Unless it was removed meanwhile. */
    private Webhook keep(Webhook webhook) {
        if (webhooks.replace(webhook.id(), webhook) != null) {
            files.keep(webhook);
        }
        return webhook;
    }

    /** Waits for deliveries under way, so that their places are written down. */
    @Override
    public void close() {
        closing = true;
        workers.shutdown();
        try {
            workers.awaitTermination(WebhookSender.PATIENCE.toSeconds() + 1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
