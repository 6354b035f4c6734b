package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static rangefinder.ingest.page.Pages.FIRST;
import static rangefinder.ingest.page.Pages.SECOND;
import static rangefinder.ingest.page.Pages.THIRD;
import static rangefinder.ingest.page.Pages.article;
import static rangefinder.ingest.page.Pages.dump;
import static rangefinder.ingest.page.Pages.page;
import static rangefinder.ingest.page.Pages.story;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another article's headline inside the text is the worst error of all: its figure becomes a claim. */
class RelatedHeadlinesTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "<p><a href=/x>Storm injures 300 at the fair of Sund</a></p>",
        "<p><a href=/x>Storm injures 300 at the fair of Sund, rescuers say.</a></p>",
        "<p><b>Read more: </b><a href=/x>Storm injures 300 at the fair of Sund.</a></p>",
        "<p>ALSO READ | <a href=/x>Storm injures 300 at the fair of Sund</a></p>",
        "<p>Lea también: Storm injures 300 at the fair of Sund</p>",
        "<p>Czytaj także: Storm injures 300 at the fair of Sund</p>",
        "<h3>Storm injures 300 at the fair of Sund</h3>",
        "<div><span>Storm injures three hundred at the fair of Sund</span></div>",
        "<div class=box><a href=/x><div><h4>Storm injures 300</h4><p>The gale tore down the great tent at the fair of Sund on Saturday evening.</p></div></a></div>",
        "<aside><p>Storm injures 300 at the fair of Sund. The gale tore down the great tent there on Saturday evening.</p></aside>",
        "<blockquote><a href=/x>Storm injures 300 at the fair of Sund</a></blockquote>",
        "<ul><li>Storm injures 300 at the fair of Sund</li><li>Forty sheep drown as dike breaks near Wold</li></ul>",
        "<div class=wp-block-embed><p>Storm injures 300 at the fair of Sund</p></div>",
        "<table><tr><td><a href=/x>Storm injures 300</a></td><td><a href=/y>Forty sheep drown</a></td></tr></table>"})
    void areNoPartOfTheText(String related) {
        String body = "<article><p>" + FIRST + "</p>" + related + "<p>" + SECOND + "</p><p>" + THIRD + "</p></article>";
        assertThat(article(page("", body)).text()).isEqualTo(story(FIRST, SECOND, THIRD));
    }

    @Test
    void areTakenOutOfASentenceThatGoesOn() {
        String body = "<article><p>" + FIRST + " (Read also: <a href=/x>Storm injures 300 at the fair</a>)</p><p>" + SECOND + "</p><p>" + THIRD + "</p></article>";
        assertThat(article(page("", body)).text()).isEqualTo(story(FIRST, SECOND, THIRD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nineteen dock workers hurt on the northern pier", "What is known so far about the accident", "Repairs asked for three times"})
    void areNotTheArticlesOwnHeadings(String heading) {
        String body = "<article><p>" + FIRST + "</p><h2>" + heading + "</h2><p>" + SECOND + "</p><p>" + THIRD + "</p></article>";
        assertThat(article(page("", body)).text()).contains(heading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Storm injures 300 at the fair of Sund", "RELATED: Storm injures 300 at the fair of Sund", "Read more: Storm injures 300 at the fair of Sund.",
        "• Storm injures 300 at the fair of Sund\n• Forty sheep drown as dike breaks near Wold"})
    void areNoPartOfADumpsTextEither(String related) {
        String lead = FIRST + " It is the third accident of its kind in the port since the cranes were bought from a bankrupt yard.";
        assertThat(dump(lead + "\n" + related + "\n" + SECOND + "\n" + THIRD).text()).isEqualTo(story(lead, SECOND, THIRD));
    }

    @Test
    void aListThatASentenceIntroducesStays() {
        String body = "<article><p>" + FIRST + "</p><p>The authority counts these losses:</p><ul><li>three tugboats beyond repair</li><li>ninety metres of rail</li></ul><p>"
            + SECOND + "</p><p>" + THIRD + "</p></article>";
        assertThat(article(page("", body)).text()).contains("three tugboats beyond repair");
    }
}
