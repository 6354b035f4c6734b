package rangefinder.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rangefinder.ingest.feed.FeedDocument.Feed;

/** Feeds made to break their reader: an answer in bounded time and memory, whatever comes. */
@Timeout(60)
class HostileFeedTest {

    @Test
    void expandsNoEntities() {
        String laughs = "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
            + "<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&c;&x;</title></channel></rss>";
        assertThat(((Feed) parse(laughs)).title()).isEqualTo("&c;&x;");
    }

    @Test
    void laughsAtABillionLaughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l").append(i).append(" '").append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
        }
        assertThat(((Feed) parse(laughs + "]><rss><channel><title>&l9;</title></channel></rss>")).title()).isEqualTo("&l9;");
    }

    /** Said to be one charset and written in another; UTF-7, in which markup hides, is no charset of the web. */
    @Test
    void readsWhateverTheDeclarationSays() {
        String feed = "<?xml version='1.0' encoding='%s'?><rss><channel><title>Größe</title></channel></rss>";
        assertThat(title(feed.formatted("iso-8859-1").getBytes(UTF_8), "text/xml; charset=us-ascii")).isEqualTo("Größe");
        assertThat(title(feed.formatted("utf-8").getBytes(StandardCharsets.UTF_16), null)).isEqualTo("Größe");
        assertThat(title(feed.formatted("utf-8").getBytes(StandardCharsets.UTF_16LE), null)).isEqualTo("Größe");
        assertThat(title("<rss><channel><title>+ADw-script+AD4-</title></channel></rss>".getBytes(UTF_8), "text/xml; charset=utf-7")).isEqualTo("+ADw-script+AD4-");
    }

    private static String title(byte[] feed, String type) {
        return ((Feed) FeedParser.parse(feed, "http://a.example/", type)).title();
    }

    @Test
    void cutsAFeedOfAMillionEntries() {
        String entry = "<item><link>a</link></item>";
        Feed feed = (Feed) parse("<rss><channel>" + entry.repeat(1_000_000));
        assertThat(feed.entries()).hasSize(FeedParser.MAX_ENTRIES);
        assertThat(feed.truncated()).isTrue();
    }

    @Test
    void survivesDeepNesting() {
        assertThat(parse("<rss><channel><item>" + "<b>".repeat(100_000))).isInstanceOf(Feed.class);
        assertThat(parse("{\"items\": " + "[".repeat(100_000))).isInstanceOf(FeedDocument.NotAFeed.class);
    }

    @Test
    void survivesManyAttributesAndNamespaces() {
        StringBuilder xml = new StringBuilder("<rss>");
        for (int i = 0; i < 20_000; i++) {
            xml.append("<n").append(i).append(":x xmlns:n").append(i).append("='urn:").append(i).append("'/>");
        }
        assertThat(parse(xml.toString())).isInstanceOf(Feed.class);
    }

    @Test
    void dropsNullBytes() {
        assertThat(((Feed) parse("<rss>\0<chan\0nel><title>Fer\0ry</title></channel></rss>")).title()).isEqualTo("Ferry");
    }

    /** A fixed budget of damage done to whole feeds: cut, doubled, flipped. The seed is fixed so that a find can be repeated. */
    @Test
    void answersWhateverIsDoneToAFeed() {
        byte[] rss = "<?xml version='1.0'?><rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>T &amp; U</title><item><link>http://a.example/1</link><dc:date>2024-03-09</dc:date><description><![CDATA[<p>x</p>]]></description></item></channel></rss>".getBytes(UTF_8);
        byte[] json = "{\"title\": \"T\", \"items\": [{\"id\": 1, \"url\": \"/1\", \"authors\": [{\"name\": \"A\"}], \"date_published\": \"2024-03-09T08:05:00Z\"}]}".getBytes(UTF_8);
        Random random = new Random(20240309);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = damaged(i % 2 == 0 ? rss : json, random);
            assertThat(FeedParser.parse(damaged, "http://a.example/", null)).isNotNull();
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int n = random.nextInt(8); n >= 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from);
        byte[] cut = java.util.Arrays.copyOfRange(bytes, random.nextInt(3) == 0 ? from : 0, to);
        return random.nextInt(4) == 0 ? bytes : cut;
    }

    private static FeedDocument parse(String document) {
        return FeedParser.parse(document.getBytes(UTF_8), "http://a.example/", null);
    }
}
