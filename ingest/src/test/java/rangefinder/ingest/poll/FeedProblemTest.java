package rangefinder.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import rangefinder.schema.FeedState;

class FeedProblemTest {

    private static final Instant NOON = Instant.parse("2024-03-09T12:00:00Z");
    private static final FeedState HOURLY = FeedState.newBuilder().setUrl("https://harbour.example/feed").setPolled(NOON).setSucceeded(NOON)
        .setChanged(NOON).setGaps(Collections.nCopies(8, 3_600)).build();

    @Test
    void tellsOfAFeedThatUsedToPublishAndStopped() {
        FeedState quiet = FeedState.newBuilder(HOURLY).setPolled(NOON.plus(Duration.ofHours(13))).build();
        assertThat(problem(HOURLY, null)).isNull();
        assertThat(problem(quiet, null)).isEqualTo("silent since 2024-03-09T12:00:00Z");
        assertThat(FeedProblem.told(HOURLY, quiet, null).getSilent()).isTrue();
    }

    @Test
    void tellsOfAFeedThatFailsAgainAndAgain() {
        assertThat(problem(failed(2), null)).isNull();
        assertThat(problem(failed(3), null)).isEqualTo("fails since 2024-03-09T12:00:00Z: the server answers 503");
    }

    @Test
    void tellsOfPagesThatCannotBeRead_untilTheyCanAgain() {
        UnreadablePages pages = UnreadablePages.NONE;
        for (int i = 0; i < 10; i++) {
            pages = pages.and(i % 2 == 0 ? "paywalled: subscribe" : null);
        }
        assertThat(problem(HOURLY, pages)).isEqualTo("5 of the latest 10 pages cannot be read, the last: paywalled: subscribe");
        for (int i = 0; i < 150; i++) {
            pages = pages.and(null);
        }
        assertThat(problem(HOURLY, pages)).isNull();
    }

    @Test
    void remembersSinceWhen() {
        FeedState first = FeedProblem.told(HOURLY, failed(3), null);
        FeedState later = FeedProblem.told(first, FeedState.newBuilder(failed(4)).setPolled(NOON.plusSeconds(600)).build(), null);
        assertThat(later.getProblemSince()).isEqualTo(NOON);
        assertThat(FeedProblem.told(later, HOURLY, null).getProblemSince()).isNull();
    }

    private static String problem(FeedState state, UnreadablePages pages) {
        return FeedProblem.told(HOURLY, state, pages).getProblem();
    }

    private static FeedState failed(int times) {
        return FeedState.newBuilder(HOURLY).setFailures(times).setFailure("the server answers 503").build();
    }
}
