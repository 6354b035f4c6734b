package rangefinder.aggregate.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.ClaimRow;

/**
 * The rows of claim topics on a shelf, one a statement of an article: all that is kept of a topic, whatever else is known of it is made from them.
 *
 * @param shelf rows under topic, article, statement; many topics may share it
 */
public record TopicRows(Shelf<ClaimRow> shelf) {

    public static TopicRows inMemory() {
        return new TopicRows(new TreeShelf<>());
    }

    /** What an article contributes to a topic, as it lies here. */
    public ArticleContribution contribution(String topic, String articleId) {
        return ArticleContribution.newBuilder().setTopic(topic).setArticleId(articleId).setRows(of(topic, articleId)).build();
    }

    /** Every row of a topic, an article's together. */
    void visit(String topic, Predicate<ClaimRow> visitor) {
        shelf.visit(Keys.prefix(topic), (key, row) -> visitor.test(row));
    }

    /** Any row of a topic; null where it has none. */
    public ClaimRow any(String topic) {
        ClaimRow[] found = new ClaimRow[1];
        visit(topic, row -> {
            found[0] = row;
            return false;
        });
        return found[0];
    }

    /** Rows of an article in a topic. */
    List<ClaimRow> of(String topic, String articleId) {
        List<ClaimRow> found = new ArrayList<>();
        shelf.visit(Keys.prefix(topic, articleId), (key, row) -> found.add(row));
        return found;
    }

    /** @param mark an entry that ends with article and statement; null for none */
    ClaimRow at(String topic, String mark) {
        return mark == null ? null : shelf.get(Keys.key(topic, Keys.lastButOne(mark), Keys.last(mark)));
    }

    /** What happened to a row, and nothing else. */
    public void apply(RowChange change) {
        if (change.after() == null) {
            shelf.remove(key(change.before()));
        } else {
            shelf.put(key(change.after()), change.after());
        }
    }

    private static String key(ClaimRow row) {
        return Keys.key(row.getTopic(), row.getArticleId(), row.getStatement());
    }
}
