package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static rangefinder.ingest.page.Pages.STORY;
import static rangefinder.ingest.page.Pages.article;
import static rangefinder.ingest.page.Pages.page;

import org.junit.jupiter.api.Test;

class PublicationDateTest {

    private static String meta(String name, String content) {
        return "<meta property='" + name + "' content='" + content + "'>";
    }

    @Test
    void trustsWhatIsStatedForMachinesFirst() {
        String json = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-02-03T08:00:00+01:00\"}</script>";
        CleanArticle article = article(page(json + meta("article:modified_time", "2026-02-04T10:00:00+01:00"), "<time datetime=2020-01-01>x</time>" + STORY));
        assertThat(article.published()).isEqualTo("2026-02-03T08:00+01:00");
        assertThat(article.publishedFrom()).isEqualTo("json-ld");
        assertThat(article.modified()).isEqualTo("2026-02-04T10:00+01:00");
    }

    @Test
    void doesNotBelieveTheFutureOrTheClocksZero() {
        assertThat(article(page(meta("article:published_time", "2031-01-01"), STORY)).published()).isNull();
        assertThat(article(page(meta("article:published_time", "1970-01-01T00:00:00Z"), STORY)).published()).isNull();
    }

    @Test
    void namesTheOutletsDayWhereUniversalTimeIsAlreadyTheNext() {
        CleanArticle article = article(page(meta("article:published_time", "2026-02-04T02:30:00Z"), STORY), "https://echo.example/2026/02/03/crane");
        assertThat(article.published()).isEqualTo("2026-02-03");
        assertThat(article.publishedFrom()).isEqualTo("url");
    }

    @Test
    void readsTheByline() {
        CleanArticle article = article(page("", "<h1>Crane falls in Norhaven</h1><div class=post-date>3 February 2026</div>" + STORY));
        assertThat(article.published()).isEqualTo("2026-02-03");
        assertThat(article.publishedFrom()).isEqualTo("byline");
    }

    @Test
    void doesNotTakeADateOfTheStoryForItsOwn() {
        assertThat(article(page("", STORY + "<p>The last accident of this kind, in which two men died, happened on May 4, 2019 in the southern basin of the port.</p>")).published())
            .isNull();
    }
}
