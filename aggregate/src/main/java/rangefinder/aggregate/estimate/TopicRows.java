package rangefinder.aggregate.estimate;

import java.util.List;
import java.util.function.Predicate;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.ClaimRow;

/**
 * The rows of claim topics on a shelf, those of an article together: all that is kept of a topic, whatever else is known of it is made from them.
 *
 * @param shelf contributions under topic, article; many topics may share it
 */
public record TopicRows(Shelf<ArticleContribution> shelf) {

    public static TopicRows inMemory() {
        return new TopicRows(new TreeShelf<>());
    }

    /** What an article contributes to a topic, as it lies here; an empty one where nothing does. */
    public ArticleContribution contribution(String topic, String articleId) {
        ArticleContribution kept = shelf.get(Keys.key(topic, articleId));
        return kept == null ? Contributions.empty(topic, articleId, false, false) : kept;
    }

    /** Every contribution to a topic, those too that are empty now. */
    public void visit(String topic, Predicate<ArticleContribution> visitor) {
        shelf.visit(Keys.prefix(topic), (key, contribution) -> visitor.test(contribution));
    }

    /** Any row of a topic; null where it has none. */
    public ClaimRow any(String topic) {
        ClaimRow[] found = new ClaimRow[1];
        visit(topic, contribution -> {
            found[0] = contribution.getRows().isEmpty() ? null : contribution.getRows().get(0);
            return found[0] == null;
        });
        return found[0];
    }

    /** Rows of an article in a topic. */
    List<ClaimRow> of(String topic, String articleId) {
        return contribution(topic, articleId).getRows();
    }

    /** @param mark an entry that ends with article and statement; null for none */
    ClaimRow at(String topic, String mark) {
        return mark == null ? null : of(topic, Keys.lastButOne(mark)).stream().filter(row -> row.getStatement().equals(Keys.last(mark))).findFirst().orElse(null);
    }

    /** Takes the place of what the article contributed before. One that is empty lies here as long as it knows what was before. */
    public void put(ArticleContribution now) {
        if (now.getRows().isEmpty() && now.getBefore().isEmpty()) {
            remove(now.getTopic(), now.getArticleId());
        } else {
            shelf.put(Keys.key(now.getTopic(), now.getArticleId()), now);
        }
    }

    /** Nothing lies here of an article any more. */
    public void remove(String topic, String articleId) {
        shelf.remove(Keys.key(topic, articleId));
    }
}
