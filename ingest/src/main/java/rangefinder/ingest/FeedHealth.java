package rangefinder.ingest;

import java.time.Instant;
import rangefinder.schema.FeedState;

/**
 * How a watched feed is doing.
 *
 * @param publisher outlet, null where neither configuration nor feed names one
 * @param succeeded last poll that worked, null for none yet
 * @param changed   last poll that brought a new entry, null for none yet
 * @param failures  consecutive failures
 * @param problem   null while all is well, else in words: what fails, since when it is silent, how many of its pages cannot be read
 */
public record FeedHealth(String url, String publisher, Instant succeeded, Instant changed, Instant next, int failures, String problem) {

    static FeedHealth of(FeedState state) {
        return new FeedHealth(state.getUrl(), state.getPublisher(), state.getSucceeded(), state.getChanged(), state.getNext(), state.getFailures(),
            state.getProblem());
    }
}
