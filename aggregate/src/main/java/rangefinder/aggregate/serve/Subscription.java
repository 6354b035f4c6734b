package rangefinder.aggregate.serve;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import rangefinder.schema.Lane;

/**
 * A webhook as the configuration asks for it; empty parts let everything pass.
 *
 * @param url             receiver
 * @param secret          signs what is sent: {@code whsec_} and at least 24 bytes in base 64, as Standard Webhooks has it
 * @param topics          ids
 * @param lanes           lanes
 * @param words           each must occur in what names the topic; null: none wanted
 * @param movedPercent    best moved by more than this many percent; null: not a condition
 * @param lowAbove        low rose above this number; null: not a condition
 * @param becameContested whether becoming contested is a condition
 * @param newOriginator   whether an originator's first word is a condition
 */
public record Subscription(URI url, String secret, Set<String> topics, Set<Lane> lanes, String words, Double movedPercent, Double lowAbove,
    boolean becameContested, boolean newOriginator) {

    private static final String PREFIX = "configured-";

    /** @throws IllegalArgumentException naming what is wrong, without the secret */
    public Subscription {
        Objects.requireNonNull(url, "url");
        topics = Set.copyOf(topics);
        lanes = Set.copyOf(lanes);
        WebhookAddress.wrongForm(url).ifPresent(form -> {
            throw new IllegalArgumentException("the receiver is " + url + ", allowed: " + form);
        });
        WebhookSignature.requireSecret(secret);
    }

    /** The place of one receiver is kept across restarts and changes of its filter, so the id is made from the address alone. */
    String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(url.toString().getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The webhook that it asks for, going on where the one that was kept is; null where none was. */
    Webhook webhook(Webhook kept, Instant now, Positions end) {
        ChangeFilter filter = new ChangeFilter(topics, lanes, ChangeFilter.wordsOf(words));
        WebhookCondition condition = new WebhookCondition(movedPercent, lowAbove, becameContested, newOriginator);
        return kept == null ? Webhook.created(id(), url, secret, filter, condition, now, end)
            : new Webhook(id(), url, secret, filter, condition, kept.created(), now, kept.from());
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "Subscription[" + url + "]";
    }
}
