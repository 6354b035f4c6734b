package rangefinder.aggregate.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
 * the topic holds: its rows are entered into ordered marks, and only the originators it touches are heard anew. The state after any
 * sequence of contributions depends only on the last one of each article, and what it has beside the rows is made again from them alone.
 */
public final class TopicState {

    /** Originators that are pooled, by ageless weight; the rest are counted. Beyond, one more changes no bound visibly. */
    static final int MOST_VOICES = 200;

    private final TopicDefinition topic;
    private final TopicRows rows;
    private final Marks marks;
    private final Voices voices;
    /** What these state is made anew when somebody asks: several contributions may have touched them by then. */
    private final Set<Voices.Voice> touched = new TreeSet<>();
    private Digest input = Digest.NONE;
    private Digest history = Digest.NONE;
    private int size;

    /** Of what lies there of the topic, with the grades of this generation (they rank the originators). */
    TopicState(TopicDefinition topic, TopicRows rows, Grades grades) {
        this(topic, rows, grades, new TreeShelf<>());
    }

    /** @param marks empty */
    TopicState(TopicDefinition topic, TopicRows rows, Grades grades, Shelf<Long> marks) {
        this.topic = topic;
        this.rows = rows;
        this.marks = new Marks(marks);
        voices = new Voices(topic, grades, rows, this.marks);
        read();
    }

    private void read() {
        rows.visit(topic.id(), article -> {
            article.getRows().forEach(row -> enter(row, 1));
            count(article.getRows(), 1);
            return true;
        });
    }

    /** Replaces what an article contributes, and answers whether that changed its rows. */
    public boolean replace(ArticleContribution now) {
        return replace(rows.contribution(topic.id(), now.getArticleId()), now);
    }

    /** The same where it is known already what lies there of that article. */
    public boolean replace(ArticleContribution before, ArticleContribution now) {
        List<RowChange> changes = RowChange.between(before.getRows(), now.getRows());
        if (!changes.isEmpty()) {
            changes.stream().map(RowChange::before).filter(Objects::nonNull).forEach(row -> enter(row, -1));
            count(before.getRows(), -1);
            rows.put(now);
            changes.stream().map(RowChange::after).filter(Objects::nonNull).forEach(row -> enter(row, 1));
            count(now.getRows(), 1);
        }
        return !changes.isEmpty();
    }

    /** An article counts once, in its lanes and for its values, however many of its rows say the same. */
    private void count(List<ClaimRow> article, int sign) {
        List<ClaimRow> live = article.stream().filter(row -> row.getEnded() == null).toList();
        live.stream().map(row -> row.getClaim().getLane()).distinct().forEach(lane -> marks.add(sign, "articles", lane));
        voices.vote(live, sign);
    }

    /** It lies there while it is entered, and while it is taken out. */
    private void enter(ClaimRow row, int sign) {
        size += sign;
        history = history.with(historyHash(row), sign);
        if (row.getEnded() == null) {
            input = input.with(row.getStatement(), sign);
            index(row, sign);
            touched.add(voices.voice(row));
        }
    }

    private void index(ClaimRow row, int sign) {
        Lane lane = row.getClaim().getLane();
        marks.add(sign, "claims", lane);
        if (row.getPublisher() != null) {
            marks.add(sign, "outlet", row.getPublisher());
        }
        marks.enter(sign, "published", lane, Keys.down(row.getPublished().toEpochMilli()), row.getArticleId(), row.getStatement());
        voices.index(row, sign);
    }

    private static String historyHash(ClaimRow row) {
        return ContentHash.of(row.getStatement(), row.getKnown().stream().map(known -> known.getFrom() + "/" + known.getTo()).toList());
    }

    /** How many rows it has, ended ones too. */
    public int size() {
        return size;
    }

    /** Of the live rows. */
    Digest input() {
        return input;
    }

    /** Of all rows, with the times in which they were shown. */
    Digest history() {
        return history;
    }

    TopicDefinition topic() {
        return topic;
    }

    Voices voices() {
        voices.hear(touched);
        touched.clear();
        return voices;
    }

    /** Lanes that have live claims. */
    List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            if (marks.get("claims", lane) > 0) {
                lanes.add(lane);
            }
        }
        return lanes;
    }

    int claims(Lane lane) {
        return (int) marks.get("claims", lane);
    }

    int articles(Lane lane) {
        return (int) marks.get("articles", lane);
    }

    /** Outlets of the live claims, sorted. */
    List<String> outlets(int most) {
        List<String> outlets = new ArrayList<>();
        marks.visit((key, rows) -> outlets.add(Keys.last(key)) && outlets.size() < most, "outlet");
        outlets.sort(Comparator.naturalOrder());
        return outlets;
    }

    /** Day of the latest publication among realised claims, else among all; null without claims. */
    LocalDate latestPublication() {
        LocalDate latest = null;
        for (Lane lane : Lane.values()) {
            ClaimRow row = rows.at(topic.id(), marks.first("published", lane));
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
        List<ClaimRow> newest = new ArrayList<>();
        marks.visit((key, n) -> newest.add(rows.at(topic.id(), key)) && newest.size() < most, "published", lane);
        return newest;
    }

    /** Every row, ended ones too. */
    public List<ClaimRow> rows() {
        List<ClaimRow> all = new ArrayList<>();
        rows.visit(topic.id(), article -> all.addAll(article.getRows()) || true);
        return all;
    }
}
