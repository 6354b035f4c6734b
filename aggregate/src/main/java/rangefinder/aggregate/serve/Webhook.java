package rangefinder.aggregate.serve;

import java.net.URI;
import java.time.Instant;

/**
 * A subscription: where changes are sent, which ones, and how far that has come.
 *
 * @param secret   signs what is sent; told once, when the subscription is made
 * @param next     the place in the log from which changes are still to be sent
 * @param state    STOPPED: the receiver answered 410, or an operator ended it
 * @param failures attempts in a row that failed
 * @param failure  why the last one failed; null where it succeeded
 */
record Webhook(String id, URI url, String secret, ChangeFilter filter, WebhookCondition condition, Instant created, Positions next, State state,
    int failures, String failure, Instant delivered) {

    enum State {
        ACTIVE, STOPPED
    }

    static Webhook created(String id, URI url, String secret, ChangeFilter filter, WebhookCondition condition, Instant now, Positions next) {
        return new Webhook(id, url, secret, filter, condition, now, next, State.ACTIVE, 0, null, null);
    }

    Webhook passed(Positions to) {
        return new Webhook(id, url, secret, filter, condition, created, to, state, failures, failure, delivered);
    }

    Webhook delivered(Positions to, Instant now) {
        return new Webhook(id, url, secret, filter, condition, created, to, state, 0, null, now);
    }

    Webhook failed(String why) {
        return new Webhook(id, url, secret, filter, condition, created, next, state, failures + 1, why, delivered);
    }

    Webhook givenUp(Positions to) {
        return new Webhook(id, url, secret, filter, condition, created, to, state, 0, failure, delivered);
    }

    Webhook stopped(String why) {
        return new Webhook(id, url, secret, filter, condition, created, next, State.STOPPED, failures, why, delivered);
    }
}
