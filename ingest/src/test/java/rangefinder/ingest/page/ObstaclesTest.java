package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"404 jobs lost in Norhaven's harbour", "404,000 cranes and no inspector"})
    void takesANumberForOne(String title) {
        assertThat(Pages.article("<title>" + title + "</title><h1>" + title + "</h1>" + Pages.STORY).title()).isEqualTo(title);
    }

    private static String stated(String access) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":" + access + "}</script>";
    }

    private static final String SHORT = "<h1>Crane falls in Norhaven</h1><p>" + Pages.FIRST + "</p><p>" + Pages.SECOND + "</p>";

    @ParameterizedTest
    @CsvSource({"true, Subscribe to read more of our harbour series", "null, Already a subscriber? Log in"})
    void takesShortNewsAboveAnOfferForAnArticle(String free, String offer) {
        assertThat(Pages.article(Pages.page(stated(free), SHORT + "<div>" + offer + "</div>")).text()).isEqualTo(Pages.story(Pages.FIRST, Pages.SECOND));
    }

    @Test
    void leavesTheSitesHeaderOutOfTheQuestion() {
        assertThat(Pages.article(Pages.page("", "<div>Subscribe to read our harbour series</div>" + SHORT)).text()).endsWith(Pages.SECOND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "false | <p>The pier is to stay closed until inspectors have looked at every crane of the harbour.</p>",
        "false | <p>The pier is to stay closed until inspectors have looked at every crane. That may take a month.</p>",
        "false | <p>The pier is to stay closed until inspectors have looked at every crane. That may take until the end of the …</p>",
        "null | <p>The pier is to stay closed until inspectors have looked at every crane. That may take until the end of the …</p><div>Already a subscriber?</div>",
        "null | <p>The pier is to stay closed until inspectors have looked at every crane. That may take a month.</p><div>Subscribe to continue reading</div>"})
    void refusesWhatBreaksOffAtAWall(String free, String body) {
        assertThat(reason(new Page.Markup(Pages.page(stated(free), "<h1>Crane falls in Norhaven</h1>" + body)))).isEqualTo(Reason.PAYWALLED);
    }
}
