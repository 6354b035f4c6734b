package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Tag;

/** Whatever a server sends as a page is answered. With {@code JAZZER_FUZZ=1} new documents are made for a minute, else those at hand are tried. */
@Tag("slow")
class CleanerFuzzTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @FuzzTest(maxDuration = "60s")
    void answersWhateverIsSent(byte[] document) {
        assertThat(clean(new Page.Bytes(document, null))).isNotNull();
        assertThat(clean(new Page.Dump(new String(document, StandardCharsets.UTF_8)))).isNotNull();
    }

    private static Cleaned clean(Page.Content content) {
        return ArticleExtractor.extract(new Page("https://harbour.example/2026/02/03/crane", content, NOW, Hints.NONE));
    }
}
