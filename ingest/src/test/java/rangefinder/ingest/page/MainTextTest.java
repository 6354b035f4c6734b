package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static rangefinder.ingest.page.Pages.FIRST;
import static rangefinder.ingest.page.Pages.SECOND;
import static rangefinder.ingest.page.Pages.STORY;
import static rangefinder.ingest.page.Pages.THIRD;
import static rangefinder.ingest.page.Pages.article;
import static rangefinder.ingest.page.Pages.page;
import static rangefinder.ingest.page.Pages.story;

import org.junit.jupiter.api.Test;

class MainTextTest {

    private static String text(String body) {
        return article(page("", body)).text();
    }

    @Test
    void keepsParagraphsBetweenAds() {
        String body = "<article><p>" + FIRST + "</p><div class=ad-slot>Buy boots</div><p>" + SECOND + "</p><div>Advertisement</div><p>" + THIRD + "</p></article>";
        assertThat(text(body)).isEqualTo(story(FIRST, SECOND, THIRD));
    }

    @Test
    void dropsRelatedHeadlinesWhereverTheyStand() {
        String links = "<ul><li><a href=/a>Flood kills 40 in the valley</a></li><li><a href=/b>Mayor of Sund resigns over 12 missing boats</a></li></ul>";
        String body = "<article><p>" + FIRST + "</p>" + links + "<p>" + SECOND + "</p><p><strong><a href=/c>Storm injures 300 at the fair</a></strong></p>"
            + "<p>Read more: <a href=/d>Nine arrested after the match</a></p><p>" + THIRD + "</p><h3>Related articles</h3>" + links + "</article>";
        assertThat(text(body)).isEqualTo(story(FIRST, SECOND, THIRD));
    }

    @Test
    void dropsTeasersOfOtherArticles() {
        String teaser = "<div class=tile><img src=x><h4><a href=/x>Eleven dead in mine</a></h4><p>Rescuers said that eleven miners had died in the shaft on Sunday night.</p></div>";
        assertThat(text("<div>" + STORY + teaser + teaser + "</div>")).isEqualTo(story(FIRST, SECOND, THIRD));
    }

    @Test
    void dropsNavigationCommentsCaptionsAndShareBars() {
        String body = "<nav><a href=/>Home</a> <a href=/w>World</a></nav><main><h1>Crane falls in Norhaven</h1><figure><img src=x><figcaption>The crane on Monday.</figcaption></figure>"
            + STORY + "<div class=share-tools>Share this</div></main><section id=comments><p>I was there and counted fifty ambulances, whatever they say in the paper about it.</p></section>";
        assertThat(text(body)).isEqualTo(story(FIRST, SECOND, THIRD));
    }

    @Test
    void keepsHeadingsListsQuotationsAndTables() {
        String body = "<article><p>" + FIRST + "</p><h2>What is known</h2><ul><li>Nineteen were hurt</li><li>Two are in danger</li></ul><blockquote>" + SECOND
            + "</blockquote><table><tr><th>Pier</th><th>Hurt</th></tr><tr><td>North</td><td>19</td></tr></table><p>" + THIRD + "</p></article>";
        assertThat(text(body)).isEqualTo(
            story(FIRST, "What is known", "Nineteen were hurt", "Two are in danger", SECOND, "Pier | Hurt", "North | 19", THIRD));
    }

    @Test
    void dropsTheCardThatOpensOverAName() {
        String card = "<span><img src=x><a href=/p>Ida Brandt</a><a href=/1>Brandt says 70 boats were lost</a><a href=/2>Brandt visits Sund</a></span>";
        assertThat(text("<article><p>The minister, <a href=/p>Ida Brandt</a>" + card + ", said that the pier would be closed for a month at least.</p>" + STORY + "</article>"))
            .startsWith("The minister, Ida Brandt, said that the pier would be closed");
    }

    @Test
    void dropsFootnoteMarksThatWouldChangeAFigure() {
        assertThat(text("<article><p>In all 50<sup><a href=#1>3</a></sup> cranes stand on the piers of the town, the authority says in its report.</p>" + STORY + "</article>"))
            .startsWith("In all 50 cranes stand");
    }

    @Test
    void doesNotBelieveAFurnitureNameOfThePartThatHoldsTheArticle() {
        assertThat(text("<div class='content-with-sidebar related'>" + STORY + "</div>")).isEqualTo(story(FIRST, SECOND, THIRD));
    }

    @Test
    void leavesOutWhoTheAuthorIs() {
        String body = "<article><div class=byline>By Per Holm</div>" + STORY + "<p>Per Holm is a senior fellow at the Institute for Harbours and teaches in Sund.</p></article>";
        assertThat(text(body)).isEqualTo(story(FIRST, SECOND, THIRD));
    }

    @Test
    void readsWhatIsShownOnlyWithoutScripts() {
        assertThat(text("<div class=post><noscript>" + STORY + "</noscript></div>")).isEqualTo(story(FIRST, SECOND, THIRD));
    }

    @Test
    void splitsAtTwoLineBreaks() {
        assertThat(text("<div>" + FIRST + "<br><br>" + SECOND + "<br>" + THIRD + "</div>")).isEqualTo(story(FIRST, SECOND + " " + THIRD));
    }
}
