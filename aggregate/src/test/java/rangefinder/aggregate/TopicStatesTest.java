package rangefinder.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static rangefinder.aggregate.Versions.troops;
import static rangefinder.aggregate.Versions.version;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.estimate.TopicRows;
import rangefinder.aggregate.origin.Grades;
import rangefinder.schema.Estimate;

/** A topic's state is at hand or made from its rows: it is the same one. */
class TopicStatesTest {

    private static final Generation RULES = Generation.of(List.of(), Grades.byKind());
    private static final int ARTICLES = 40;

    private final TopicRows rows = TopicRows.inMemory();
    private final TopicStates states = new TopicStates(RULES, rows);

    @Test
    void aStateThatFollowedTheRows_isTheOneMadeFromThem() {
        for (int number = 0; number < ARTICLES; number++) {
            take(number, number);
            assertThat(estimates(states)).isEqualTo(estimates(new TopicStates(RULES, rows)));
        }
        for (int number = 0; number < ARTICLES; number += 3) {
            take(number, number + 1);
            assertThat(estimates(states)).isEqualTo(estimates(new TopicStates(RULES, rows)));
        }
    }

    @Test
    void aTopicWithoutRows_hasNoState() {
        assertThat(states.of("a/dispatch/troops/bb")).isNull();
    }

    private void take(int article, int figure) {
        RULES.contributions().of(List.of(version("paper" + article, 1 + article % 27, troops("Ministry " + figure % 5, 8_000 + 100 * (figure % 7)))))
            .forEach((topic, now) -> states.replace(rows.contribution(topic, now.getArticleId()), now));
    }

    private Map<String, Estimate> estimates(TopicStates of) {
        Map<String, Estimate> estimates = new HashMap<>();
        rows.shelf().visit("", (key, article) -> estimates.computeIfAbsent(article.getTopic(), topic -> RULES.estimator().estimate(of.of(topic))) != null);
        return estimates;
    }
}
