package rangefinder.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is to be visited and when: one visit at a time a host, with a pause after each. Time comes in from outside; not safe for use by
 * several threads.
 */
public final class Agenda {

    /** A visit that is due; the key names it among those of its host. */
    public record Visit(String host, String key, Instant due) {}

    private static final Comparator<Visit> BY_DUE = Comparator.comparing(Visit::due).thenComparing(Visit::key);

    private static final class Host {
        private final String name;
        private final TreeSet<Visit> queue = new TreeSet<>(BY_DUE);
        private final Map<String, Visit> byKey = new HashMap<>();
        private Instant notBefore = Instant.MIN;
        private Instant ready;
        private boolean busy;

        Host(String name) {
            this.name = name;
        }
    }

    private final Map<String, Host> hosts = new HashMap<>();
    private final TreeSet<Host> waiting = new TreeSet<>(Comparator.comparing((Host h) -> h.ready).thenComparing(h -> h.name));
    private int size;

    /** Enters a visit, or moves it to another time. */
    public void put(String host, String key, Instant due) {
        Host h = hosts.computeIfAbsent(host, Host::new);
        leave(h);
        take(h, key);
        Visit visit = new Visit(host, key, due);
        h.queue.add(visit);
        h.byKey.put(key, visit);
        size++;
        enter(h);
    }

    public void remove(String host, String key) {
        Host h = hosts.get(host);
        if (h != null) {
            leave(h);
            take(h, key);
            enter(h);
        }
    }

    /** The visit that has waited longest, taken out; null where none can begin now. Its host is busy until {@link #done}. */
    public Visit next(Instant now) {
        if (waiting.isEmpty() || waiting.first().ready.isAfter(now)) {
            return null;
        }
        Host h = waiting.pollFirst();
        Visit visit = h.queue.first();
        take(h, visit.key());
        h.busy = true;
        return visit;
    }

    /** Ends a visit; the next one to the host begins not before the given time. */
    public void done(String host, Instant notBefore) {
        Host h = hosts.get(host);
        if (h != null) {
            h.busy = false;
            h.notBefore = notBefore;
            enter(h);
        }
    }

    /** Moves everything by as much: the clock was put right, what was due in a minute still is. */
    public void shift(Duration by) {
        for (Host h : hosts.values()) {
            leave(h);
            List<Visit> visits = List.copyOf(h.queue);
            h.queue.clear();
            visits.forEach(visit -> {
                Visit moved = new Visit(visit.host(), visit.key(), visit.due().plus(by));
                h.queue.add(moved);
                h.byKey.put(moved.key(), moved);
            });
            h.notBefore = h.notBefore.equals(Instant.MIN) ? Instant.MIN : h.notBefore.plus(by);
        }
        List.copyOf(hosts.values()).forEach(this::enter);
    }

    /** When the next visit can begin; null where none is entered or all hosts are busy. */
    public Instant wake() {
        return waiting.isEmpty() ? null : waiting.first().ready;
    }

    /** Visits entered and not begun. */
    public int size() {
        return size;
    }

    private void take(Host h, String key) {
        Visit visit = h.byKey.remove(key);
        if (visit != null) {
            h.queue.remove(visit);
            size--;
        }
    }

    /** A host is compared by when it is ready, so it stands in no set while that changes. */
    private void leave(Host h) {
        if (h.ready != null) {
            waiting.remove(h);
        }
    }

    private void enter(Host h) {
        if (!h.busy && !h.queue.isEmpty()) {
            Instant due = h.queue.first().due();
            h.ready = due.isAfter(h.notBefore) ? due : h.notBefore;
            waiting.add(h);
        } else if (!h.busy && h.notBefore.equals(Instant.MIN)) {
            hosts.remove(h.name);
        }
    }
}
