package rangefinder.aggregate.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.id.ContentHash;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Lane;

/**
 * The state of one claim topic: a set of rows, and what is made from them. Taking in an article's contribution costs the same whatever
 * the topic holds: its rows are entered into ordered indexes, and only the originators it touches are heard anew. The state after any
 * sequence of contributions depends only on the last one of each article.
 */
public final class TopicState {

    /** Originators that are pooled, by ageless weight; the rest are counted. Beyond, one more changes no bound visibly. */
    static final int MOST_VOICES = 200;

    private final TopicDefinition topic;
    private final TopicShelves shelves;
    private final Marks counters;
    private final Marks index;
    private final Voices voices;

    /** The topic's part of the shelves, with the grades of this generation (they rank the originators). */
    public TopicState(TopicDefinition topic, TopicShelves shelves, Grades grades) {
        this.topic = topic;
        this.shelves = shelves;
        counters = new Marks(shelves.counters(), topic.id());
        index = new Marks(shelves.index(), topic.id());
        voices = new Voices(topic, grades, shelves);
    }

    /** Replaces what an article contributes, and answers what happened to its rows: nothing where nothing changed. */
    public List<RowChange> replace(ArticleContribution now) {
        return replace(shelves.contribution(topic.id(), now.getArticleId()), now);
    }

    /** The same where it is known already what lies on the shelves of that article. */
    public List<RowChange> replace(ArticleContribution before, ArticleContribution now) {
        List<RowChange> changes = RowChange.between(before, now);
        Set<Voices.Voice> touched = new TreeSet<>();
        changes.forEach(change -> exchange(change.before(), change.after(), touched));
        if (!changes.isEmpty()) {
            count(before, -1);
            count(now, 1);
        }
        touched.forEach(voices::hear);
        return changes;
    }

    /** An article counts once, in its lanes and for its values, however many of its rows say the same. */
    private void count(ArticleContribution article, int sign) {
        List<ClaimRow> live = article.getRows().stream().filter(row -> row.getEnded() == null).toList();
        live.stream().map(row -> row.getClaim().getLane()).distinct().forEach(lane -> counters.add(sign, "articles", lane));
        voices.vote(live, sign);
    }

    private void exchange(ClaimRow before, ClaimRow after, Set<Voices.Voice> touched) {
        if (before != null) {
            take(before, -1, touched);
        }
        if (after != null) {
            take(after, 1, touched);
        }
    }

    private void take(ClaimRow row, int sign, Set<Voices.Voice> touched) {
        String key = Keys.key(topic.id(), row.getArticleId(), row.getStatement());
        if (sign > 0) {
            shelves.rows().put(key, row);
        }
        digest("history", historyHash(row), sign);
        if (row.getEnded() == null) {
            digest("input", row.getStatement(), sign);
            index(row, sign);
            touched.add(voices.voice(row));
        }
        if (sign < 0) {
            shelves.rows().remove(key);
        }
    }

    private void index(ClaimRow row, int sign) {
        Lane lane = row.getClaim().getLane();
        counters.add(sign, "claims", lane);
        if (row.getPublisher() != null) {
            index.add(sign, "outlet", row.getPublisher());
        }
        index.enter(sign, "published", lane, Keys.down(row.getPublished().toEpochMilli()), row.getArticleId(), row.getStatement());
        voices.index(row, sign);
    }

    private static String historyHash(ClaimRow row) {
        return ContentHash.of(row.getStatement(), row.getKnown().stream().map(known -> known.getFrom() + "/" + known.getTo()).toList());
    }

    private void digest(String which, String hash, int sign) {
        Digest now = sign > 0 ? digest(which).plus(Digest.of(hash)) : digest(which).minus(Digest.of(hash));
        counters.set(now.high(), "digest", which, "high");
        counters.set(now.low(), "digest", which, "low");
    }

    Digest digest(String which) {
        return new Digest(counters.get("digest", which, "high"), counters.get("digest", which, "low"));
    }

    TopicDefinition topic() {
        return topic;
    }

    Voices voices() {
        return voices;
    }

    /** Lanes that have live claims. */
    List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            if (counters.get("claims", lane) > 0) {
                lanes.add(lane);
            }
        }
        return lanes;
    }

    int claims(Lane lane) {
        return (int) counters.get("claims", lane);
    }

    int articles(Lane lane) {
        return (int) counters.get("articles", lane);
    }

    /** Outlets of the live claims, sorted. */
    List<String> outlets(int most) {
        List<String> outlets = new ArrayList<>();
        index.visit((key, rows) -> outlets.add(Keys.last(key)) && outlets.size() < most, "outlet");
        outlets.sort(Comparator.naturalOrder());
        return outlets;
    }

    /** Day of the latest publication among realised claims, else among all; null without claims. */
    LocalDate latestPublication() {
        LocalDate latest = null;
        for (Lane lane : Lane.values()) {
            ClaimRow row = row(index.first("published", lane));
            if (row != null && lane == Lane.REALISED) {
                return Times.day(row.getPublished());
            }
            if (row != null && (latest == null || Times.day(row.getPublished()).isAfter(latest))) {
                latest = Times.day(row.getPublished());
            }
        }
        return latest;
    }

    /** Live rows of a lane, latest publication first. */
    List<ClaimRow> newest(Lane lane, int most) {
        List<ClaimRow> rows = new ArrayList<>();
        index.visit((key, n) -> rows.add(row(key)) && rows.size() < most, "published", lane);
        return rows;
    }

    /** Every row, ended ones too. */
    public List<ClaimRow> rows() {
        List<ClaimRow> rows = new ArrayList<>();
        shelves.rows().visit(Keys.prefix(topic.id()), (key, row) -> rows.add(row));
        return rows;
    }

    private ClaimRow row(String mark) {
        return mark == null ? null : shelves.rows().get(Keys.key(topic.id(), Keys.lastButOne(mark), Keys.last(mark)));
    }
}
