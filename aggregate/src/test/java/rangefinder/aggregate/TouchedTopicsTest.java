package rangefinder.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static rangefinder.aggregate.Versions.troops;
import static rangefinder.aggregate.Versions.version;

import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.estimate.TopicRows;
import rangefinder.aggregate.origin.Grades;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.ClaimRow;

/** What has happened since a topic was published is known as well by one who begins with what lies in the stores. */
class TouchedTopicsTest {

    private static final Generation RULES = Generation.of(List.of(), Grades.byKind());
    private static final String TOPIC = "aa/dispatch/troops/bb";

    private final TopicRows rows = TopicRows.inMemory();
    private final KeyValueStore<String, Long> since = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("touched"), Serdes.String(), Serdes.Long())
        .withLoggingDisabled().build();
    private TouchedTopics touched;
    private long place;

    @BeforeEach
    void open() {
        since.init(new MockProcessorContext<>().getStateStoreContext(), since);
        touched = new TouchedTopics(since, rows);
    }

    @AfterEach
    void close() {
        since.close();
    }

    @Test
    void whatStoodWhenItWasPublished_isTakenForWhatWasBefore() {
        says("post", 12_000);
        touched.published(TOPIC);
        says("post", 13_000);
        says("post", 14_000);
        says("ledger", 9_000);
        assertThat(changes()).containsExactlyInAnyOrder("12000 to nothing", "nothing to 14000", "nothing to 9000");
    }

    @Test
    void whatWasExplainedIsNotExplainedAgain() {
        says("post", 12_000);
        touched.published(TOPIC);
        says("post", 13_000);
        touched.published(TOPIC);
        says("ledger", 9_000);
        assertThat(changes()).containsExactly("nothing to 9000");
    }

    @Test
    void whatWasTakenBack_isKeptUntilThatIsExplained() {
        says("post", 12_000);
        touched.published(TOPIC);
        take(ArticleContribution.newBuilder(rows.contribution(TOPIC, articleOf("post", 12_000))).setRows(List.of()).build());
        assertThat(changes()).containsExactly("12000 to nothing");
        assertThat(rows.any(TOPIC)).isNull();
        touched.published(TOPIC);
        rows.visit(TOPIC, left -> {
            throw new AssertionError(left);
        });
    }

    private void says(String article, int figure) {
        take(contribution(article, figure));
    }

    private void take(ArticleContribution now) {
        ArticleContribution before = rows.contribution(TOPIC, now.getArticleId());
        touched.keepBefore(before, now, place);
        rows.put(now);
        touched.touch(now, place);
        place++;
    }

    private static ArticleContribution contribution(String article, int figure) {
        return RULES.contributions().of(List.of(version(article, 1, troops("Ministry of A", figure)))).get(TOPIC);
    }

    private static String articleOf(String article, int figure) {
        return contribution(article, figure).getArticleId();
    }

    /** As both know them: the one who was there, and one who begins. */
    private List<String> changes() {
        List<String> changes = changes(touched);
        assertThat(changes(new TouchedTopics(since, rows))).containsExactlyInAnyOrderElementsOf(changes);
        return changes;
    }

    private static List<String> changes(TouchedTopics touched) {
        return touched.changes(TOPIC).stream().map(change -> figure(change.before()) + " to " + figure(change.after())).toList();
    }

    private static String figure(ClaimRow row) {
        return row == null ? "nothing" : String.valueOf(Math.round(row.getClaim().getQuantity().getLow()));
    }
}
