package rangefinder.aggregate.serve;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import rangefinder.schema.Lane;
import rangefinder.schema.WebhookSubscription;

/**
 * A subscription: where changes are sent, and which ones.
 *
 * @param secret signs what is sent; told once, when the subscription is made
 * @param begun  when it was put here last
 * @param from   the place in the log at which it begins
 */
record Webhook(String id, URI url, String secret, ChangeFilter filter, WebhookCondition condition, Instant created, Instant begun, Positions from) {

    static Webhook created(String id, URI url, String secret, ChangeFilter filter, WebhookCondition condition, Instant now, Positions from) {
        return new Webhook(id, url, secret, filter, condition, now, now, from);
    }

    static Webhook of(String id, WebhookSubscription said) {
        Set<Lane> lanes = said.getLanes().stream().map(Lane::valueOf).collect(Collectors.toSet());
        return new Webhook(id, URI.create(said.getUrl()), said.getSecret(), new ChangeFilter(Set.copyOf(said.getTopics()), lanes, said.getWords()),
            new WebhookCondition(said.getMovedPercent(), said.getLowAbove(), said.getBecameContested(), said.getNewOriginator()),
            said.getCreated(), said.getBegun(), Positions.parse(said.getFrom()));
    }

    WebhookSubscription subscription() {
        return WebhookSubscription.newBuilder().setUrl(url.toString()).setSecret(secret).setTopics(filter.topics().stream().sorted().toList())
            .setLanes(filter.lanes().stream().map(Lane::name).sorted().toList()).setWords(filter.words()).setMovedPercent(condition.movedPercent())
            .setLowAbove(condition.lowAbove()).setBecameContested(condition.becameContested()).setNewOriginator(condition.newOriginator())
            .setCreated(created).setBegun(begun).setFrom(from.toString()).build();
    }
}
