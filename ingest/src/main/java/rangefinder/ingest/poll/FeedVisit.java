package rangefinder.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import rangefinder.id.ContentHash;
import rangefinder.ingest.feed.FeedDocument.Feed;
import rangefinder.ingest.feed.FeedEntry;
import rangefinder.ingest.fetch.FetchRequest;
import rangefinder.ingest.fetch.FetchResult.Failed;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.ingest.fetch.FetchResult.NotModified;
import rangefinder.ingest.fetch.FetchResult.Refused;
import rangefinder.schema.FeedState;
import rangefinder.schema.SeenEntry;

/**
 * What a poll makes of what is remembered of a feed. Pure: the time and the dice come in from outside.
 *
 * @param now      when the answer came
 * @param shortest bound of the interval
 * @param longest  bound of the interval
 * @param chance   from 0 to 1
 */
public record FeedVisit(FeedState before, Instant now, Duration shortest, Duration longest, double chance) {

    /** After this many conditional polls one asks unconditionally: some servers say "not modified" for ever. */
    static final int CONDITIONAL_POLLS = 20;
    /** Gaps that make up a feed's habit. */
    static final int GAPS = 10;
    /** Entries handed on from one poll; the rest follow with the next. */
    static final int ENTRIES_AT_ONCE = 1_000;
    /** Entries remembered beyond those in the feed, for those that drop out and come back. */
    static final int REMEMBERED = 200;

    /**
     * @param state   what is remembered from now on
     * @param entries those that are new or changed, oldest first
     */
    public record Outcome(FeedState state, List<FeedEntry> entries) {}

    /** What to ask for: the address that the feed moved to, with its validators where they can be trusted. */
    public static FetchRequest request(FeedState state) {
        String url = state.getMovedTo() == null ? state.getUrl() : state.getMovedTo();
        boolean conditional = !state.getDistrusted() && state.getPollsSinceUnconditional() < CONDITIONAL_POLLS;
        return conditional ? new FetchRequest(url, state.getEtag(), state.getLastModified()) : FetchRequest.of(url);
    }

    public Outcome unchanged(NotModified answer) {
        FeedState state = worked(answer.movedTo());
        state.setPollsSinceUnconditional(before.getPollsSinceUnconditional() + 1);
        return new Outcome(scheduled(state), List.of());
    }

    /** @param feed what the document holds */
    public Outcome changed(Fetched answer, Feed feed) {
        FeedState state = worked(answer.movedTo());
        String hash = ContentHash.of(ContentHash.of((Object) java.util.Arrays.hashCode(answer.body())), answer.body().length);
        boolean asked = !request(before).equals(FetchRequest.of(request(before).url()));
        state.setDistrusted(before.getDistrusted() || lied(answer, hash));
        state.setBodyHash(hash);
        state.setEtag(answer.header("etag"));
        state.setLastModified(answer.header("last-modified"));
        state.setPollsSinceUnconditional(asked ? before.getPollsSinceUnconditional() + 1 : 0);
        List<FeedEntry> entries = handedOn(feed);
        remember(state, feed, entries);
        if (!entries.isEmpty()) {
            state.setGaps(gaps());
            state.setChanged(now);
        }
        return new Outcome(scheduled(state), entries);
    }

    public Outcome refused(Refused answer) {
        FeedState state = failed("the server answers " + answer.status(), answer.movedTo());
        state.setRetired(answer.status() == 410);
        Duration wait = state.getRetired() ? PollSchedule.retired(chance)
            : PollSchedule.backOff(state.getFailures(), interval(state), answer.retryAfter(), chance);
        state.setNext(now.plus(wait));
        return new Outcome(state, List.of());
    }

    public Outcome failed(Failed answer) {
        return unusable(answer.why().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ": " + answer.detail(), answer.movedTo());
    }

    /** An answer that came and is no feed. */
    public Outcome unusable(String reason, String movedTo) {
        FeedState state = failed(reason, movedTo);
        state.setNext(now.plus(PollSchedule.backOff(state.getFailures(), interval(state), null, chance)));
        return new Outcome(state, List.of());
    }

