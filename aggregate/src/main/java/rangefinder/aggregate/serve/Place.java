package rangefinder.aggregate.serve;

import java.time.Instant;
import rangefinder.schema.WebhookPlace;

/**
 * How far a subscription has come.
 *
 * @param next      the place in the log from which changes are still to be sent
 * @param failures  attempts in a row that failed
 * @param failure   why the last one failed; null where it succeeded
 * @param delivered when the receiver last took a change; null: never
 * @param stopped   when the receiver answered that it wants no more; null: never
 * @param retried   the last wish to send dead letters again that was fulfilled; null: none
 */
record Place(Positions next, int failures, String failure, Instant delivered, Instant stopped, Instant retried) {

    static Place at(Positions from) {
        return new Place(from, 0, null, null, null, null);
    }

    static Place of(WebhookPlace said) {
        return new Place(Positions.parse(said.getNext()), said.getFailures(), said.getFailure(), said.getDelivered(), said.getStopped(), said.getRetried());
    }

    WebhookPlace record() {
        return WebhookPlace.newBuilder().setNext(next.toString()).setFailures(failures).setFailure(failure).setDelivered(delivered).setStopped(stopped)
            .setRetried(retried).build();
    }

    Place passed(Positions to) {
        return new Place(to, 0, failure, delivered, stopped, retried);
    }

    Place delivered(Positions to, Instant now) {
        return new Place(to, 0, null, now, stopped, retried);
    }

    Place failed(String why) {
        return new Place(next, failures + 1, why, delivered, stopped, retried);
    }

    Place givenUp(Positions to) {
        return new Place(to, 0, failure, delivered, stopped, retried);
    }

    Place stopped(String why, Instant now) {
        return new Place(next, failures, why, delivered, now, retried);
    }

    Place retried(Instant wish) {
        return new Place(next, failures, failure, delivered, stopped, wish);
    }

    /** Whether the receiver wants no more; a subscription that was put anew since then asks it again. */
    boolean isStopped(Webhook webhook) {
        return stopped != null && !webhook.begun().isAfter(stopped);
    }

    boolean isBeyond(Place other) {
        return !other.next.furthest(next).equals(other.next);
    }
}
