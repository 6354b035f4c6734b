package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static rangefinder.ingest.page.Pages.STORY;
import static rangefinder.ingest.page.Pages.article;
import static rangefinder.ingest.page.Pages.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void namesTheDayThatThePageShowsWhereUniversalTimeIsAlreadyTheNext() {
        String stated = meta("article:published_time", "2026-02-04T02:30:00Z");
        assertThat(article(page(stated, "<time datetime=2026-02-03T21:30:00-05:00>3 Feb</time>" + STORY)).published()).isEqualTo("2026-02-03T21:30-05:00");
        assertThat(article(page(stated, "<div class=date>February 3, 2026</div>" + STORY)).published()).isEqualTo("2026-02-03");
        assertThat(article(page(stated, "<div class=date>Updated February 3, 2026</div>" + STORY)).published()).isEqualTo("2026-02-04T02:30Z");
    }

    @Test
    void tellsTheDayOfPublicationFromThatOfAChange() {
        assertThat(article(page("", "<div class=date>Updated: 5 February 2026 | Published: 3 February 2026</div>" + STORY)).published()).isEqualTo("2026-02-03");
        assertThat(article(page("", "<time class=updated datetime=2026-02-05>x</time><time datetime=2026-02-03>x</time>" + STORY)).published()).isEqualTo("2026-02-03");
    }

    @Test
    void takesTheDateNearTheHeadlineNotThePagesOwnClock() {
        String body = "<div class=date>Saturday, 28 February 2026</div><nav><a href=/>Home</a></nav><h1>Crane falls in Norhaven</h1><p class=date>3 February 2026</p>" + STORY;
        assertThat(article(page("", body)).published()).isEqualTo("2026-02-03");
    }

    @Test
    void countsBackFromTheFetching() {
        assertThat(article(page("", "<h1>Crane falls in Norhaven</h1><span class=date>3 days ago</span>" + STORY)).published()).isEqualTo("2026-02-26");
        assertThat(article(page("", "<h1>Crane falls in Norhaven</h1><span class=date>vor 14 Stunden</span>" + STORY)).published()).isEqualTo("2026-02-28");
    }

    @Test
    void readsDaysFirstWhereThePageIsBritish() {
        String british = page("", "<span class=date>02/03/2025</span>" + STORY).replace("<html lang=en>", "<html xml:lang='en-GB'>");
        assertThat(article(british).published()).isEqualTo("2025-03-02");
    }

    @Test
    void takesTheEarlierOfTwoDaysThatAreStated() {
        String json = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-02-20T08:00:00Z\"}</script>";
        assertThat(article(page(json + meta("article:published_time", "2026-02-03T08:00:00Z"), STORY)).published()).isEqualTo("2026-02-03T08:00Z");
    }

    @Test
    void doesNotTakeTheTimeOfAnotherArticleOrOfTheStory() {
        String head = "<h1>Crane falls in Norhaven</h1><div>3 February 2026</div>";
        assertThat(article(page("", head + STORY + "<h3><a href=/ferry>Ferry runs aground off Norhaven</a></h3><time datetime=2026-02-07>7 Feb</time>")).published())
            .isEqualTo("2026-02-03");
        assertThat(article(page("", "<h1>Crane falls in Norhaven</h1>" + STORY + "<p>The harbour's council is to hear the inspectors on <time datetime=2026-02-21>21 February"
            + "</time> in the town hall, and the union wants to be heard there, too.</p>")).published()).isNull();
    }

    @Test
    void believesWhatIsShownByTheHeadlineBeforeADayOfUnsaidKind() {
        assertThat(article(page(meta("dc.date", "2026-02-07"), "<h1>Crane falls in Norhaven</h1><div class=date>3 February 2026</div>" + STORY)).published()).isEqualTo("2026-02-03");
        assertThat(article(page(meta("dc.date", "2026-02-07"), STORY)).published()).isEqualTo("2026-02-07");
    }

    @Test
    void knowsAYearThatIsWrittenAsItsFirstDay() {
        assertThat(article(page(meta("created", "2019-01-01"), "<h1>Crane falls in Norhaven</h1>" + STORY + "<p>Updated 3 February 2026</p>")).published()).isEqualTo("2026-02-03");
        assertThat(article(page(meta("article:published_time", "2026-01-01"), STORY)).published()).isEqualTo("2026-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Norhaven, 3 February 2026. ", "(3 February 2026) ", "February 3, 2026: ", "NORHAVEN, Feb. 3, 2026 /Wire/ -- "})
    void readsADateline(String dateline) {
        assertThat(article(page("", "<p>" + dateline + "The harbour authority said that nineteen dock workers had been hurt.</p>" + STORY)).published()).isEqualTo("2026-02-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/02/03/crane", "03/02/2026/crane", "crane-03-02-2026", "2026-02-03T09:12/crane", "20260203/crane", "2026/feb/03/crane"})
    void readsItsAddress(String path) {
        assertThat(article(page("", STORY), "https://www.echo.co.uk/" + path).published()).isEqualTo("2026-02-03");
    }

    @Test
    void readsADayBehindTheHeadlineInOneParagraph() {
        String page = page("", "<table><tr><td>THE ECHO, Saturday, 28 February 2026</td></tr><tr><td><b>Crane falls in Norhaven</b><br>By Ida Brandt<br>February 3, 2026<br><br>"
            + STORY + "</td></tr></table>");
        assertThat(article(page).published()).isEqualTo("2026-02-03");
    }

    @Test
    void doesNotTakeTheDayOfTheSitesRulesForItsOwn() {
        assertThat(article(page("", "<h1>Crane falls in Norhaven</h1>" + STORY + "<div>Terms of use updated 1 December 2025</div>")).published()).isNull();
    }
}
