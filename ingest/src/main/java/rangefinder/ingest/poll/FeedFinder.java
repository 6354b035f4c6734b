package rangefinder.ingest.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import rangefinder.ingest.feed.FeedDiscovery;
import rangefinder.ingest.feed.FeedDocument;
import rangefinder.ingest.feed.FeedDocument.Feed;
import rangefinder.ingest.feed.FeedParser;
import rangefinder.ingest.feed.Opml.Outline;
import rangefinder.ingest.fetch.FetchRequest;
import rangefinder.ingest.fetch.FetchResult;
import rangefinder.ingest.fetch.FetchResult.Fetched;

/** Finds the feeds that a site offers: those that its page declares, and those that lie where sites usually put them. */
public final class FeedFinder {

    private final Function<FetchRequest, FetchResult> fetch;

    /** @param fetch how documents are got */
    public FeedFinder(Function<FetchRequest, FetchResult> fetch) {
        this.fetch = fetch;
    }

    /** The feeds at an address, best first, each tried; the address itself where it is a feed; empty where there is none or nothing answers. */
    public List<Outline> find(String url) {
        if (!(fetch.apply(FetchRequest.of(url)) instanceof Fetched page)) {
            return List.of();
        }
        List<Outline> found = new ArrayList<>();
        if (read(page) instanceof Feed feed) {
            found.add(new Outline(page.url(), feed.title()));
            return found;
        }
        for (String candidate : FeedDiscovery.candidates(page.body(), page.url(), page.header("content-type"))) {
            if (fetch.apply(FetchRequest.of(candidate)) instanceof Fetched answer && read(answer) instanceof Feed feed
                && found.stream().noneMatch(known -> known.url().equals(answer.url()))) {
                found.add(new Outline(answer.url(), feed.title()));
            }
        }
        return found;
    }

    private static FeedDocument read(Fetched answer) {
        return FeedParser.parse(answer.body(), answer.url(), answer.header("content-type"));
    }
}
