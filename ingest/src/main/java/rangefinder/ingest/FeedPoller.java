package rangefinder.ingest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;
import rangefinder.ingest.archive.WarcArchive;
import rangefinder.ingest.feed.FeedDiscovery;
import rangefinder.ingest.feed.FeedDocument;
import rangefinder.ingest.feed.FeedDocument.Feed;
import rangefinder.ingest.feed.FeedDocument.NotAFeed;
import rangefinder.ingest.feed.FeedDocument.Sitemap;
import rangefinder.ingest.feed.FeedDocument.SitemapIndex;
import rangefinder.ingest.feed.FeedEntry;
import rangefinder.ingest.feed.FeedParser;
import rangefinder.ingest.fetch.FetchRequest;
import rangefinder.ingest.fetch.FetchResult;
import rangefinder.ingest.fetch.FetchResult.Failed;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.ingest.fetch.FetchResult.NotModified;
import rangefinder.ingest.fetch.FetchResult.Refused;
import rangefinder.ingest.fetch.Fetcher;
import rangefinder.ingest.fetch.Robots;
import rangefinder.ingest.poll.FeedProblem;
import rangefinder.ingest.poll.FeedVisit;
import rangefinder.ingest.poll.UnreadablePages;
import rangefinder.schema.FeedState;
import rangefinder.schema.Fetch;
import rangefinder.topic.HostKey;

/** Polls one feed: a request, an answer, what is remembered, and the pages to fetch. */
final class FeedPoller {

    /** What a poll yields: records to write, what is remembered from now on, and the feed itself where it was sent and can be read. */
    record Polled(List<ProducerRecord<String, byte[]>> records, FeedState state, Feed feed, Duration took) {}

    /** A state that tells nothing new is written this often all the same, so that readers of the topic see that the feed is polled. */
    private static final Duration SIGN_OF_LIFE = Duration.ofHours(1);
    /** The text of an entry that is kept in case its page cannot be read. */
    private static final int MAX_SUMMARY = 20_000;

    private final Fetcher fetcher;
    private final Robots robots;
    private final WarcArchive archive;
    private final Records records;
    private final Function<String, UnreadablePages> pages;
    private final Erased erased;
    private final InstantSource clock;
    private final Map<HostKey, Instant> written = new ConcurrentHashMap<>();

