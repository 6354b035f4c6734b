package rangefinder.aggregate.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.Route;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.Role;
import rangefinder.schema.TopicClass;

/** What one more claim reads of a topic's state does not grow with what lies there. */
class GrowthTest {

    private static final int EARLY = 200;
    private static final int LATE = 4_000;
    private static final int ORIGINATORS = 20;
    private static final int DAYS = 27;
    private static final int VALUES = 61;

    /** A shelf that counts the entries it hands out. */
    private static final class Counted<V> implements Shelf<V> {

        private final Shelf<V> shelf = new TreeShelf<>();
        private int read;
        private int visits;

        @Override
        public V get(String key) {
            read++;
            return shelf.get(key);
        }

        @Override
        public void put(String key, V value) {
            shelf.put(key, value);
        }

        @Override
        public void remove(String key) {
            shelf.remove(key);
        }

        @Override
        public void visit(String prefix, BiPredicate<String, V> visitor) {
            visits++;
            shelf.visit(prefix, counted(visitor));
        }

        @Override
        public void visitBackwards(String prefix, BiPredicate<String, V> visitor) {
            visits++;
            shelf.visitBackwards(prefix, counted(visitor));
        }

        private BiPredicate<String, V> counted(BiPredicate<String, V> visitor) {
            return (key, value) -> {
                read++;
                return visitor.test(key, value);
            };
        }
    }

    private final Counted<ArticleContribution> rows = new Counted<>();
    private final Counted<Long> marks = new Counted<>();

    @ParameterizedTest
    @EnumSource(TopicClass.class)
    void oneMoreClaimReadsAsManyRowsOfALargeTopicAsOfASmallOne(TopicClass topicClass) {
        int[] early = new int[2];
        int[] late = new int[2];
        fill(topicClass, early, late);
        assertThat(late[0]).as("rows").isLessThan(2 * early[0]);
        if (topicClass == TopicClass.CAMPAIGN) {
            assertThat(late[1]).as("marks").isLessThan(2 * early[1]);
        }
    }

    @Test
    void aClaimIsHeardWithOneLookAtWhatItsOriginatorHasStated() {
        TopicDefinition topic = TopicDefinition.simple("t", "t", TopicClass.CAMPAIGN, "troops dispatched", null);
        Contributions contributions = new Contributions((article, claim) -> List.of(new Route(topic, Role.TOTAL)));
        TopicState state = new TopicState(topic, new TopicRows(rows), Grades.byKind(), marks);
        contributions.changes(List.of(), List.of(article(1))).forEach(state::replace);
        assertThat(marks.visits).isZero();
        state.voices();
        assertThat(marks.visits).isEqualTo(1);
        assertThat(rows.read).as("only what its article contributed before").isEqualTo(1);
    }

    @Test
    void placesAreFoundInTheOrderInWhichStatementsCount() {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            turns.add(new Turn(Turn.Kind.WHOLE, false, LocalDate.of(1969, 12, 1).plusDays(i % 60), LocalDate.of(2025, 1, 1 + i % 3), 1 + i * 7 % 12, i % 6, i * 31 % 17 / 2.0,
                1_000_000.0 * (i % 5), "c" + i));
        }
        List<Turn> read = turns.stream().map(Turn::key).sorted().map(key -> Turn.parse(Keys.key("t", "turn", Turn.Kind.WHOLE, false, key))).toList();
        assertThat(read).containsExactlyInAnyOrderElementsOf(turns).isSortedAccordingTo(Turn.ORDER.reversed());
    }

    /** Rows and index entries read by a hundred claims with their estimates, early and late. */
    private void fill(TopicClass topicClass, int[] early, int[] late) {
        TopicDefinition topic = TopicDefinition.simple("t", "t", topicClass, "troops dispatched", null);
        Contributions contributions = new Contributions((article, claim) -> List.of(new Route(topic, Role.TOTAL)));
        Estimator estimator = new Estimator(Grades.byKind(), IncidentWidths.shipped(), "rules");
        TopicState state = new TopicState(topic, new TopicRows(rows), Grades.byKind(), marks);
        for (int i = 0; i < LATE; i++) {
            int[] now = i < EARLY ? early : late;
            if (i == EARLY - 100 || i == LATE - 100) {
                rows.read = 0;
                marks.read = 0;
            }
            contributions.changes(List.of(), List.of(article(i))).forEach(state::replace);
            if (i >= EARLY - 100 && i < EARLY || i >= LATE - 100) {
                estimator.estimate(state);
                now[0] = rows.read;
                now[1] = marks.read;
            }
        }
    }

    private static ArticleClaims article(int number) {
        return Told.on(LocalDate.of(2025, 1, 1).plusDays(number % DAYS).toString(), "paper" + number % 40 + "/" + number)
            .says("O" + number % ORIGINATORS, 8_000 + 100.0 * (number % VALUES)).article;
    }
}
