package rangefinder.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rangefinder.ingest.feed.FeedDocument.Feed;
import rangefinder.ingest.feed.FeedEntry;
import rangefinder.ingest.fetch.FetchRequest;
import rangefinder.ingest.fetch.FetchResult.Failed;
import rangefinder.ingest.fetch.FetchResult.Failure;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.ingest.fetch.FetchResult.NotModified;
import rangefinder.ingest.fetch.FetchResult.Refused;
import rangefinder.schema.FeedState;

class FeedVisitTest {

    private static final Instant NOW = Instant.parse("2024-03-09T08:00:00Z");
    private static final String URL = "https://harbour.example/feed";
    private static final FeedState NEW = FeedState.newBuilder().setUrl(URL).build();

    @Test
    void handsOnEveryEntryOnce() {
        FeedVisit.Outcome first = changed(NEW, "v1", "a", "one", "two");
        assertThat(first.entries()).extracting(FeedEntry::title).containsExactly("two", "one");
        assertThat(changed(first.state(), "v2", "b", "three", "one", "two").entries()).extracting(FeedEntry::title).containsExactly("three");
    }

    @Test
    void knowsEntriesThatComeBack() {
        FeedState with = changed(NEW, "v1", "a", "one", "two").state();
        FeedState without = changed(with, "v2", "b", "two").state();
        assertThat(changed(without, "v3", "c", "one", "two").entries()).isEmpty();
    }

    @Test
    void handsOnAnEntryWhoseTitleChanged() {
        FeedState state = changed(NEW, "v1", "a", "one").state();
        FeedEntry retitled = new FeedEntry("one", "One, corrected", "https://harbour.example/one", null, null, List.of(), List.of(), null, null, List.of());
        FeedVisit.Outcome outcome = visit(state).changed(fetched("v2", "b"), new Feed(null, null, null, null, null, List.of(retitled), false));
        assertThat(outcome.entries()).containsExactly(retitled);
    }

    @Test
    void handsOnTheRestOfALongFeedWithTheNextPoll() {
        String[] many = IntStream.range(0, FeedVisit.ENTRIES_AT_ONCE + 5).mapToObj(i -> "e" + i).toArray(String[]::new);
        FeedVisit.Outcome first = changed(NEW, "v1", "a", many);
        assertThat(first.entries()).hasSize(FeedVisit.ENTRIES_AT_ONCE);
        assertThat(changed(first.state(), "v1", "a", many).entries()).hasSize(5);
    }

    @Test
    void asksConditionallyButNotForEver() {
        FeedState state = changed(NEW, "v1", "a", "one").state();
        assertThat(FeedVisit.request(state)).isEqualTo(new FetchRequest(URL, "v1", null));
        for (int i = 0; i < FeedVisit.CONDITIONAL_POLLS; i++) {
            state = visit(state).unchanged(new NotModified(null, NOW)).state();
        }
        assertThat(FeedVisit.request(state)).isEqualTo(FetchRequest.of(URL));
    }

    @Test
    void trustsNoValidatorThatStayedWhileTheBodyChanged() {
        FeedState state = changed(changed(NEW, "v1", "a", "one").state(), "v1", "b", "two").state();
        assertThat(state.getDistrusted()).isTrue();
        assertThat(FeedVisit.request(state)).isEqualTo(FetchRequest.of(URL));
    }

    @Test
    void remembersWhereAFeedMoved_untilThatFailsTwice() {
        FeedState moved = visit(NEW).unchanged(new NotModified("https://new.example/feed", NOW)).state();
        assertThat(FeedVisit.request(moved).url()).isEqualTo("https://new.example/feed");
        FeedState once = fail(moved);
        assertThat(FeedVisit.request(once).url()).isEqualTo("https://new.example/feed");
        assertThat(FeedVisit.request(fail(once)).url()).isEqualTo(URL);
    }

    @Test
    void retiresAFeedThatIsGone_butAsksRarely() {
        FeedState gone = visit(NEW).refused(new Refused(null, 410, null)).state();
        assertThat(gone.getRetired()).isTrue();
        assertThat(gone.getNext()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(changed(gone, "v1", "a", "one").state().getRetired()).isFalse();
    }

    @Test
    void countsFailuresAndKeepsWhatIsKnown() {
        FeedState state = fail(fail(changed(NEW, "v1", "a", "one").state()));
        assertThat(state.getFailures()).isEqualTo(2);
        assertThat(state.getFailure()).contains("timeout");
        assertThat(state.getSeen()).hasSize(1);
        assertThat(state.getNext()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
    }

    private static FeedState fail(FeedState state) {
        return visit(state).failed(new Failed(null, Failure.TIMEOUT, "not finished")).state();
    }

    private static FeedVisit.Outcome changed(FeedState before, String etag, String body, String... titles) {
        List<FeedEntry> entries = List.of(titles).stream().map(t ->
            new FeedEntry(t, t, "https://harbour.example/" + t, null, null, List.of(), List.of(), null, null, List.of())).toList();
        return visit(before).changed(fetched(etag, body), new Feed("Harbour", null, null, null, null, entries, false));
    }

    private static FeedVisit visit(FeedState before) {
        return new FeedVisit(before, NOW, Duration.ofMinutes(1), Duration.ofHours(1), 0.5);
    }

    private static Fetched fetched(String etag, String body) {
        return new Fetched(URL, null, 200, Map.of("etag", List.of(etag)), body.getBytes(UTF_8), NOW, Duration.ZERO);
    }
}
