package rangefinder.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/** Whatever a server sends as a feed is answered. With {@code JAZZER_FUZZ=1} new documents are made for a minute, else those at hand are tried. */
@Tag("slow")
class FeedFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void answersWhateverIsSent(byte[] document) {
        assertThat(FeedParser.parse(document, "https://harbour.example/", null)).isNotNull();
    }
}
