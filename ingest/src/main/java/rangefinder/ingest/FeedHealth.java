package rangefinder.ingest;

import java.time.Duration;
import java.time.Instant;
import rangefinder.ingest.poll.Silence;
import rangefinder.schema.FeedState;

/**
 * How a watched feed is doing.
 *
 * @param publisher outlet, null where none is configured
 * @param succeeded last poll that worked, null for none yet
 * @param changed   last poll that brought a new entry, null for none yet
 * @param failures  consecutive failures
 * @param problem   null while all is well, else in words: what fails, since when it is silent, how many of its pages cannot be read
 */
public record FeedHealth(String url, String publisher, Instant succeeded, Instant changed, Instant next, int failures, String problem) {

    static FeedHealth of(FeedSource feed, FeedState state, UnreadablePages pages, Instant now) {
        return new FeedHealth(feed.url(), feed.publisher(), state.getSucceeded(), state.getChanged(), state.getNext(), state.getFailures(),
            problem(state, pages, now));
    }

    private static String problem(FeedState state, UnreadablePages pages, Instant now) {
        if (state.getFailures() > 0) {
            return "failed " + state.getFailures() + " times in a row: " + state.getFailure();
        } else if (state.getChanged() != null && Silence.isSilent(state.getGaps(), Duration.between(state.getChanged(), now))) {
            return "silent since " + state.getChanged();
        } else if (pages != null && pages.tells()) {
            return pages.unreadable() + " of " + pages.visited() + " pages cannot be read, the latest: " + pages.latest();
        }
        return null;
    }
}
