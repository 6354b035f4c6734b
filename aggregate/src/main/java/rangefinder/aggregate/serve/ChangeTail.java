package rangefinder.aggregate.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * The newest changes in memory, shared by all who listen: each of them only holds its place, so a listener costs no queue. Older changes
 * are read from the log.
 */
final class ChangeTail implements AutoCloseable {

    /** About 8 MB of changes; a reader further behind than this reads from the log. */
    static final int CAPACITY = 4096;
    /** How far back a start reads: beyond what is held, only each topic's last change is kept. */
    private static final int READ_AT_START = 4 * CAPACITY;
    /** About as many topics as people page through. */
    private static final int MOST_AGED = 10_000;

    private final ChangeLog log;
    private final Event[] ring = new Event[CAPACITY];
    private final Map<String, Change> aged = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private ChangeLog.Following following;
    private Positions oldest;
    private long count;

    ChangeTail(ChangeLog log) {
        this.log = log;
    }

    void start() {
        Positions end = log.end();
        long[] next = end.next();
        for (int partition = 0; partition < next.length; partition++) {
            next[partition] = Math.max(0, next[partition] - READ_AT_START / next.length);
        }
        oldest = new Positions(next);
        log.onErasure(this::erase);
        following = log.follow(oldest, this::arrived);
    }

    ChangeLog log() {
        return log;
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void stopListening(Runnable listener) {
        listeners.remove(listener);
    }

    private void arrived(Change change) {
        Event event = Event.of(change);
        synchronized (this) {
            int slot = (int) (count % CAPACITY);
            if (ring[slot] != null) {
                age(ring[slot].change());
            }
            ring[slot] = event;
            count++;
        }
        listeners.forEach(Runnable::run);
    }

    private synchronized void erase(UnaryOperator<Change> without) {
        for (int slot = 0; slot < CAPACITY && ring[slot] != null; slot++) {
            Change left = without.apply(ring[slot].change());
            ring[slot] = left.change() == ring[slot].change().change() ? ring[slot] : Event.of(left);
        }
        aged.replaceAll((topic, change) -> without.apply(change));
    }

    private void age(Change change) {
        oldest = oldest.after(change);
        aged.remove(change.change().getTopic());
        aged.put(change.change().getTopic(), change);
        if (aged.size() > MOST_AGED) {
            aged.remove(aged.keySet().iterator().next());
        }
    }

    /** The last change of a topic among those no longer held; null where none is known. */
    synchronized Change aged(String topic) {
        return aged.get(topic);
    }

    /** Number of the next change to arrive, counted since the start. */
    synchronized long end() {
        return count;
    }

    /** The place before the oldest change held. */
    synchronized Positions oldest() {
        return oldest;
    }

    /** Number of the oldest change held. */
    synchronized long first() {
        return Math.max(0, count - CAPACITY);
    }

    /** Change of a number; null where it has not arrived yet or is no longer held. */
    synchronized Event get(long number) {
        return number < first() || number >= count ? null : ring[(int) (number % CAPACITY)];
    }

    /** The changes held by topic, newest first. */
    Map<String, List<Change>> byTopic() {
        Map<String, List<Change>> byTopic = new HashMap<>();
        List<Change> held = held();
        for (int i = held.size() - 1; i >= 0; i--) {
            byTopic.computeIfAbsent(held.get(i).change().getTopic(), topic -> new ArrayList<>()).add(held.get(i));
        }
        return byTopic;
    }

    /** Whether every change there ever was is held. */
    boolean isWhole() {
        return oldest().equals(Positions.beginning(oldest().next().length));
    }

    /** The next changes from a place on: from memory where they are held, else from the log. */
    List<Change> next(Positions from, int limit) {
        if (!oldest().furthest(from).equals(from)) {
            return log.read(from, limit);
        }
        return held().stream().filter(change -> !from.passed(change)).limit(limit).toList();
    }

    /** The changes held, oldest first. */
    synchronized List<Change> held() {
        List<Change> held = new ArrayList<>();
        for (long number = first(); number < count; number++) {
            held.add(ring[(int) (number % CAPACITY)].change());
        }
        return held;
    }

    @Override
    public void close() {
        if (following != null) {
            following.close();
        }
    }
}
