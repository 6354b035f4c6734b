package rangefinder.ingest.feed;

import java.util.Locale;
import rangefinder.ingest.feed.FeedDocument.NotAFeed;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed, news sitemaps and sitemap indexes, broken ones too. A pure function of the
 * bytes; no entity is expanded, no address is fetched.
 */
public final class FeedParser {

    /** A news feed has tens of entries, a news sitemap at most a thousand; what is longer is cut here and says so. */
    public static final int MAX_ENTRIES = 10_000;

    /** Where the first element must begin: comments and declarations before it are short. */
    private static final int OPENING = 4_000;

    private FeedParser() {}

    /**
     * @param url         address that links are resolved against, null for none
     * @param contentType as the server states it, null for none
     */
    public static FeedDocument parse(byte[] bytes, String url, String contentType) {
        String text = Charsets.decode(bytes, contentType);
        String opening = text.substring(0, Math.min(OPENING, text.length())).strip().toLowerCase(Locale.ROOT);
        if (opening.isEmpty()) {
            return new NotAFeed("an empty document");
        } else if (opening.startsWith("{")) {
            return JsonFeed.parse(text, url);
        } else if (!opening.contains("<")) {
            return new NotAFeed("plain text");
        } else if (opening.startsWith("<!doctype html") || opening.startsWith("<html")) {
            return new NotAFeed("an HTML page");
        }
        return XmlFeed.parse(text, url);
    }
}
