package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rangefinder.ingest.page.NotAnArticle.Reason;

class ObstaclesTest {

    private static Reason reason(Page.Content content) {
        return ((NotAnArticle) ArticleExtractor.extract(new Page("https://echo.example/a", content, null, Hints.NONE))).reason();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ERROR_PAGE | <title>404 - Page not found</title><p>The page that you are looking for may have been moved, renamed or deleted. Try the search instead.</p>",
        "CONSENT | <title>Just a moment...</title><p>Verify that you are human by completing the action below, then you will be sent on to the page that you asked for.</p>",
        "PAYWALLED | <title>Harbour</title><p>The harbour authority has news about the crane and about what is to follow from its fall on the pier.</p><div>Subscribe to continue reading</div>",
        "EMPTY | <title>Gallery</title><div><img src=a><img src=b></div>"})
    void saysWhyAPageIsNoArticle(Reason reason, String html) {
        assertThat(reason(new Page.Markup(html))).isEqualTo(reason);
    }

    @Test
    void refusesOtherKindsOfDocument() {
        assertThat(reason(new Page.Bytes("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "application/pdf"))).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void takesAnArticleAboutAnErrorForAnArticle() {
        assertThat(Pages.article("<title>Oops</title>" + Pages.STORY.repeat(6)).text()).contains("harbour authority");
    }
}
