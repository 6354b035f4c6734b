package rangefinder.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rangefinder.ingest.feed.Opml.Outline;
import rangefinder.ingest.fetch.FetchResult;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.ingest.fetch.FetchResult.Refused;

class FeedFinderTest {

    private static final String FEED = "<rss><channel><title>Harbour</title></channel></rss>";
    private static final String HOME = "https://harbour.example/";

    @Test
    void findsWhatAPageDeclares_asFarAsItIsAFeed() {
        FeedFinder finder = finder(Map.of(HOME, "<link rel=alternate type='application/rss+xml' href=/news.xml><link rel=alternate type='application/rss+xml' href=/broken.xml>",
            HOME + "news.xml", FEED, HOME + "broken.xml", "<p>moved"));
        assertThat(finder.find(HOME)).containsExactly(new Outline(HOME + "news.xml", "Harbour"));
    }

    @Test
    void looksWhereSitesUsuallyPutTheirs() {
        assertThat(finder(Map.of(HOME, "<p>Welcome", HOME + "rss.xml", FEED)).find(HOME)).containsExactly(new Outline(HOME + "rss.xml", "Harbour"));
    }

    @Test
    void takesAFeedAsItIs_andNothingForNoAnswer() {
        assertThat(finder(Map.of(HOME, FEED)).find(HOME)).containsExactly(new Outline(HOME, "Harbour"));
        assertThat(finder(Map.of()).find(HOME)).isEmpty();
    }

    private static FeedFinder finder(Map<String, String> site) {
        return new FeedFinder(request -> answer(site, request.url()));
    }

    private static FetchResult answer(Map<String, String> site, String url) {
        return site.containsKey(url) ? new Fetched(url, null, 200, Map.of("content-type", List.of("text/html")), site.get(url).getBytes(UTF_8), Instant.EPOCH, Duration.ZERO)
            : new Refused(null, 404, null);
    }
}
