package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static rangefinder.ingest.page.Pages.STORY;
import static rangefinder.ingest.page.Pages.article;
import static rangefinder.ingest.page.Pages.page;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The heads of articles as the templates of common content systems set them: each says headline, day and first author in its own way. */
class TemplatesTest {

    private static final String TITLE = "Crane falls in Norhaven";
    private static final String H1 = "<h1>" + TITLE + "</h1>";

    static Stream<Arguments> heads() {
        return Stream.of(
            template("WordPress, classic", "", "<article class='post-12 post'><h1 class=entry-title>" + TITLE + "</h1><div class=entry-meta><span class=posted-on>Posted on "
                + "<a href=/2026/02/crane/ rel=bookmark><time class='entry-date published' datetime='2026-02-03T09:12:00+01:00'>February 3, 2026</time>"
                + "<time class=updated datetime='2026-02-05T10:00:00+01:00'>February 5, 2026</time></a></span> <span class=byline>by <span class='author vcard'>"
                + "<a class='url fn n' href=/author/ida/>Ida Brandt</a></span></span></div>"),
            template("WordPress, blocks", "", "<h1 class=wp-block-post-title>" + TITLE + "</h1><div class=wp-block-post-date><time datetime=2026-02-03T09:12:00+01:00>3. Februar 2026</time></div>"
                + "<div class='wp-block-post-author'><div class=wp-block-post-author__content><p class=wp-block-post-author__name>Ida Brandt</p></div></div>"),
            template("Yoast's graph", "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebPage\",\"@id\":\"https://echo.example/crane/\",\"datePublished\":"
                + "\"2026-02-03T08:12:00+00:00\"},{\"@type\":\"Article\",\"headline\":\"" + TITLE + "\",\"author\":{\"name\":\"Ida Brandt\",\"@id\":\"#/schema/person/1\"},\"datePublished\":\"2026-02-03T08:12:00+00:00\"},"
                + "{\"@type\":[\"Person\"],\"@id\":\"#/schema/person/1\",\"name\":\"Ida Brandt\"}]}</script>", H1),
            template("Drupal", "", "<h1 class=page-header>" + TITLE + "</h1><div class='submitted'>Submitted by <span rel=sioc:has_creator><a class=username href=/user/7>Ida Brandt</a></span> on Tue, 02/03/2026 - 09:12</div>"),
            template("Blogger", "", "<h2 class=date-header><span>Tuesday, February 3, 2026</span></h2><h3 class='post-title entry-title' itemprop=name>" + TITLE + "</h3>"
                + "<div class=post-header><span class='post-author vcard'>Posted by <span class=fn itemprop=author><a href=https://www.blogger.com/profile/1 rel=author><span itemprop=name>Ida Brandt</span></a></span></span></div>"),
            template("Ghost", "", "<h1 class=gh-article-title>" + TITLE + "</h1><div class=gh-article-meta><h4 class=gh-article-author-name><a href=/author/ida/>Ida Brandt</a></h4>"
                + "<div class=gh-article-meta-content><time class=gh-article-meta-date datetime=2026-02-03>Feb 3, 2026</time><span class=gh-article-meta-length>4 min read</span></div></div>"),
            template("Joomla", "", "<h2 itemprop=headline>" + TITLE + "</h2><dl class=article-info><dd class=createdby itemprop=author itemscope>Written by: <span itemprop=name>Ida Brandt</span></dd>"
                + "<dd class=published><time datetime='2026-02-03T09:12:00+01:00' itemprop=datePublished>Published: 03 February 2026</time></dd></dl>"),
            template("TYPO3 news", "", H1 + "<div class=news-list-date><time itemprop=datePublished datetime=2026-02-03>03.02.2026</time></div><span class=news-list-author>Von Ida Brandt</span>"),
            template("microdata", "", "<div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop=headline>" + TITLE + "</h1><meta itemprop=datePublished content='2026-02-03T09:12:00+01:00'>"
                + "<meta itemprop=dateModified content='2026-02-06'><span itemprop=author itemscope itemtype='https://schema.org/Person'><span itemprop=name>Ida Brandt</span></span></div>"),
            template("an American paper", "", H1 + "<div class=byline><span>By</span> <a href=/people/ida-brandt>Ida Brandt</a> and <a href=/people/per-holm>Per Holm</a></div>"
                + "<div class=dateline>Published Feb. 3, 2026 9:12 a.m. ET | Updated Feb. 5, 2026 10:00 a.m. ET</div>"),
            template("a British paper", "", H1 + "<address><a rel=author href=/profile/ida>Ida Brandt</a> in Norhaven</address><p>Tue 3 Feb 2026 09.12 GMT</p><p>Last modified on Thu 5 Feb 2026 10.00 GMT</p>"),
            template("a French paper", "", H1 + "<p class=auteur>Par Ida Brandt</p><p class=date-publication>Publié le 3 février 2026 à 09h12, mis à jour le 5 février 2026 à 10h00</p>"),
            template("a Spanish paper", "", H1 + "<div class=firma>Ida Brandt</div><div class=fecha>3 de febrero de 2026 09:12 h. Actualizado el 5 de febrero</div>"),
            template("a German paper", "", H1 + "<p class=autor>Von <a href=/autoren/ida-brandt>Ida Brandt</a></p><span class=datum>Stand: 03.02.2026, 09:12 Uhr</span>"),
            template("an Italian paper", "", H1 + "<span class=autore>di Ida Brandt</span> <span class=data>3 febbraio 2026</span>"),
            template("a Polish paper", "", H1 + "<span class=author>Ida Brandt</span><span class=data-publikacji>3 lutego 2026, 09:12</span>"),
            template("a Russian paper", "", H1 + "<span class=author>Ida Brandt</span><span class=date>3 февраля 2026, 09:12</span>"),
            template("a Turkish paper", "", H1 + "<span class=author>Ida Brandt</span><span class=date>3 Şubat 2026 Salı 09:12</span>"),
            template("an Arabic paper", "", H1 + "<span class=author>Ida Brandt</span><span class=date>٣ فبراير ٢٠٢٦</span>"),
            template("a Hindi paper", "", H1 + "<span class=author>Ida Brandt</span><span class=date>3 फ़रवरी 2026</span>"),
            template("an Indonesian paper", "", H1 + "<span class=author>Ida Brandt</span><span class=date>Selasa, 3 Februari 2026 09:12 WIB</span>"),
            portuguese("a Portuguese paper", H1 + "<span class=author>Por Ida Brandt</span><span class=date>03/02/2026 09h12 Atualizado há 2 dias</span>"),
            template("a Czech paper", "", H1 + "<span class=author>Ida Brandt</span><span class=date>3. února 2026 9:12</span>"),
            template("a Greek paper", "", H1 + "<span class=author>Ida Brandt</span><span class=date>3 Φεβρουαρίου 2026</span>"),
            template("a newsletter", "<meta name=author content='Ida Brandt'><meta name=parsely-pub-date content='2026-02-03T08:12:00Z'>", H1),
            template("an agency", "", H1 + "<div>By IDA BRANDT</div><div data-source=time>Updated 10:00 AM GMT, February 5, 2026</div><div><span>Published 9:12 AM GMT, February 3, 2026</span></div>"),
            template("a time of a script's own", "", H1 + "<span class=author>Ida Brandt</span> <relative-time datetime=2026-02-03T09:12:00Z>25 days ago</relative-time>"),
            template("WordPress, its first theme", "<meta name=author content='Ida Brandt'>", H1 + "<small>in <a href=/c/port>Port</a></small>" + STORY + "<p class=postmetadata>This entry was posted on Tuesday, "
                + "February 3rd, 2026 at 9:12 am and is filed under Harbour, Accidents, Cranes. You can follow any responses to this entry through the feed of this site, whose address is given below.</p>", ""),
            template("Drupal, RDFa", "", "<h1 property=schema:name>" + TITLE + "</h1><span property='dc:date dc:created' content='2026-02-03T09:12:00+01:00' datatype=xsd:dateTime class=rdf-meta></span>"
                + "<p class=username property=schema:author>Ida Brandt</p>"),
            template("a government's page", "<meta name=author content='Ida Brandt'>", H1 + "<dl><dt>Last updated:</dt><dd>5 February 2026</dd><dt>Published:</dt><dd>3 February 2026</dd></dl>"),
            template("a label over the name", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ida\"},\"datePublished\":\"2026-02-03\"}</script>",
                H1 + "<div><p><strong>By</strong></p></div><div><p>Ida Brandt</p></div>"),
            template("whoever entered it", "<meta name=parsely-author content='Ida Brandt'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Per Holm\"},\"datePublished\":"
                + "\"2026-02-03\"}</script>", H1 + "<div class=byline>By <a rel=author href=/author/ida>Ida Brandt</a></div>"),
            template("a date for a script to show", "", H1 + "<span class=author>Ida Brandt</span><span class=timestamp data-published='2026-02-03T09:12:00Z'>4 hours ago</span>"),
            template("the time of day alone", "", H1 + "<span class=author>Ida Brandt</span><abbr class=published title='2026-02-03T09:12:00+01:00'>9:12 AM</abbr>"),
            template("a label for listeners", "", H1 + "<span class=author>Ida Brandt</span><div class=dateline aria-label='Published 9:12 a.m. ET Feb. 3, 2026'></div>"),
            template("several articles in JSON-LD", "<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":\"Ferry runs aground\",\"datePublished\":\"2026-02-01\",\"author\":"
                + "\"Per Holm\"},{\"@type\":\"NewsArticle\",\"headline\":\"" + TITLE + "\",\"datePublished\":\"2026-02-03\",\"author\":\"Ida Brandt\"}]</script>", H1),
            template("a graph in which only the page has a day", "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2026-02-03T08:12:00+00:00\"},{\"@type\":"
                + "\"Article\",\"headline\":\"" + TITLE + "\",\"author\":{\"name\":\"Ida Brandt\"}}]}</script>", H1 + "<time datetime=2026-02-07></time>"),
            template("types by their addresses", "<script type='application/ld+json'>{\"@type\":\"https://schema.org/NewsArticle\",\"datePublished\":{\"@value\":\"2026-02-03\"},\"author\":\"Ida Brandt\"}</script>", H1),
            template("the state of a page of scripts", "", H1 + "<script type=application/json>{\"related\":[{\"title\":\"Ferry runs aground\",\"publishedAt\":\"2026-02-07T01:00:00Z\",\"authorName\":\"Per Holm\"}],"
                + "\"article\":{\"title\":\"" + TITLE + "\",\"publishedAt\":\"2026-02-03T08:12:00Z\",\"authorName\":\"Ida Brandt\"}}</script>"),
            template("a script within a script", "", H1 + "<script>push([1,\"5:{\\\"title\\\":\\\"" + TITLE + "\\\",\\\"publishedAt\\\":\\\"2026-02-03T08:12:00Z\\\",\\\"authorName\\\":\\\"Ida Brandt\\\"}\"])</script>"),
            template("a data layer", "<script>dataLayer = [{'datePublished': '2026-02-03', author: 'Ida Brandt'}];</script>", H1),
            template("a leaf of a calendar", "", "<div class=post-date><span class=month>Feb</span><span class=day>03</span><span class=year>2026</span></div>" + H1 + "<p>By Ida Brandt</p>"),
            template("the day over the headline", "", "<div>3 February 2026</div>" + H1 + "<p>By Ida Brandt</p>"),
            template("the day behind a row of buttons", "", H1 + "<p>By Ida Brandt</p><div>Share</div><div>Tweet</div><div>Email</div><div>Print</div><div>3 February 2026</div>"),
            template("a name of its own", "<meta name=author content='Ida Brandt'><meta name=search.publish-date content=2026-02-03>", H1),
            template("its lasting address", "<meta name=author content='Ida Brandt'><link rel=canonical href='https://echo.example/2026/02/03/crane'>", H1),
            template("a headline that leads to it", "<meta name=author content='Ida Brandt'>", "<h1><a href='https://echo.example/2026/02/03/crane'>" + TITLE + "</a></h1>"),
            british("a British weekly", H1 + "<span class=author>Ida Brandt</span><span class=date>03/02/2026</span>"),
            template("seconds since 1970", "", H1 + "<span class=author>Ida Brandt</span> <span class=timestamp data-timestamp=1770109920>1770109920</span>"));
    }

    private static Arguments template(String name, String head, String body) {
        return Arguments.of(name, page(head, body + STORY), "https://echo.example/crane");
    }

    /** The story is in the body already. */
    private static Arguments template(String name, String head, String body, String behind) {
        return Arguments.of(name, page(head, body + behind), "https://echo.example/crane");
    }

    private static Arguments british(String name, String body) {
        return Arguments.of(name, page("", body + STORY), "https://www.echo.co.uk/crane");
    }

    private static Arguments portuguese(String name, String body) {
        return Arguments.of(name, page("", body + STORY).replace("lang=en", "lang=pt-BR"), "https://echo.example/crane");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void areReadAsTheyAreMeant(String name, String html, String url) {
        CleanArticle article = article(html, url);
        assertThat(article.title()).isEqualToIgnoringCase(TITLE);
        assertThat(article.published()).startsWith("2026-02-03");
        assertThat(article.authors()).first().asString().isEqualToIgnoringCase("Ida Brandt");
        assertThat(article.text()).isEqualTo(Pages.story(Pages.FIRST, Pages.SECOND, Pages.THIRD));
    }
}
