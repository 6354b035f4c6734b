package rangefinder.ingest;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.ingest.archive.WarcArchive;
import rangefinder.ingest.article.ArticleVersion;
import rangefinder.ingest.feed.FeedDocument;
import rangefinder.ingest.feed.FeedDocument.Feed;
import rangefinder.ingest.feed.FeedParser;
import rangefinder.ingest.fetch.FetchRequest;
import rangefinder.ingest.fetch.FetchResult;
import rangefinder.ingest.fetch.FetchResult.Failed;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.ingest.fetch.FetchResult.Refused;
import rangefinder.ingest.fetch.Fetcher;
import rangefinder.ingest.fetch.Robots;
import rangefinder.ingest.page.ArticleExtractor;
import rangefinder.ingest.page.CleanArticle;
import rangefinder.ingest.page.Cleaned;
import rangefinder.ingest.page.NotAnArticle;
import rangefinder.ingest.page.Page;
import rangefinder.ingest.poll.PageVisit;
import rangefinder.ingest.poll.PageVisit.Origin;
import rangefinder.ingest.poll.PageVisit.Outcome;
import rangefinder.schema.ArchiveRecord;
import rangefinder.schema.Fetch;
import rangefinder.topic.HostKey;
import rangefinder.topic.Seen;

/** Visits one page: a request, an answer, the article on it, and whether it is looked at again. */
final class PageVisitor {

    /** What a visit yields: records to write, what waits from now on (null: nothing), and why the page could not be read (null: it could). */
    record Visited(List<ProducerRecord<String, byte[]>> records, Fetch next, String unreadable, Duration took) {}

    private static final Logger LOG = LoggerFactory.getLogger(PageVisitor.class);

    /** Of an erased article: nothing is published, nothing waits any more. */
    private static final Outcome NOTHING = new Outcome(null, null, null);

    private final Fetcher fetcher;
    private final Robots robots;
    private final WarcArchive archive;
    private final Records records;
    private final Function<String, Origin> origins;
    private final Erased erased;
    private final InstantSource clock;

    /** @param origins what is configured of a feed, by its address; answers for unknown ones too */
    PageVisitor(Fetcher fetcher, Robots robots, WarcArchive archive, Records records, Function<String, Origin> origins, Erased erased, InstantSource clock) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.archive = archive;
        this.records = records;
        this.origins = origins;
        this.erased = erased;
        this.clock = clock;
    }

    Visited visit(HostKey key, Fetch before) throws IOException {
        if (erased.isAt(key.url())) {
            return visited(key, before, NOTHING, Duration.ZERO);
        }
        FetchResult answer = fetcher.fetch(FetchRequest.of(before.getUrl()), robots::allows);
        PageVisit visit = new PageVisit(before, clock.instant(), origins.apply(before.getFeed()), RandomGenerator.getDefault().nextDouble(), Records.VERSION);
        if (answer instanceof Fetched fetched && before.getFeed() == null && feed(fetched) instanceof Feed feed) {
            return listed(key, before, feed, fetched);
        } else if (answer instanceof Fetched fetched) {
            return visited(key, before, read(visit, fetched), fetched.took());
        } else if (answer instanceof Refused refused) {
            return visited(key, before, visit.refused(refused), Duration.ZERO);
        }
        return visited(key, before, answer instanceof Failed failed ? visit.failed(failed) : new Outcome(null, null, "an answer to no question"), Duration.ZERO);
    }

    /** An address that nobody's feed named, as of a list of addresses, may be a feed itself. */
    private static FeedDocument feed(Fetched fetched) {
        return FeedParser.parse(fetched.body(), fetched.url(), fetched.header("content-type"));
    }

    private Visited listed(HostKey key, Fetch before, Feed feed, Fetched fetched) throws IOException {
        archive.store(fetched);
        List<ProducerRecord<String, byte[]>> all = new ArrayList<>();
        FeedSource source = FeedSource.of(before.getUrl(), before.getTitle() == null ? feed.title() : before.getTitle());
        all.addAll(FeedPoller.pages(records, source, feed, feed.entries(), clock.instant()));
        all.add(records.fetch(key, null));
        return new Visited(all, null, null, fetched.took());
    }

    private Outcome read(PageVisit visit, Fetched fetched) throws IOException {
        Cleaned cleaned = cleaned(page(visit, fetched));
        if (cleaned instanceof CleanArticle article && erased.contains(ArticleVersion.id(article, fetched.url(), visit.before().getUrl()))) {
            return NOTHING;
        }
        ArchiveRecord where = archive.store(fetched);
        return cleaned instanceof CleanArticle article ? visit.read(article, fetched, where) : visit.notAnArticle((NotAnArticle) cleaned);
    }

    static Page page(PageVisit visit, Fetched fetched) {
        return new Page(fetched.url(), new Page.Bytes(fetched.body(), fetched.header("content-type")), fetched.at(), visit.hints());
    }

    /** A mistake of ours in cleaning one page must not hold up its host for ever: the page goes to the dead letters. */
    static Cleaned cleaned(Page page) {
        try {
            return ArticleExtractor.extract(page);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("a page could not be cleaned: page={}", page.url(), e);
            return new NotAnArticle(NotAnArticle.Reason.UNREADABLE, "the cleaner failed: " + e);
        }
    }

    private Visited visited(HostKey key, Fetch before, Outcome outcome, Duration took) {
        List<ProducerRecord<String, byte[]>> all = new ArrayList<>();
        if (outcome.article() != null && !erased.contains(outcome.article().getArticleId())) {
            ProducerRecord<String, byte[]> article = records.article(outcome.article(), before);
            Seen.put(article.headers(), before.getKnownVersion() == null ? before.getFound() : clock.instant());
            all.add(article);
        }
        if (outcome.unreadable() != null) {
            all.add(records.deadLetter(key, before, outcome.unreadable()));
        }
        all.add(records.fetch(key, outcome.next()));
        return new Visited(all, outcome.next(), outcome.unreadable(), took);
    }
}
