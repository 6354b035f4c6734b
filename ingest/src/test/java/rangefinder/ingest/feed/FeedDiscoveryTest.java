package rangefinder.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {

    @Test
    void prefersDeclaredFeedsAndPutsCommentsLast() {
        List<String> candidates = candidates("""
            <head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
            <link rel="alternate" type="application/atom+xml" href="news.atom"><link rel="alternate" hreflang="pt" href="/pt"></head>""");
        assertThat(candidates.get(0)).isEqualTo("https://harbour.example/a/news.atom");
        assertThat(candidates).contains("https://harbour.example/feed/").doesNotContain("https://harbour.example/pt");
        assertThat(candidates.get(candidates.size() - 1)).isEqualTo("https://harbour.example/comments/feed");
    }

    @Test
    void triesWellKnownPathsWhereNothingIsDeclared() {
        assertThat(candidates("<p>Hello")).contains("https://harbour.example/rss.xml", "https://harbour.example/feed.json");
    }

    private static List<String> candidates(String page) {
        return FeedDiscovery.candidates(page.getBytes(UTF_8), "https://harbour.example/a/index.html", "text/html");
    }
}
