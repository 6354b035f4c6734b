package rangefinder.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rangefinder.ingest.feed.FeedDocument.Feed;
import rangefinder.ingest.feed.FeedDocument.NotAFeed;
import rangefinder.ingest.feed.FeedDocument.SitemapIndex;

class FeedParserTest {

    private static final String URL = "https://harbour.example/news/feed";

    @Test
    void readsRss() {
        Feed feed = feed("""
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>Harbour Post</title><link>/</link><language>en-GB</language>
            <item><title>Ferry &amp; crew safe</title><link>/ferry</link><guid isPermaLink="false">f-1</guid>
            <description>Short</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded>
            <dc:creator>Ada Quill</dc:creator><category>Sea</category><pubDate>Sat, 09 Mar 2024 08:05:00 GMT</pubDate>
            <enclosure url="/ferry.mp3" type="audio/mpeg" length="7"/></item></channel></rss>""");
        assertThat(feed.title()).isEqualTo("Harbour Post");
        assertThat(feed.link()).isEqualTo("https://harbour.example/");
        assertThat(feed.entries()).containsExactly(new FeedEntry("f-1", "Ferry & crew safe", "https://harbour.example/ferry", "Short", "<p>Long</p>",
            java.util.List.of("Ada Quill"), java.util.List.of("Sea"), Instant.parse("2024-03-09T08:05:00Z"), null,
            java.util.List.of(new FeedEntry.Enclosure("https://harbour.example/ferry.mp3", "audio/mpeg", "7"))));
    }

    @Test
    void readsAtomWithBaseAndMarkup() {
        FeedEntry entry = feed("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://harbour.example/a/" xml:lang="pt">
            <author><name>The desk</name></author>
            <entry xml:base="b/"><id>tag:1</id><title type="html">Tide &lt;b&gt;turns&lt;/b&gt;</title><link href="c"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">High <em>water</em></div></content>
            <updated>2024-03-09T08:05:00Z</updated></entry></feed>""").entries().get(0);
        assertThat(entry.title()).isEqualTo("Tide turns");
        assertThat(entry.link()).isEqualTo("https://harbour.example/a/b/c");
        assertThat(entry.content()).contains("High <em>water</em>");
        assertThat(entry.authors()).containsExactly("The desk");
        assertThat(entry.published()).isEqualTo("2024-03-09T08:05:00Z");
    }

    @Test
    void readsRss1WithPrefixes() {
        Feed feed = feed("""
            <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://purl.org/rss/1.0/">
            <x:channel><x:title>Old style</x:title></x:channel>
            <x:item r:about="https://harbour.example/1"><x:title>One</x:title><x:link>https://harbour.example/1</x:link></x:item></r:RDF>""");
        assertThat(feed.title()).isEqualTo("Old style");
        assertThat(feed.entries()).extracting(FeedEntry::id, FeedEntry::title).containsExactly(org.assertj.core.groups.Tuple.tuple("https://harbour.example/1", "One"));
    }

    @Test
    void readsJsonFeed() {
        FeedEntry entry = feed("""
            {"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [{"id": "1", "url": "/1", "content_text": "a < b",
             "authors": [{"name": "Ada Quill"}], "tags": ["x"], "date_published": "2024-03-09T08:05:00Z"}]}""").entries().get(0);
        assertThat(entry.link()).isEqualTo("https://harbour.example/1");
        assertThat(entry.content()).isEqualTo("a &lt; b");
        assertThat(entry.authors()).containsExactly("Ada Quill");
    }

    @Test
    void readsNewsSitemap() {
        FeedEntry entry = feed("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://harbour.example/1</loc><n:news><n:publication><n:name>Harbour Post</n:name></n:publication>
            <n:publication_date>2024-03-09</n:publication_date><n:title>Ferry safe</n:title></n:news></url></urlset>""").entries().get(0);
        assertThat(entry.title()).isEqualTo("Ferry safe");
        assertThat(entry.link()).isEqualTo("https://harbour.example/1");
        assertThat(entry.published()).isEqualTo("2024-03-09T00:00:00Z");
    }

    @Test
    void readsSitemapIndex() {
        FeedDocument index = parse("""
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://harbour.example/s1.xml</loc><lastmod>2024-03-09</lastmod></sitemap></sitemapindex>""");
        assertThat(index).isEqualTo(new SitemapIndex(java.util.List.of(
            new FeedDocument.Sitemap("https://harbour.example/s1.xml", Instant.parse("2024-03-09T00:00:00Z")))));
    }

    @Test
    void forgivesBrokenXml() {
        Feed feed = feed("<rss><channel><title>Caf&eacute & more</title><item><title>One<title><link>http://a.example/1</link></item><item><title>Two");
        assertThat(feed.entries()).hasSize(2);
        assertThat(feed.title()).startsWith("Café");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void findsTheEncodingOfTheBytes(String charset) {
        String xml = "<rss><channel><title>Café in São Pedro</title></channel></rss>";
        assertThat(((Feed) FeedParser.parse(xml.getBytes(Charset.forName(charset)), URL, null)).title()).isEqualTo("Café in São Pedro");
    }

    @Test
    void doesNotBelieveADeclarationThatTheBytesContradict() {
        byte[] utf8 = "<?xml version='1.0' encoding='utf-16'?><rss><channel><title>Café</title></channel></rss>".getBytes(UTF_8);
        assertThat(((Feed) FeedParser.parse(utf8, URL, "text/xml; charset=us-ascii")).title()).isEqualTo("Café");
    }

    @Test
    void doesNotReadUtf7() {
        byte[] smuggled = "<rss><channel><title>+ADw-script+AD4-</title></channel></rss>".getBytes(StandardCharsets.US_ASCII);
        assertThat(((Feed) FeedParser.parse(smuggled, URL, "text/xml; charset=utf-7")).title()).isEqualTo("+ADw-script+AD4-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "hello", "{\"a\": 1}", "{\"items\": [", "<!DOCTYPE html><html><p>x", "<invoice><total>1</total></invoice>"})
    void saysWhatIsNoFeed(String document) {
        assertThat(parse(document)).isInstanceOfSatisfying(NotAFeed.class, n -> assertThat(n.reason()).isNotBlank());
    }

    @Test
    void passesByAnAuthorWhoseNameIsEmpty() {
        Feed feed = feed("""
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>T</title><author><name/></author><author><name>Ada Quill</name></author></entry></feed>""");
        assertThat(feed.entries().get(0).authors()).containsExactly("Ada Quill");
    }

    @Test
    void keepsTheDeskAsAuthorOnlyOfAtom() {
        Feed feed = feed("<rss><channel><managingEditor>ed@harbour.example (Ed)</managingEditor><item><link>http://a.example/</link></item></channel></rss>");
        assertThat(feed.entries().get(0).authors()).isEmpty();
    }

    private static Feed feed(String document) {
        return (Feed) parse(document);
    }

    private static FeedDocument parse(String document) {
        return FeedParser.parse(document.getBytes(UTF_8), URL, null);
    }
}
