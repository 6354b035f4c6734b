package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static rangefinder.ingest.page.Pages.STORY;
import static rangefinder.ingest.page.Pages.article;
import static rangefinder.ingest.page.Pages.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailsTest {

    @Test
    void takesTheHeadlineWithoutTheSite() {
        assertThat(article(page("", STORY)).title()).isEqualTo("Crane falls in Norhaven");
        assertThat(article("<title>Echo: Crane falls in Norhaven</title>" + STORY).title()).isEqualTo("Crane falls in Norhaven");
        assertThat(article(page("", "<h1>The Norhaven Echo</h1><h2>Crane falls in Norhaven</h2>" + STORY)).title()).isEqualTo("Crane falls in Norhaven");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<div class=byline>By Ida Brandt and Per Holm</div> | Ida Brandt;Per Holm",
        "<a rel=author href=/x>Ida Brandt</a> | Ida Brandt",
        "<span>By</span> <a href=/staff/ida-brandt>Ida Brandt</a> | Ida Brandt",
        "<div class=author>Ida Brandt, Staff Writer • March 3, 2025</div> | Ida Brandt",
        "<p>By Ida Brandt (brandt@echo.example)</p> | Ida Brandt",
        "<div class=author>Posted on February 3, 2026 by Ida Brandt</div> | Ida Brandt",
        "<p>3 February 2026 by Ida Brandt and Per Holm</p> | Ida Brandt;Per Holm",
        "<meta name=citation_author content='Brandt, Ida'> | Ida Brandt",
        "<div itemprop=citation itemscope><meta itemprop=author content='Per Holm'></div><p>By Ida Brandt</p> | Ida Brandt",
        "<meta name=author content='ibrandt'><p>By Ida Brandt</p> | Ida Brandt",
        "<div class=comments><span class=author>Troll</span></div> | ''"})
    void readsBylines(String byline, String names) {
        assertThat(String.join(";", article(page("", "<h1>Crane falls in Norhaven</h1>" + byline + STORY)).authors())).isEqualTo(names);
    }

    @Test
    void resolvesAuthorsThatJsonNamesById() {
        String json = "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#ida\"}},{\"@id\":\"#ida\",\"name\":\"Ida Brandt\"}]}</script>";
        assertThat(article(page(json, STORY)).authors()).containsExactly("Ida Brandt");
    }

    @Test
    void namesEverybodyWhereTheJsonNamesOneOfThem() {
        String json = "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"Ida Brandt\"}}</script>";
        assertThat(article(page(json + "<meta name=author content='Per Holm, Ida Brandt'>", STORY)).authors()).containsExactly("Per Holm", "Ida Brandt");
    }

    @Test
    void leavesTheSubtitleOutOfTheTitle() {
        String stated = "<meta property=og:title content='Crane falls in Norhaven'>";
        assertThat(article(page(stated, "<h1>Crane falls in Norhaven <small>What a harbour learns from it</small></h1>" + STORY)).title()).isEqualTo("Crane falls in Norhaven");
    }

    @Test
    void knowsTheSiteByTheHeadingThatLeadsHome() {
        String html = page("", "<h1><a href=/>Echo - News of Norhaven</a></h1>" + STORY).replace("Norhaven - The Norhaven Echo", "Norhaven - Echo - News of Norhaven");
        assertThat(article(html).title()).isEqualTo("Crane falls in Norhaven");
    }

    @Test
    void readsTheTextThatOnlyScriptsWouldShow() {
        String json = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + Pages.FIRST + "\\n\\n" + Pages.THIRD + "\"}</script>";
        assertThat(article(page(json, "<div id=app></div>")).text()).isEqualTo(Pages.story(Pages.FIRST, Pages.THIRD));
    }

    @Test
    void readsTheTextOutOfTheStateThatScriptsShowItFrom() {
        String body = "[{'type':'p','children':[{'type':'text','data':'The harbour authority said on Tuesday that '},{'type':'a','children':[{'type':'text','data':'nineteen dock workers'}]},"
            + "{'type':'text','data':' had been hurt when a crane fell on the northern pier.'}]},{'type':'related','children':[{'type':'p','children':[{'type':'text','data':'Ferry injures 300'}]}]},"
            + "{'type':'h2','children':[{'type':'text','data':'What comes next'}]},{'type':'p','children':[{'type':'text','data':'" + Pages.THIRD + "'}]}]";
        String state = "{'articles':{'a1':{'headline':'Ferry runs aground','body':'<p>A ferry has run aground.</p>'},'a2':{'headline':'Crane falls in Norhaven','body':{'type':'id','id':'b2'}},"
            + "'b2':{'type':'json','json':" + body + "}}}";
        String html = page("", "<div id=app></div><script>window.STATE = " + state.replace('\'', '"') + ";</script>");
        assertThat(article(html).text()).isEqualTo(Pages.story(Pages.FIRST, "What comes next", Pages.THIRD));
        assertThat(article(html).title()).isEqualTo("Crane falls in Norhaven");
    }

    @Test
    void believesACanonicalAddressOnlyOfTheSameOwner() {
        CleanArticle own = article(page("<link rel=canonical href='https://www.echo.co.uk/crane?utm_source=x&id=7#top'>", STORY), "http://m.echo.co.uk/amp/crane");
        assertThat(own.canonicalUrl()).isEqualTo("https://www.echo.co.uk/crane?id=7");
        CleanArticle syndicated = article(page("<link rel=canonical href='https://wire.co.uk/crane'>", STORY), "https://echo.co.uk/crane/");
        assertThat(syndicated.canonicalUrl()).isEqualTo("https://echo.co.uk/crane/");
        assertThat(syndicated.declaredOriginal()).isEqualTo("https://wire.co.uk/crane");
    }

    @ParameterizedTest
    @CsvSource({
        "http://m.example.com/a/amp, https://www.example.com/a",
        "https://echo.example/a.amp.html?fbclid=1&page=2, https://echo.example/a?page=2",
        "https://echo.example:443/a#b, https://echo.example/a",
        "ftp://echo.example/a,"})
    void spellsAddressesOneWay(String url, String normal) {
        assertThat(CanonicalUrl.normal(url)).isEqualTo(normal);
    }

    @Test
    void identifiesTheLanguageWhateverThePageSays() {
        assertThat(article(page("", STORY)).language()).isEqualTo("en");
        assertThat(Language.of("Die Hafenbehörde sagte am Dienstag, dass der Kran auf die Mole gefallen ist und niemand zu Schaden kam.", "en")).isEqualTo("de");
        assertThat(Language.of("Портовое управление сообщило во вторник, что кран упал на причал и в результате никто не пострадал.", null)).isEqualTo("ru");
        assertThat(Language.of("Управління порту повідомило у вівторок, що кран упав на причал і ніхто не постраждав, але роботи зупинено до весни.", null)).isEqualTo("uk");
        assertThat(Language.of("港湾当局は火曜日に、クレーンが桟橋に倒れたと発表した。", "en")).isEqualTo("ja");
    }

    @Test
    void keepsACorrectionApartFromTheText() {
        String note = "Correction: An earlier version of this article said that 190 workers were hurt. It was 19.";
        CleanArticle article = article(page("", "<article>" + STORY + "<p>" + note + "</p></article>"));
        assertThat(article.notice()).isEqualTo(new Notice(false, note));
        assertThat(article.text()).doesNotContain("190");
    }

    @Test
    void knowsARetractionFromACorrection() {
        CleanArticle article = article(page("", "<article><p>This article has been retracted because its source was invented.</p>" + STORY + "</article>"));
        assertThat(article.notice().retraction()).isTrue();
    }

    @Test
    void decodesWhateverTheDeclarationSays() {
        byte[] utf8 = page("", "<p>Größe</p>").getBytes(StandardCharsets.UTF_8);
        assertThat(Charsets.decode(utf8, "text/html; charset=iso-8859-1")).contains("Größe");
        assertThat(Charsets.decode("<p>“Größe”</p>".getBytes(Charset.forName("windows-1252")), "text/html; charset=utf-8")).contains("“Größe”");
        assertThat(Charsets.decode("<p>Größe</p>".getBytes(StandardCharsets.UTF_16LE), null)).contains("Größe");
        assertThat(Charsets.decode("<meta charset=windows-1251><p>Кран</p>".getBytes(Charset.forName("windows-1251")), null)).contains("Кран");
        assertThat(Charsets.decode("+ADw-script+AD4-".getBytes(StandardCharsets.US_ASCII), "text/html; charset=utf-7")).doesNotContain("<script");
    }
}
