package rangefinder.aggregate.estimate;

import java.util.ArrayList;
import java.util.List;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.VoiceRow;

/**
 * Where the state of claim topics rests; many topics may share the shelves.
 *
 * @param rows     what was received: one row a statement of an article, under topic, article, statement
 * @param voices   made from the rows: one row an originator and lane, under topic, lane, originator
 * @param counters made from the rows: how many there are of what; looked up by whole keys only
 * @param index    made from the rows: entries whose keys say everything, sought by their beginnings
 */
public record TopicShelves(Shelf<ClaimRow> rows, Shelf<VoiceRow> voices, Shelf<Long> counters, Shelf<Long> index) {

    public static TopicShelves inMemory() {
        return new TopicShelves(new TreeShelf<>(), new TreeShelf<>(), new TreeShelf<>(), new TreeShelf<>());
    }

    /** What an article contributes to a topic, as it lies here. */
    public ArticleContribution contribution(String topic, String articleId) {
        List<ClaimRow> found = new ArrayList<>();
        rows.visit(Keys.prefix(topic, articleId), (key, row) -> found.add(row));
        return ArticleContribution.newBuilder().setTopic(topic).setArticleId(articleId).setRows(found).build();
    }
}
