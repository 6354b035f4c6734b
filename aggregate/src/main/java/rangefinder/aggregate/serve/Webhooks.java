package rangefinder.aggregate.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The subscriptions that all instances share. Each instance knows them and takes wishes; the one that is elected sends. */
final class Webhooks implements AutoCloseable, WebhookLog.Candidate {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    /** Pauses before each further attempt: a deployment or a short outage passes within them. */
    static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2),
        Duration.ofMinutes(10));
    /** Until what was written has been read again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ChangeTail tail;
    private final Answers answers;
    private final WebhookLog log;
    private final WebhookSender sender;
    private final List<Duration> pauses;
    private final Clock clock;
    private final WebhookBook book = new WebhookBook();
    private final Map<String, Place> known = new ConcurrentHashMap<>();
    private volatile Set<String> configured = Set.of();
    private volatile boolean caughtUp;
    /** Null while another instance sends. */
    private volatile WebhookDelivery delivery;

    Webhooks(ChangeTail tail, Answers answers, WebhookLog log, WebhookSender sender, List<Duration> pauses, Clock clock) {
        this.tail = tail;
        this.answers = answers;
        this.log = log;
        this.sender = sender;
        this.pauses = List.copyOf(pauses);
        this.clock = clock;
    }

    /** @param subscriptions of the configuration: they take the place of those that an earlier one of this instance had */
    void start(List<Subscription> subscriptions) {
        configured = subscriptions.stream().map(Subscription::id).collect(Collectors.toSet());
        Positions end = tail.log().end();
        log.follow((key, record) -> {
            book.read(key, record);
            read(key);
        }, () -> configure(subscriptions, end));
        tail.listen(() -> {
            WebhookDelivery now = delivery;
            if (now != null) {
                now.wakeAll();
            }
        });
    }

    private void read(String key) {
        if (key.equals(WebhookLog.SENDER)) {
            return;
        }
        log.stand(this);
        WebhookDelivery now = delivery;
        WebhookKey read = WebhookKey.parse(key);
        boolean left = book.get(read.id()) == null;
        if (now != null && (left || read.part() == WebhookKey.Part.SUBSCRIPTION || read.part() == WebhookKey.Part.RETRY)) {
            now.wake(read.id());
        }
    }

    /** Those of one receiver go on where they are, whichever instance had them first. */
    private void configure(List<Subscription> subscriptions, Positions end) {
        String instance = log.instance();
        for (Subscription subscription : subscriptions) {
            write(WebhookKey.subscription(subscription.id(), instance), subscription.webhook(book.get(subscription.id()), clock.instant(), end));
        }
        book.configuredAt(instance).stream().filter(id -> !configured.contains(id)).forEach(id -> log.write(WebhookKey.subscription(id, instance).toString(), null));
        caughtUp = true;
    }

    private void write(WebhookKey key, Webhook webhook) {
        log.write(key.toString(), WebhookKey.record().setSubscription(webhook.subscription()).build());
    }

    List<Webhook> all() {
        requireCaughtUp();
        return book.all();
    }

    /** Null where there is none. */
    Webhook get(String id) {
        requireCaughtUp();
        return book.get(id);
    }

    /** How far it has come, as it was last written down. */
    Place place(Webhook webhook) {
        Place place = book.place(webhook.id());
        return place == null ? Place.at(webhook.from()) : place;
    }

    /** Name of the instance that sends; null: none yet. */
    String sender() {
        return book.sender();
    }

    /** Returns when every instance that asks the log knows it. */
    void add(Webhook webhook) {
        write(WebhookKey.subscription(webhook.id(), ""), webhook);
        await(() -> book.get(webhook.id()) != null);
    }

    /** Whether only a change of this instance's configuration can remove it. */
    boolean isConfiguredHere(Webhook webhook) {
        return configured.contains(webhook.id());
    }

    void remove(Webhook webhook) {
        book.subscriptions(webhook.id()).forEach(key -> log.write(key.toString(), null));
        await(() -> book.get(webhook.id()) == null);
    }

    /** Those whose change has gone from the log are gone as well. */
    List<WebhookBook.DeadLetter> dead(Webhook webhook) {
        return book.letters(webhook.id());
    }

    /** Wishes to have the dead letters sent once more: the instance that sends does it, and those that fail stay. */
    void retryDead(Webhook webhook) {
        Instant wish = clock.instant();
        log.write(WebhookKey.retry(webhook.id()).toString(), WebhookKey.record().setRetry(wish).build());
    }

    private void requireCaughtUp() {
        if (!caughtUp) {
            throw Problem.of(503, "Not ready", "the subscriptions are still being read; ask again in a moment");
        }
    }

    private void await(BooleanSupplier condition) {
        try {
            if (!book.await(condition, PATIENCE)) {
                throw Problem.of(503, "Not known yet", "it is written down, but could not be read again within " + PATIENCE.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void elected(WebhookLog.Term term) {
        WebhookDelivery next = new WebhookDelivery(book, tail, answers, sender, pauses, clock, term);
        next.begin(known);
        delivery = next;
        next.wakeAll();
        LOG.info("webhooks are sent by this instance");
    }

    @Override
    public void dismissed() {
        WebhookDelivery former = delivery;
        delivery = null;
        if (former != null) {
            former.close();
            known.putAll(former.places());
        }
    }

    @Override
    public void close() {
        log.resign();
        dismissed();
    }
}
