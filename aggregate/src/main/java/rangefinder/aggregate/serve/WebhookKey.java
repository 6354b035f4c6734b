package rangefinder.aggregate.serve;

import java.util.Locale;
import rangefinder.schema.WebhookRecord;

/**
 * What a record about webhooks is of. Each part has one writer at a time, so none overwrites what another has just said.
 *
 * @param id     of the webhook; null for the sender, which is one for all
 * @param detail instance that has a configured subscription, or event of a letter; empty for others
 */
record WebhookKey(String id, Part part, String detail) {

    enum Part {
        SUBSCRIPTION, PLACE, RETRY, LETTER
    }

    /** @param instance that has it configured; empty for one made over the API */
    static WebhookKey subscription(String id, String instance) {
        return new WebhookKey(id, Part.SUBSCRIPTION, instance);
    }

    static WebhookKey place(String id) {
        return new WebhookKey(id, Part.PLACE, "");
    }

    static WebhookKey retry(String id) {
        return new WebhookKey(id, Part.RETRY, "");
    }

    static WebhookKey letter(String id, String event) {
        return new WebhookKey(id, Part.LETTER, event);
    }

    /** @throws IllegalArgumentException where it is none */
    static WebhookKey parse(String key) {
        String[] parts = key.split(" ", 3);
        if (parts.length < 2) {
            throw new IllegalArgumentException("no key of a webhook: " + key);
        }
        return new WebhookKey(parts[0], Part.valueOf(parts[1].toUpperCase(Locale.ROOT)), parts.length == 2 ? "" : parts[2]);
    }

    static WebhookRecord.Builder record() {
        return WebhookRecord.newBuilder();
    }

    @Override
    public String toString() {
        return id + " " + part.name().toLowerCase(Locale.ROOT) + (detail.isEmpty() ? "" : " " + detail);
    }
}
