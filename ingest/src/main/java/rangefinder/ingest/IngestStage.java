package rangefinder.ingest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.ingest.archive.WarcArchive;
import rangefinder.ingest.feed.FeedDocument.Feed;
import rangefinder.ingest.fetch.AddressGuard;
import rangefinder.ingest.fetch.Fetcher;
import rangefinder.ingest.fetch.Robots;
import rangefinder.ingest.poll.PageVisit.Origin;
import rangefinder.ingest.poll.PollSchedule;
import rangefinder.ingest.poll.UnreadablePages;
import rangefinder.ingest.websub.WebSub;
import rangefinder.schema.FeedState;
import rangefinder.schema.Fetch;
import rangefinder.topic.HostKey;
import rangefinder.topic.Topics;
import rangefinder.topic.Trace;

/**
 * The stage that needs the network: feeds → articles. Safe to start on any number of instances; Kafka deals out the hosts, each to one.
 * A visit's results are committed together before the next visit to the host; what is interrupted is done again, and overwrites.
 */
public final class IngestStage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IngestStage.class);
    /** Visits at the same time, each to another host: they wait for the network nearly all of the time. */
    private static final int VISITORS = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** What comes, and what falls due, ends it at once; a clock that is put on or back is seen after it. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    /** After a failure of our own, such as a full disk. */
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final IngestSettings settings;
    private final InstantSource clock = InstantSource.system();
    private final Map<HostKey, FeedSource> feeds = new LinkedHashMap<>();
    private final Map<String, FeedSource> byUrl = new ConcurrentHashMap<>();
    private final Map<String, UnreadablePages> unreadable = new ConcurrentHashMap<>();
    private final List<Thread> visitors = new ArrayList<>();
    private final Outbox outbox;
    private final WarcArchive archive;
    private final Fetcher fetcher;
    private final Robots robots;
    private TopicReader reader;
    private Erased erased;
    private Holdings holdings;
    private FeedPoller poller;
    private PageVisitor pages;
    private WebSub webSub;
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private volatile boolean closed;

    public IngestStage(IngestSettings settings) {
        this.settings = settings;
        settings.feeds().forEach(f -> {
            feeds.put(Records.key(f.url()), f);
            byUrl.put(f.url(), f);
        });
        outbox = new Outbox(settings, "ingest-" + settings.instance());
        archive = new WarcArchive(settings.archive(), settings.instance(), WarcArchive.ROTATE_BYTES);
        fetcher = new Fetcher(settings.userAgent(), settings.limits(), new AddressGuard(settings.allowedNetworks()), clock);
        robots = new Robots(fetcher, settings.userAgent(), clock);
    }

    /**
     * Begins to poll, in threads of its own.
     *
     * @throws org.apache.kafka.common.KafkaException where the cluster cannot be reached or the topics are missing
     * @throws java.io.UncheckedIOException where the port for callbacks of hubs is taken
     */
    public void start() {
        KafkaConsumer<String, byte[]> consumer = TopicReader.consumer(settings);
        int partitions = consumer.partitionsFor(Topics.FETCHES.name()).size();
        Records records = new Records(partitions);
        erased = new Erased(settings.kafka());
        holdings = new Holdings(feeds, partitions, clock);
        poller = new FeedPoller(fetcher, robots, archive, records, unreadable::get, erased, clock);
        pages = new PageVisitor(fetcher, robots, archive, records, this::origin, erased, clock);
        reader = new TopicReader(consumer, settings.instance(), holdings, (record, error) -> outbox.later(List.of(Records.deadLetter(record, error))));
        reader.end().thenAccept(end::complete);
        webSub = openWebSub();
        outbox.start();
        outbox.later(Records.schemas());
        // The reader sees only committed records: what an earlier process left half written must be ended first.
        outbox.ready().thenRun(reader::start);
        for (int i = 0; i < VISITORS; i++) {
            Thread visitor = new Thread(this::visit, "ingest-visitor-" + i);
            visitors.add(visitor);
            visitor.start();
        }
    }

    private WebSub openWebSub() {
        try {
            return settings.webSubCallback() == null ? null
                : new WebSub(settings.webSubCallback(), settings.webSubPort(), fetcher, clock, url -> holdings.hurry(Records.key(url)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("port " + settings.webSubPort() + " for callbacks of hubs is taken; choose another", e);
        }
    }

    /** Done, with the reason and the remedy, when the stage has stopped for good and only a person can help. */
    public CompletableFuture<String> end() {
        return end;
    }

    /** How the feeds that this instance looks after are doing. */
    public List<FeedHealth> health() {
        Map<HostKey, FeedState> states = holdings == null ? Map.of() : holdings.feeds();
        return feeds.keySet().stream().filter(states::containsKey).map(states::get).map(FeedHealth::of).toList();
    }

    private void visit() {
        while (!closed) {
            try {
                Holdings.Task task = holdings.take(LONGEST_WAIT);
                if (task != null && task.feed() != null) {
                    poll(task);
                } else if (task != null) {
                    page(task);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void poll(Holdings.Task task) throws InterruptedException {
        FeedState after = FeedState.newBuilder(task.state()).setNext(clock.instant().plus(RETRY)).build();
        Instant free = clock.instant().plus(PATIENCE);
        try {
            FeedPoller.Polled polled = poller.poll(task.key(), task.feed(), task.state());
            outbox.write(polled.records());
            after = polled.state();
            free = free(task.key(), polled.took());
            subscribe(task.feed(), polled.feed());
        } catch (IOException | RuntimeException e) {
            tell("feed=" + task.feed().url(), e);
        }
        holdings.polled(task.key(), after, free);
    }

    private void subscribe(FeedSource source, Feed feed) {
        if (webSub != null && feed != null && feed.hub() != null) {
            webSub.subscribe(source.url(), feed.hub(), feed.self() == null ? source.url() : feed.self());
        }
    }

    private void page(Holdings.Task task) throws InterruptedException {
        Fetch after = Fetch.newBuilder(task.fetch()).setDue(clock.instant().plus(RETRY)).build();
        Instant free = clock.instant().plus(PATIENCE);
        try {
            PageVisitor.Visited visited = pages.visit(task.key(), task.fetch());
            outbox.write(visited.records());
            count(task.fetch(), visited.unreadable());
            after = visited.next();
            free = free(task.key(), visited.took());
        } catch (IOException | RuntimeException e) {
            tell("page=" + task.fetch().getUrl() + " trace=" + Trace.id(Records.trace(task.fetch())), e);
        }
        holdings.visited(task.key(), task.fetch(), after, free);
    }

    /** What an operator can mend while this waits is a line; our own mistakes keep their stack trace. */
    private void tell(String what, Exception e) {
        if (e instanceof IOException && String.valueOf(e.getMessage()).contains("No space left on device")) {
            LOG.error("ingest waits: the disk of {} is full; make room there, it then goes on by itself and nothing is lost", settings.archive());
        } else {
            LOG.error("a visit could not be processed, trying again in {} s: {}", RETRY.toSeconds(), what, e);
        }
    }

    private Instant free(HostKey key, Duration took) {
        return clock.instant().plus(PollSchedule.pause(took, robots.rules(key.url()).delay()));
    }

    private void count(Fetch page, String reason) {
        if (page.getFeed() != null) {
            unreadable.merge(page.getFeed(), UnreadablePages.NONE.and(reason), (known, one) -> known.and(reason));
        }
    }

    private Origin origin(String feed) {
        FeedSource source = feed == null ? null : byUrl.get(feed);
        return source == null ? new Origin(null, null, FeedSource.SHORTEST, settings.lookAgain())
            : new Origin(source.publisher(), source.collection(), source.shortest(), settings.lookAgain());
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (webSub != null) {
                webSub.close();
            }
            fetcher.close();
            if (holdings != null) {
                holdings.dismiss();
            }
            for (Thread visitor : visitors) {
                visitor.join(PATIENCE.multipliedBy(5).toMillis());
            }
            visitors.forEach(Thread::interrupt);
            if (reader != null) {
                reader.close();
            }
            if (erased != null) {
                erased.close();
            }
            outbox.close();
            archive.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.error("the archive could not be closed: folder={}", settings.archive(), e);
        }
    }
}
