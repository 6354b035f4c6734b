package rangefinder.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import rangefinder.schema.FeedState;
import rangefinder.schema.Fetch;
import rangefinder.topic.HostKey;

class HoldingsTest {

    private static final Instant NOW = Instant.parse("2024-03-09T08:00:00Z");
    private static final HostKey FEED = Records.key("https://harbour.example/feed");
    private static final HostKey PAGE = Records.key("https://mole.example/1");
    private static final int ALL = 0;

    private final Holdings holdings = new Holdings(Map.of(FEED, FeedSource.of(FEED.url(), null)), 1, InstantSource.fixed(NOW));

    @Test
    void beginsOnlyWhenThePartitionIsRead() throws InterruptedException {
        holdings.learn(PAGE, fetch(NOW, 0));
        assertThat(take()).isNull();
        holdings.begin(ALL);
        assertThat(List.of(take().key(), take().key())).containsExactlyInAnyOrder(FEED, PAGE);
    }

    @Test
    void whoWaitsForWorkIsLetGoAtTheEnd() throws Exception {
        var waits = CompletableFuture.supplyAsync(() -> {
            try {
                return Optional.ofNullable(holdings.take(Duration.ofMinutes(5)));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        holdings.dismiss();
        assertThat(waits.get(1, TimeUnit.MINUTES)).isEmpty();
    }

    @Test
    void leavesAPageThatATombstoneTookAway() throws InterruptedException {
        holdings.learn(PAGE, fetch(NOW, 0));
        holdings.learn(PAGE, (Fetch) null);
        holdings.begin(ALL);
        assertThat(take().key()).isEqualTo(FEED);
        assertThat(take()).isNull();
    }

    @Test
    void keepsWhatIsKnownOfAPageThatIsNamedAgain() throws InterruptedException {
        holdings.learn(PAGE, Fetch.newBuilder(fetch(NOW.plusSeconds(600), 1)).setArticleId("a").build());
        holdings.learn(PAGE, fetch(NOW, 0));
        holdings.begin(ALL);
        Holdings.Task first = take();
        Fetch fetch = first.fetch() == null ? take().fetch() : first.fetch();
        assertThat(fetch).isNotNull().extracting(Fetch::getArticleId, Fetch::getLook).containsExactly("a", 1);
    }

    @Test
    void dropsWhatAnotherInstanceLooksAfter() throws InterruptedException {
        holdings.learn(PAGE, fetch(NOW, 0));
        holdings.begin(ALL);
        holdings.drop(List.of(ALL));
        assertThat(take()).isNull();
        assertThat(holdings.waiting()).isZero();
    }

    @Test
    void pollsAgainWhenTheStateSaysSo_orAtOnceWhenAHubHasNews() throws InterruptedException {
        holdings.begin(ALL);
        FeedState state = take().state();
        holdings.polled(FEED, FeedState.newBuilder(state).setNext(NOW.plusSeconds(60)).build(), NOW);
        assertThat(take()).isNull();
        holdings.hurry(FEED);
        assertThat(take().key()).isEqualTo(FEED);
    }

    @Test
    void visitsGoOnAsBefore_whenTheClockIsPutBack() throws InterruptedException {
        Instant[] clock = {NOW};
        Holdings holdings = new Holdings(Map.of(FEED, FeedSource.of(FEED.url(), null)), 1, () -> clock[0]);
        holdings.begin(ALL);
        FeedState state = holdings.take(Duration.ZERO).state();
        holdings.polled(FEED, FeedState.newBuilder(state).setNext(NOW.plusSeconds(60)).build(), NOW.plusSeconds(1));
        clock[0] = NOW.minus(Duration.ofDays(1));
        assertThat(holdings.take(Duration.ZERO)).isNull();
        clock[0] = clock[0].plusSeconds(61);
        assertThat(holdings.take(Duration.ZERO).key()).isEqualTo(FEED);
    }

    private Holdings.Task take() throws InterruptedException {
        return holdings.take(Duration.ZERO);
    }

    private static Fetch fetch(Instant due, int look) {
        return Fetch.newBuilder().setUrl(PAGE.url()).setFound(NOW).setDue(due).setLook(look).build();
    }
}
