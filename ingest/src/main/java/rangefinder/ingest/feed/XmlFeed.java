package rangefinder.ingest.feed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import rangefinder.ingest.feed.FeedDocument.Feed;
import rangefinder.ingest.feed.FeedDocument.NotAFeed;
import rangefinder.ingest.feed.FeedDocument.Sitemap;
import rangefinder.ingest.feed.FeedDocument.SitemapIndex;

/**
 * Feeds written in XML. Read as a stream by a parser that forgives: an entry is taken out of the tree as soon as it is complete, so that a
 * feed of a million entries costs no more memory than one.
 */
final class XmlFeed {

    /** Feeds nest about ten deep, with an XHTML body thirty. */
    private static final int MAX_DEPTH = 256;
    private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "feed", "channel", "urlset", "sitemapindex", "item", "entry");
    private static final Set<String> ENTRIES = Set.of("item", "entry", "url");

    private final FeedElements names = new FeedElements();
    private final FeedFields fields;
    private final List<FeedEntry> entries = new ArrayList<>();
    private final List<Sitemap> sitemaps = new ArrayList<>();
    private boolean truncated;

    private XmlFeed(String url) {
        fields = new FeedFields(names, url);
    }

    static FeedDocument parse(String text, String url) {
        return new XmlFeed(url).read(text);
    }

    private FeedDocument read(String text) {
        Parser parser = Parser.xmlParser().setMaxDepth(MAX_DEPTH);
        try (StreamParser stream = new StreamParser(parser).parse(text, "")) {
            Iterator<Element> elements = stream.iterator();
            while (elements.hasNext() && !truncated) {
                take(elements.next());
            }
            return document(stream.document());
        }
    }

    private void take(Element element) {
        String name = names.name(element);
        boolean entry = ENTRIES.contains(name) && !withinEntry(element);
        if (entry || name.equals("sitemap")) {
            truncated = entries.size() + sitemaps.size() >= FeedParser.MAX_ENTRIES;
            if (!truncated && entry) {
                entries.add(fields.entry(element));
            } else if (!truncated) {
                sitemaps.add(new Sitemap(fields.text("id", element), fields.date("updated", element)));
            }
            element.remove();
        }
    }

    /** {@code url} is also an ordinary word inside entries, and an entry may quote the feed that it was taken from. */
    private boolean withinEntry(Element element) {
        return element.parents().stream().map(names::name).anyMatch(p -> p.equals("item") || p.equals("entry") || p.equals("image"));
    }

    private FeedDocument document(Document document) {
        Element root = document.children().stream().filter(e -> ROOTS.contains(names.name(e))).findFirst().orElse(null);
        if (root == null) {
            return entries.isEmpty() ? new NotAFeed(unknown(document)) : feed(document);
        } else if (names.name(root).equals("sitemapindex")) {
            return new SitemapIndex(sitemaps.stream().filter(s -> s.url() != null).toList());
        }
        return feed(channel(root));
    }

    private Feed feed(Element channel) {
        return new Feed(fields.text("title", channel), fields.siteLink(channel), fields.language(channel),
            fields.linkOf("self", channel), fields.linkOf("hub", channel), List.copyOf(entries), truncated);
    }

    private Element channel(Element root) {
        return root.children().stream().filter(e -> names.name(e).equals("channel")).findFirst().orElse(root);
    }

    private static String unknown(Document document) {
        Element first = document.firstElementChild();
        return first == null ? "no elements" : "a document of <" + first.tagName() + ">";
    }
}