    private FeedState worked(String movedTo) {
        FeedState state = FeedState.newBuilder(before).setPolled(now).setSucceeded(now).setFailures(0).setFailure(null).setRetired(false).build();
        state.setMovedTo(movedTo == null ? before.getMovedTo() : movedTo);
        return state;
    }

    /** An address that the feed had moved to and that fails twice is forgotten: the first one may know better by now. */
    private FeedState failed(String reason, String movedTo) {
        int failures = before.getFailures() + 1;
        FeedState state = FeedState.newBuilder(before).setPolled(now).setFailures(failures).setFailure(reason).build();
        state.setMovedTo(failures > 1 ? null : movedTo == null ? before.getMovedTo() : movedTo);
        return state;
    }

    private FeedState scheduled(FeedState state) {
        Duration interval = interval(state);
        state.setIntervalSeconds((int) interval.toSeconds());
        state.setNext(now.plus(interval));
        return state;
    }

    private Duration interval(FeedState state) {
        Duration sinceChange = state.getChanged() == null ? Duration.ZERO : Duration.between(state.getChanged(), now);
        return PollSchedule.interval(state.getGaps(), sinceChange, shortest, longest);
    }

    /** The body changed while the validators did not: a conditional request would have missed it. */
    private boolean lied(Fetched answer, String hash) {
        boolean validators = before.getEtag() != null || before.getLastModified() != null;
        return validators && before.getBodyHash() != null && !before.getBodyHash().equals(hash)
            && Objects.equals(before.getEtag(), answer.header("etag")) && Objects.equals(before.getLastModified(), answer.header("last-modified"));
    }

    private List<Integer> gaps() {
        if (before.getChanged() == null) {
            return before.getGaps();
        }
        List<Integer> gaps = new ArrayList<>(List.of((int) Math.min(Integer.MAX_VALUE, Duration.between(before.getChanged(), now).toSeconds())));
        gaps.addAll(before.getGaps());
        return gaps.subList(0, Math.min(GAPS, gaps.size()));
    }

    private List<FeedEntry> handedOn(Feed feed) {
        Map<String, String> known = new HashMap<>();
        before.getSeen().forEach(s -> known.put(s.getId(), s.getHash()));
        List<FeedEntry> entries = new ArrayList<>();
        Set<String> links = new HashSet<>();
        for (FeedEntry entry : feed.entries()) {
            boolean fresh = entry.link() != null && !says(entry).equals(known.get(id(entry))) && links.add(entry.link());
            if (fresh && entries.size() < ENTRIES_AT_ONCE) {
                entries.add(entry);
            }
        }
        java.util.Collections.reverse(entries);
        return entries;
    }

    /** Entries of the feed first, then those that have left it, newest first. */
    private void remember(FeedState state, Feed feed, List<FeedEntry> handedOn) {
        Map<String, SeenEntry> before = new java.util.LinkedHashMap<>();
        this.before.getSeen().forEach(s -> before.put(s.getId(), s));
        Set<String> now = new HashSet<>();
        handedOn.forEach(e -> now.add(id(e)));
        Map<String, SeenEntry> seen = new java.util.LinkedHashMap<>();
        for (FeedEntry entry : feed.entries()) {
            SeenEntry old = before.remove(id(entry));
            if (now.contains(id(entry))) {
                seen.put(id(entry), new SeenEntry(id(entry), says(entry), old == null ? this.now : old.getAt()));
            } else if (old != null) {
                seen.put(id(entry), old);
            }
        }
        before.values().stream().limit(REMEMBERED).forEach(s -> seen.put(s.getId(), s));
        state.setSeen(List.copyOf(seen.values()));
    }

    /** Feeds reuse ids, so an entry is its id and its link. */
    private static String id(FeedEntry entry) {
        return ContentHash.of(entry.id(), entry.link());
    }

    /** What makes an entry worth another look. Summaries carry counters and adverts. */
    private static String says(FeedEntry entry) {
        return ContentHash.of(entry.title(), entry.updated());
    }
}