    /** @param pages how the pages of a feed could be read, by its address; null for feeds none of whose pages was visited */
    FeedPoller(Fetcher fetcher, Robots robots, WarcArchive archive, Records records, Function<String, UnreadablePages> pages, Erased erased, InstantSource clock) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.archive = archive;
        this.records = records;
        this.pages = pages;
        this.erased = erased;
        this.clock = clock;
    }

    Polled poll(HostKey key, FeedSource source, FeedState before) throws IOException {
        FetchResult answer = fetch(FeedVisit.request(before));
        FeedVisit visit = new FeedVisit(before, clock.instant(), source.shortest(), source.longest(), RandomGenerator.getDefault().nextDouble());
        if (answer instanceof Fetched fetched) {
            return read(key, source, visit, fetched);
        } else if (answer instanceof NotModified same) {
            return polled(key, source, visit, visit.unchanged(same), List.of(), null, Duration.ZERO);
        } else if (answer instanceof Refused refused) {
            return polled(key, source, visit, visit.refused(refused), List.of(), null, Duration.ZERO);
        }
        return polled(key, source, visit, visit.failed((Failed) answer), List.of(), null, Duration.ZERO);
    }

    private Polled read(HostKey key, FeedSource source, FeedVisit visit, Fetched fetched) throws IOException {
        archive.store(erased.without(fetched));
        FeedDocument document = FeedParser.parse(fetched.body(), fetched.url(), fetched.header("content-type"));
        if (document instanceof Feed feed) {
            FeedVisit.Outcome outcome = visit.changed(fetched, feed);
            return polled(key, source, visit, outcome, pages(records, source, feed, outcome.entries(), visit.now()), feed, fetched.took());
        }
        for (String candidate : elsewhere(document, fetched)) {
            if (fetch(FetchRequest.of(candidate)) instanceof Fetched found
                && FeedParser.parse(found.body(), found.url(), found.header("content-type")) instanceof Feed feed) {
                archive.store(erased.without(found));
                FeedVisit.Outcome outcome = visit.changed(document instanceof NotAFeed ? movedTo(candidate, found) : fetched, feed);
                return polled(key, source, visit, outcome, pages(records, source, feed, outcome.entries(), visit.now()), feed, found.took());
            }
        }
        String reason = document instanceof NotAFeed not ? "no feed but " + not.reason() : "a sitemap index without a sitemap that can be read";
        return polled(key, source, visit, visit.unusable(reason, fetched.movedTo()), List.of(), null, fetched.took());
    }

    private FetchResult fetch(FetchRequest request) {
        return fetcher.fetch(request, robots::allows);
    }

    /** A sitemap index names its newest sitemap; a page of the site declares the feed. */
    private static List<String> elsewhere(FeedDocument document, Fetched fetched) {
        if (document instanceof SitemapIndex index) {
            Comparator<Sitemap> newest = Comparator.comparing(Sitemap::modified, Comparator.nullsFirst(Comparator.naturalOrder()));
            return index.sitemaps().stream().max(newest).map(Sitemap::url).stream().toList();
        }
        String type = fetched.header("content-type");
        return type != null && !type.contains("html") ? List.of() : FeedDiscovery.candidates(fetched.body(), fetched.url(), type);
    }

    private static Fetched movedTo(String url, Fetched found) {
        return new Fetched(found.url(), url, found.status(), found.headers(), found.body(), found.at(), found.took());
    }

    private Polled polled(HostKey key, FeedSource source, FeedVisit visit, FeedVisit.Outcome outcome, List<ProducerRecord<String, byte[]>> found,
        Feed feed, Duration took) {
        List<ProducerRecord<String, byte[]>> all = new ArrayList<>(found);
        all.removeIf(page -> erased.isAt(HostKey.parse(page.key()).url()));
        FeedState state = FeedProblem.told(visit.before(), outcome.state(), pages.apply(source.url()));
        state.setPublisher(source.publisher() != null ? source.publisher() : feed != null && feed.title() != null ? feed.title() : state.getPublisher());
        if (tellsMore(visit.before(), state) || isOld(key, visit.now())) {
            all.add(records.feedState(key, state));
            written.put(key, visit.now());
        }
        return new Polled(all, state, feed, took);
    }

    /** The clock's hands alone are not worth a record at every poll of every feed. */
    private static boolean tellsMore(FeedState before, FeedState after) {
        return !timeless(before).equals(timeless(after));
    }

    private static FeedState timeless(FeedState state) {
        return FeedState.newBuilder(state).setPolled(null).setSucceeded(null).setNext(null).setIntervalSeconds(0).setPollsSinceUnconditional(0).build();
    }

    private boolean isOld(HostKey key, Instant now) {
        Instant last = written.get(key);
        return last == null || last.plus(SIGN_OF_LIFE).isBefore(now);
    }

    /** The pages of entries, waiting to be fetched; entries without an address are passed by. */
    static List<ProducerRecord<String, byte[]>> pages(Records records, FeedSource source, Feed feed, List<FeedEntry> entries, Instant now) {
        List<ProducerRecord<String, byte[]>> pages = new ArrayList<>();
        for (FeedEntry entry : entries) {
            HostKey key = Records.key(entry.link());
            if (key != null) {
                pages.add(records.fetch(key, page(source, feed, entry, key.url(), now)));
            }
        }
        return pages;
    }

    static Fetch page(FeedSource source, Feed feed, FeedEntry entry, String url, Instant now) {
        String text = entry.content() == null ? entry.summary() : entry.content();
        return Fetch.newBuilder().setUrl(url).setFeed(source.url()).setPublisher(source.publisher() == null ? feed.title() : source.publisher())
            .setTitle(entry.title()).setPublished(entry.published() == null ? null : entry.published().toString())
            .setLanguage(feed.language()).setAuthors(entry.authors())
            .setSummary(text == null || text.length() <= MAX_SUMMARY ? text : text.substring(0, MAX_SUMMARY))
            .setFound(now).setDue(now).build();
    }
}
