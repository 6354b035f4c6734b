package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static rangefinder.ingest.page.Pages.FIRST;
import static rangefinder.ingest.page.Pages.SECOND;
import static rangefinder.ingest.page.Pages.article;
import static rangefinder.ingest.page.Pages.page;
import static rangefinder.ingest.page.Pages.story;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages without running text that are articles all the same, and those that are none. */
class ScrapsTest {

    private static final String DATED = "<meta property=article:published_time content=2026-02-03T09:12:00Z>";
    private static final String DESCRIBED = "<meta property=og:description content=\"" + FIRST + "\">";
    private static final String HEAD = "<nav><a href=/>News</a></nav><h1>Crane falls in Norhaven</h1>";
    private static final String FOOT = "<footer><p>The Norhaven Echo is published by the Echo Printing Company, 1 Pier Road, Norhaven.</p></footer>";

    @Test
    void readsWhatIsWrittenUnderPictures() {
        String gallery = "<figure><img src=a.jpg><figcaption>" + FIRST + "</figcaption></figure><figure><img src=b.jpg><figcaption>" + SECOND + "</figcaption></figure>";
        assertThat(article(page(DATED, HEAD + gallery + FOOT)).text()).isEqualTo(story(FIRST, SECOND));
    }

    @Test
    void readsShortLinesUnderTheHeadline() {
        String lines = "<p>A crane fell at noon.</p><p>Nineteen people were hurt.</p><p>Two of them died in hospital.</p><p>The pier is closed.</p>";
        assertThat(article(page(DATED, HEAD + lines + FOOT)).text())
            .isEqualTo(story("A crane fell at noon.", "Nineteen people were hurt.", "Two of them died in hospital.", "The pier is closed."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div class=player><video src=a.mp4></video></div>", "<audio src=a.mp3></audio><p>Listen now</p>", "<div id=app></div>"})
    void readsHowAFilmOrARecordingIsDescribed(String shown) {
        assertThat(article(page(DATED + DESCRIBED, HEAD + shown + FOOT)).text()).isEqualTo(FIRST);
    }

    @Test
    void takesNoDescriptionOfAPageWithoutADateForAnArticle() {
        Cleaned front = ArticleExtractor.extract(new Page("https://echo.example/", new Page.Markup(page(DESCRIBED, "<a href=/1>Crane falls</a> <a href=/2>Storm</a>")), null, Hints.NONE));
        assertThat(front).isInstanceOf(NotAnArticle.class);
    }

    @Test
    void leavesWhatIsSold() {
        String paid = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>";
        Cleaned sold = ArticleExtractor.extract(new Page("https://echo.example/a", new Page.Markup(page(DATED + DESCRIBED + paid, HEAD)), null, Hints.NONE));
        assertThat(((NotAnArticle) sold).reason()).isEqualTo(NotAnArticle.Reason.PAYWALLED);
    }
}
