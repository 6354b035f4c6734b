package rangefinder.aggregate.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.schema.FeedState;

class FeedRowTest {

    private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");

    @Test
    void callsAFeedSilentWhereItsPollerDoes() {
        FeedState.Builder quiet = feed(NOON.minus(Duration.ofDays(2)), List.of(900, 1800, 1200));
        assertThat(FeedRow.of(quiet.build()).health()).isEqualTo(FeedRow.Health.HEALTHY);
        assertThat(FeedRow.of(quiet.setSilent(true).setProblem("silent since then").build()).health()).isEqualTo(FeedRow.Health.SILENT);
    }

    @Test
    void passesOnWhatKeepsAFeedFromBeingHeard() {
        FeedRow row = FeedRow.of(feed(NOON, List.of()).setProblem("3 of its pages cannot be read").build());

        assertThat(row.health()).isEqualTo(FeedRow.Health.TROUBLED);
        assertThat(row.problem()).contains("cannot be read");
    }

    @Test
    void putsTheWorstFirst() {
        FeedRow healthy = FeedRow.of(feed(NOON, List.of()).setUrl("https://a.example/").build());
        FeedRow failing = FeedRow.of(feed(NOON, List.of()).setUrl("https://b.example/").setFailures(2).build());

        assertThat(List.of(healthy, failing).stream().sorted(FeedRow.WORST_FIRST).toList()).containsExactly(failing, healthy);
    }

    private static FeedState.Builder feed(Instant changed, List<Integer> gaps) {
        return FeedState.newBuilder().setUrl("https://feed.example/").setPolled(NOON).setSucceeded(NOON).setChanged(changed).setGaps(gaps);
    }
}
