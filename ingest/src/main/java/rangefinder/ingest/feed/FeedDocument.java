package rangefinder.ingest.feed;

import java.time.Instant;
import java.util.List;

/** What a fetched document turned out to be. */
public sealed interface FeedDocument {

    /**
     * A feed, of whatever format.
     *
     * @param title     null for none
     * @param link      the site's address, absolute, null for none
     * @param language  as the feed writes it, null for none
     * @param self      the feed's own address as it states it, null for none
     * @param hub       WebSub hub, null for none
     * @param truncated whether there were more entries than {@link FeedParser#MAX_ENTRIES}
     */
    record Feed(String title, String link, String language, String self, String hub, List<FeedEntry> entries, boolean truncated)
        implements FeedDocument {}

    /** A list of sitemaps. */
    record SitemapIndex(List<Sitemap> sitemaps) implements FeedDocument {}

    /** One line of a sitemap index; the date is null where absent. */
    record Sitemap(String url, Instant modified) {}

    /** Something else. The reason is for a person: what it seems to be. */
    record NotAFeed(String reason) implements FeedDocument {}
}
