package rangefinder.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.ingest.poll.Agenda;
import rangefinder.schema.FeedState;
import rangefinder.schema.Fetch;
import rangefinder.topic.HostKey;

/**
 * What this instance has to look after: the feeds and waiting pages of the hosts in its partitions. Shared by the thread that reads the
 * topics and those that visit; everything happens under one lock.
 */
final class Holdings {

    /** Work at hand; exactly one of the two is there. */
    record Task(HostKey key, FeedSource feed, FeedState state, Fetch fetch) {}

    private static final Logger LOG = LoggerFactory.getLogger(Holdings.class);
    /** Less is the daily work of a time service. */
    private static final Duration CLOCK_JUMP = Duration.ofSeconds(10);
    private static final String FEED = "feed ";
    private static final String PAGE = "page ";

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean dismissed;
    private final InstantSource clock;
    private final Map<HostKey, FeedSource> configured;
    private final int partitions;
    private final Map<HostKey, FeedState> feeds = new HashMap<>();
    private final Map<HostKey, Fetch> pages = new HashMap<>();
    private final Set<Integer> restored = new HashSet<>();
    private final Agenda agenda = new Agenda();
    private Instant latest = Instant.EPOCH;

    Holdings(Map<HostKey, FeedSource> configured, int partitions, InstantSource clock) {
        this.configured = configured;
        this.partitions = partitions;
        this.clock = clock;
    }

    /** A feed's state as it stands on the topic: of interest until the partition is read, then we are its only writer. */
    void learn(HostKey key, FeedState state) {
        locked(() -> {
            if (state != null && configured.containsKey(key) && !restored.contains(partition(key))) {
                feeds.put(key, state);
            }
        });
    }

    /** A page that waits, or a tombstone: it need not be visited any more. */
    void learn(HostKey key, Fetch fetch) {
        locked(() -> {
            Fetch before = pages.get(key);
            Fetch after = fetch != null && before != null ? merged(before, fetch) : fetch;
            if (after == null) {
                pages.remove(key);
                agenda.remove(key.host(), PAGE + key.url());
            } else {
                pages.put(key, after);
                if (restored.contains(partition(key))) {
                    agenda.put(key.host(), PAGE + key.url(), after.getDue());
                }
            }
        });
    }

    /** All of a partition is read: its work begins. */
    void begin(int partition) {
        locked(() -> {
            restored.add(partition);
            pages.forEach((key, fetch) -> {
                if (partition(key) == partition) {
                    agenda.put(key.host(), PAGE + key.url(), fetch.getDue());
                }
            });
            configured.forEach((key, source) -> {
                if (partition(key) == partition) {
                    FeedState state = feeds.computeIfAbsent(key, k -> FeedState.newBuilder().setUrl(source.url()).build());
                    agenda.put(key.host(), FEED + key.url(), due(state, source));
                }
            });
        });
    }

    /** Partitions that another instance looks after from now on. */
    void drop(Collection<Integer> gone) {
        locked(() -> {
            restored.removeAll(gone);
            feeds.keySet().removeIf(key -> gone.contains(partition(key)) && forget(key, FEED));
            pages.keySet().removeIf(key -> gone.contains(partition(key)) && forget(key, PAGE));
        });
    }

    /** Waits for work; null after a while without any, and once nobody is to wait any more. */
    Task take(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (!dismissed) {
                Instant now = heeded(clock.instant());
                Agenda.Visit visit = agenda.next(now);
                long leftMs = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (visit != null) {
                    changed.signal();
                    return task(visit);
                } else if (leftMs <= 0) {
                    return null;
                }
                long dueMs = agenda.wake() == null ? leftMs : Duration.between(now, agenda.wake()).toMillis();
                changed.await(Math.max(1, Math.min(leftMs, dueMs)), TimeUnit.MILLISECONDS);
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** Lets everybody go who waits for work, or is about to. */
    void dismiss() {
        lock.lock();
        try {
            dismissed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A clock that was put back would leave every feed unvisited for as long; what is due moves along with it. */
    private Instant heeded(Instant now) {
        if (now.isBefore(latest.minus(CLOCK_JUMP))) {
            LOG.warn("the clock was put back from {} to {}; what is due moves along", latest, now);
            agenda.shift(Duration.between(latest, now));
            latest = now;
        }
        latest = now.isAfter(latest) ? now : latest;
        return now;
    }

    /** A feed is to be polled at once: somebody said that it has news. */
    void hurry(HostKey key) {
        locked(() -> {
            if (feeds.containsKey(key) && restored.contains(partition(key))) {
                agenda.put(key.host(), FEED + key.url(), clock.instant());
            }
        });
    }

    void polled(HostKey key, FeedState state, Instant nextVisit) {
        locked(() -> {
            agenda.done(key.host(), nextVisit);
            if (restored.contains(partition(key))) {
                feeds.put(key, state);
                agenda.put(key.host(), FEED + key.url(), state.getNext());
            }
        });
    }

    /** A visit has ended; what was learnt of the page in the meantime stays. */
    void visited(HostKey key, Fetch before, Fetch after, Instant nextVisit) {
        locked(() -> {
            agenda.done(key.host(), nextVisit);
            if (restored.contains(partition(key)) && (pages.get(key) == before || after != null)) {
                if (after == null) {
                    pages.remove(key);
                } else {
                    pages.put(key, after);
                    agenda.put(key.host(), PAGE + key.url(), after.getDue());
                }
            }
        });
    }

    Map<HostKey, FeedState> feeds() {
        lock.lock();
        try {
            return Map.copyOf(feeds);
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return pages.size();
        } finally {
            lock.unlock();
        }
    }

    private Task task(Agenda.Visit visit) {
        boolean feed = visit.key().startsWith(FEED);
        HostKey key = new HostKey(visit.host(), visit.key().substring(FEED.length()));
        return feed ? new Task(key, configured.get(key), feeds.get(key), null) : new Task(key, null, null, pages.get(key));
    }

    /** A page named again keeps what is known of it, and is visited at the sooner of the two times. */
    private static Fetch merged(Fetch before, Fetch named) {
        if (named.getLook() > 0 || named.getAttempt() > 0 || before.getLook() == 0) {
            return named;
        }
        return Fetch.newBuilder(before).setDue(named.getDue().isBefore(before.getDue()) ? named.getDue() : before.getDue()).build();
    }

    /** A shorter interval in the configuration counts at once. */
    private Instant due(FeedState state, FeedSource source) {
        Instant latest = clock.instant().plus(source.longest());
        Instant next = state.getNext() == null ? Instant.EPOCH : state.getNext();
        return next.isAfter(latest) && state.getFailures() == 0 ? latest : next;
    }

    private boolean forget(HostKey key, String kind) {
        agenda.remove(key.host(), kind + key.url());
        return true;
    }

    private int partition(HostKey key) {
        return key.partition(partitions);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
