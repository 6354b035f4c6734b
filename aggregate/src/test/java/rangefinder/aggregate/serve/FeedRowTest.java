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
    void callsAFeedSilentThatUsuallySpeaksMoreOften() {
        assertThat(health(Duration.ofDays(2), List.of(900, 1800, 1200))).isEqualTo(FeedRow.Health.SILENT);
        assertThat(health(Duration.ofDays(2), List.of(86_400, 86_400, 90_000))).isEqualTo(FeedRow.Health.HEALTHY);
        assertThat(health(Duration.ofHours(1), List.of(60, 60, 60))).isEqualTo(FeedRow.Health.HEALTHY);
        assertThat(health(Duration.ofDays(2), List.of(900))).isEqualTo(FeedRow.Health.HEALTHY);
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

    private static FeedRow.Health health(Duration quiet, List<Integer> gaps) {
        return FeedRow.of(feed(NOON.minus(quiet), gaps).build()).health();
    }

    private static FeedState.Builder feed(Instant changed, List<Integer> gaps) {
        return FeedState.newBuilder().setUrl("https://feed.example/").setPolled(NOON).setSucceeded(NOON).setChanged(changed).setGaps(gaps);
    }
}
