package rangefinder.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import rangefinder.table.Table;

/** Where a site's feeds may lie, given one of its pages. */
public final class FeedDiscovery {

    private static final Set<String> TYPES = Set.of("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
        "application/json", "application/xml", "text/xml");
    private static final List<String> WELL_KNOWN = Table.read(FeedDiscovery.class, "well-known-paths.tsv").stream().map(row -> row.get(0)).toList();
    /** A page declares a handful; a hostile one is not followed for ever. */
    private static final int MAX_CANDIDATES = 12;

    private FeedDiscovery() {}

    /** Addresses to try, best first: those that the page declares, without its comment feeds, then the paths that sites usually use. */
    public static List<String> candidates(byte[] page, String url, String contentType) {
        Document document = Jsoup.parse(Charsets.decode(page, contentType), url == null ? "" : url);
        Set<String> found = new LinkedHashSet<>();
        List<String> comments = new ArrayList<>();
        for (Element link : document.select("link[rel~=(?i)\\balternate\\b][href], link[rel~=(?i)\\bfeed\\b][href]")) {
            String address = FeedText.resolve(link.baseUri().isEmpty() ? url : link.baseUri(), link.attr("href"));
            if (address != null && TYPES.contains(link.attr("type").toLowerCase(Locale.ROOT).split(";")[0].strip())) {
                (isOfComments(link) ? comments : found).add(address);
            }
        }
        WELL_KNOWN.forEach(path -> found.add(FeedText.resolve(url, path)));
        found.addAll(comments);
        found.remove(null);
        return found.stream().limit(MAX_CANDIDATES).toList();
    }

    private static boolean isOfComments(Element link) {
        return (link.attr("title") + " " + link.attr("href")).toLowerCase(Locale.ROOT).contains("comment");
    }
}
