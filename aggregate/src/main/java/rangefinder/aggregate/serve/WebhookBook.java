package rangefinder.aggregate.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import rangefinder.schema.WebhookRecord;

/** What the log says about webhooks, as it stands. Safe for use by several threads. */
final class WebhookBook implements WebhookLog.Reader {

    private final Map<String, Map<String, Webhook>> subscriptions = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Instant> retries = new HashMap<>();
    private final Map<String, Map<String, DeadLetter>> letters = new HashMap<>();
    private String sender;

    /** A change that could not be delivered. */
    record DeadLetter(String event, Instant at, String failure) {}

    @Override
    public synchronized void read(String text, WebhookRecord record) {
        if (text.equals(WebhookLog.SENDER)) {
            sender = record == null ? null : record.getSender();
        } else {
            read(WebhookKey.parse(text), record);
        }
        notifyAll();
    }

    private void read(WebhookKey key, WebhookRecord record) {
        String id = key.id();
        switch (key.part()) {
            case SUBSCRIPTION -> put(subscriptions, id, key.detail(), record == null ? null : Webhook.of(id, record.getSubscription()));
            case PLACE -> put(places, id, record == null ? null : Place.of(record.getPlace()));
            case RETRY -> put(retries, id, record == null ? null : record.getRetry());
            case LETTER -> put(letters, id, key.detail(),
                record == null ? null : new DeadLetter(key.detail(), record.getLetter().getAt(), record.getLetter().getFailure()));
        }
    }

    private static <V> void put(Map<String, Map<String, V>> maps, String id, String key, V value) {
        Map<String, V> map = maps.computeIfAbsent(id, unknown -> new HashMap<>());
        put(map, key, value);
        if (map.isEmpty()) {
            maps.remove(id);
        }
    }

    private static <V> void put(Map<String, V> map, String key, V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    synchronized List<Webhook> all() {
        return subscriptions.keySet().stream().map(this::get).sorted(Comparator.comparing((Webhook webhook) -> webhook.created()).thenComparing(Webhook::id)).toList();
    }

    /** As it was put last, where several instances have it configured; null where there is none. */
    synchronized Webhook get(String id) {
        return subscriptions.getOrDefault(id, Map.of()).values().stream().max(Comparator.comparing(Webhook::begun)).orElse(null);
    }

    /** Keys of all records that say there is this webhook. */
    synchronized List<WebhookKey> subscriptions(String id) {
        return subscriptions.getOrDefault(id, Map.of()).keySet().stream().map(instance -> WebhookKey.subscription(id, instance)).toList();
    }

    /** Ids of the webhooks that an instance has, or had, in its configuration. */
    synchronized Set<String> configuredAt(String instance) {
        return Set.copyOf(subscriptions.entrySet().stream().filter(webhook -> webhook.getValue().containsKey(instance)).map(Map.Entry::getKey).toList());
    }

    /** Null where nothing has been written down yet. */
    synchronized Place place(String id) {
        return places.get(id);
    }

    /** When somebody last wished to have the dead letters sent again; null: never. */
    synchronized Instant retry(String id) {
        return retries.get(id);
    }

    /** Oldest first. */
    synchronized List<DeadLetter> letters(String id) {
        return letters.getOrDefault(id, Map.of()).values().stream().sorted(Comparator.comparing(DeadLetter::at).thenComparing(DeadLetter::event)).toList();
    }

    /** Ids of webhooks that are no more and have left something behind. */
    synchronized List<String> ended() {
        return Stream.of(places, retries, letters).flatMap(map -> map.keySet().stream()).filter(id -> !subscriptions.containsKey(id)).distinct().toList();
    }

    /** Keys of all that is kept beside the subscription. */
    synchronized List<WebhookKey> kept(String id) {
        List<WebhookKey> kept = new ArrayList<>();
        letters.getOrDefault(id, Map.of()).keySet().forEach(event -> kept.add(WebhookKey.letter(id, event)));
        if (places.containsKey(id)) {
            kept.add(WebhookKey.place(id));
        }
        if (retries.containsKey(id)) {
            kept.add(WebhookKey.retry(id));
        }
        return kept;
    }

    /** The instance that sends, as it said itself; null: none yet. */
    synchronized String sender() {
        return sender == null ? null : sender.split(" ")[0];
    }

    /** Whether a condition came true within a time: asked again after each record. */
    synchronized boolean await(BooleanSupplier condition, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
