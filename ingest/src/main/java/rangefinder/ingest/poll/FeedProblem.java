package rangefinder.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import rangefinder.schema.FeedState;

/** What keeps a feed from being heard, in words for a person: the reader of an estimate should know who is missing in it. */
public final class FeedProblem {

    /** A single failure is the network's ordinary noise. */
    private static final int TELLING_FAILURES = 3;

    private FeedProblem() {}

    /**
     * The state of a feed with its problem beside it, and since when.
     *
     * @param before what was known before this poll
     * @param after  what is known now
     * @param pages  how its pages could be read; null where none was visited
     */
    public static FeedState told(FeedState before, FeedState after, UnreadablePages pages) {
        String problem = of(after, pages);
        Instant since = problem == null ? null : before.getProblemSince() == null ? after.getPolled() : before.getProblemSince();
        return FeedState.newBuilder(after).setProblem(problem).setProblemSince(since).setSilent(isSilent(after)).build();
    }

    private static String of(FeedState state, UnreadablePages pages) {
        if (state.getRetired()) {
            return "retired by its server (410)";
        } else if (state.getFailures() >= TELLING_FAILURES) {
            return "fails since " + (state.getSucceeded() == null ? "the first poll" : state.getSucceeded()) + ": " + state.getFailure();
        } else if (isSilent(state)) {
            return "silent since " + state.getChanged();
        }
        return pages != null && pages.tells() ? pages.told() : null;
    }

    /** Measured between its own polls: while nobody asks, nobody is silent. */
    private static boolean isSilent(FeedState state) {
        return state.getChanged() != null && Silence.isSilent(state.getGaps(), Duration.between(state.getChanged(), state.getPolled()));
    }
}
