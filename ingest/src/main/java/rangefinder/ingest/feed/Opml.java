package rangefinder.ingest.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Lists of feeds as feed readers exchange them (OPML 2.0). */
public final class Opml {

    /** The longest subscription lists in use hold some thousand feeds. */
    private static final int MAX_FEEDS = 100_000;
    private static final int MAX_DEPTH = 64;

    /** A feed in the list; the title is null where the list gives none. */
    public record Outline(String url, String title) {}

    private Opml() {}

    /** Whether a document looks like such a list. */
    public static boolean isOpml(byte[] document) {
        String text = Charsets.decode(document, null);
        return text.substring(0, Math.min(2_000, text.length())).toLowerCase(java.util.Locale.ROOT).contains("<opml");
    }

    /** The feeds of a list, folders flattened, each address once; empty where it holds none. */
    public static List<Outline> read(byte[] document) {
        List<Outline> feeds = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Element outline : Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(Charsets.decode(document, null), "").getElementsByTag("outline")) {
            String url = FeedText.resolve(null, outline.attributes().getIgnoreCase("xmlUrl"));
            if (url != null && feeds.size() < MAX_FEEDS && known.add(url)) {
                feeds.add(new Outline(url, title(outline)));
            }
        }
        return feeds;
    }

    /** The list as a document in UTF-8. */
    public static String write(String title, List<Outline> feeds) {
        Element opml = new Element("opml").attr("version", "2.0");
        opml.appendElement("head").appendElement("title").text(title);
        Element body = opml.appendElement("body");
        for (Outline feed : feeds) {
            String name = feed.title() == null ? feed.url() : feed.title();
            body.appendElement("outline").attr("type", "rss").attr("text", name).attr("title", name).attr("xmlUrl", feed.url());
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + opml.outerHtml() + "\n";
    }

    private static String title(Element outline) {
        String title = outline.hasAttr("title") ? outline.attr("title") : outline.attr("text");
        return title.isBlank() ? null : title.strip();
    }
}
