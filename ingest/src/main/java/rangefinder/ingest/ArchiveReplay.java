package rangefinder.ingest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rangefinder.ingest.feed.FeedDocument;
import rangefinder.ingest.feed.FeedDocument.Feed;
import rangefinder.ingest.feed.FeedEntry;
import rangefinder.ingest.feed.FeedParser;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.ingest.page.CleanArticle;
import rangefinder.ingest.page.Cleaned;
import rangefinder.ingest.page.NotAnArticle;
import rangefinder.ingest.poll.PageVisit;
import rangefinder.ingest.poll.PageVisit.Origin;
import rangefinder.schema.ArchiveRecord;
import rangefinder.schema.Article;
import rangefinder.schema.Fetch;
import rangefinder.topic.HostKey;

/**
 * Makes of archived documents, given in the order of their fetching, the articles that ingest would make of them today: feeds say what is known
 * of the pages that they name, pages are cleaned. Needs no network and no topics. What was never fetched (the feed's own text of a page that did
 * not answer; that a page is gone) is not in the archive.
 */
final class ArchiveReplay {

    /** Pages named by feeds whose turn has not come: the archive holds them soon after. */
    private static final int MOST_NAMED = 200_000;
    /** No dice: nothing is scheduled here. */
    private static final double NO_CHANCE = 0.5;

    private final Map<String, FeedSource> configured = new HashMap<>();
    private final Map<String, FeedSource> byHost = new HashMap<>();
    private final Map<String, Fetch> named = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Fetch> eldest) {
            return size() > MOST_NAMED;
        }
    };

    ArchiveReplay(List<FeedSource> feeds) {
        feeds.forEach(feed -> configured.put(Records.key(feed.url()).url(), feed));
    }

    /** The article on a document; null where it is a feed, or holds nothing that ingest would publish. */
    Article take(Fetched document, ArchiveRecord where) {
        HostKey key = Records.key(document.url());
        if (key == null) {
            return null;
        }
        FeedDocument feed = isPage(document) && !configured.containsKey(key.url()) ? null
            : FeedParser.parse(document.body(), document.url(), document.header("content-type"));
        if (feed instanceof Feed entries) {
            learn(key, entries, document);
            return null;
        }
        return isPage(document) ? article(key, document, where) : null;
    }

    private static boolean isPage(Fetched document) {
        String type = document.header("content-type");
        return type == null || type.contains("html") || type.startsWith("text/plain");
    }

    private void learn(HostKey key, Feed feed, Fetched document) {
        FeedSource source = configured.getOrDefault(key.url(), FeedSource.of(key.url(), feed.title()));
        for (FeedEntry entry : feed.entries()) {
            HostKey page = Records.key(entry.link());
            if (page != null) {
                named.put(page.url(), FeedPoller.page(source, feed, entry, page.url(), document.at()));
                byHost.put(page.host(), source);
            }
        }
    }

    private Article article(HostKey key, Fetched document, ArchiveRecord where) {
        FeedSource ofHost = byHost.get(key.host());
        Fetch waiting = named.getOrDefault(key.url(), Fetch.newBuilder().setUrl(key.url()).setFeed(ofHost == null ? null : ofHost.url())
            .setFound(document.at()).setDue(document.at()).build());
        PageVisit visit = new PageVisit(waiting, document.at(), origin(waiting.getFeed(), ofHost), NO_CHANCE, Records.VERSION);
        Cleaned cleaned = PageVisitor.cleaned(PageVisitor.page(visit, document));
        return cleaned instanceof CleanArticle clean ? visit.read(clean, document, where).article() : visit.notAnArticle((NotAnArticle) cleaned).article();
    }

    private Origin origin(String feed, FeedSource ofHost) {
        HostKey key = Records.key(feed);
        FeedSource source = key == null ? ofHost : configured.getOrDefault(key.url(), ofHost);
        return source == null ? new Origin(null, null, FeedSource.SHORTEST, false) : new Origin(source.publisher(), source.collection(), source.shortest(), false);
    }
}
