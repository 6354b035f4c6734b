package rangefinder.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.origin.Grades;
import rangefinder.schema.Roster;
import rangefinder.schema.RosterEntry;

class GenerationsTest {

    private static final Instant NOW = Instant.parse("2031-06-01T00:00:00Z");
    private static final RosterEntry RULES = Generations.with(List.of(), Grades.byKind(), false);
    private static final RosterEntry OTHER_RULES = Generations.with(List.of(), Grades.byKind().with(Map.of("Ministry of A", "D")), false);

    private final Roster first = Generations.begin(Generations.NONE, RULES, NOW);

    @Test
    void theFirstServesAtOnce() {
        assertThat(Generations.serving(first)).map(RosterEntry::getName).contains("g1");
    }

    @Test
    void theSecondIsRebuilt_whileTheFirstServes() {
        Roster two = Generations.begin(first, OTHER_RULES, NOW);
        assertThat(Generations.serving(two)).map(RosterEntry::getName).contains("g1");
        assertThat(Generations.rebuilding(two)).map(RosterEntry::getName).contains("g2");
    }

    @Test
    void instancesThatStartAtOnce_beginOneGeneration() {
        assertThat(Generations.join(first, RULES, NOW)).isEqualTo(first);
        assertThat(Generations.rebuilding(Generations.join(first, OTHER_RULES, NOW))).map(RosterEntry::getName).contains("g2");
    }

    @Test
    void switching_keepsTheOneBefore_toReturnTo() {
        Roster switched = Generations.serve(Generations.begin(first, OTHER_RULES, NOW), "g2");
        assertThat(Generations.kept(switched)).map(RosterEntry::getName).contains("g1");
        Roster returned = Generations.serve(switched, "g1");
        assertThat(Generations.serving(returned)).map(RosterEntry::getName).contains("g1");
        assertThat(returned.getTerm()).isGreaterThan(switched.getTerm());
    }

    @Test
    void aThirdService_givesUpTheOneKeptBefore() {
        Roster second = Generations.serve(Generations.begin(first, OTHER_RULES, NOW), "g2");
        Roster third = Generations.serve(Generations.begin(second, RULES, NOW), "g3");
        assertThat(third.getGenerations()).extracting(RosterEntry::getName).containsExactly("g2", "g3");
    }

    @Test
    void aNameIsNeverUsedTwice() {
        Roster abandoned = Generations.without(Generations.begin(first, OTHER_RULES, NOW), "g2");
        assertThat(Generations.rebuilding(Generations.begin(abandoned, OTHER_RULES, NOW))).map(RosterEntry::getName).contains("g3");
    }

    @Test
    void theServingOneCannotBeGivenUp() {
        assertThatThrownBy(() -> Generations.without(first, "g1")).hasMessageContaining("g1 serves").hasMessageContaining("switch to another first");
    }

    @Test
    void claimsMadeAnew_haveATopicAndAGroupOfTheirOwn() {
        RosterEntry entry = Generations.rebuilding(Generations.begin(first, Generations.overOwnClaims(RULES, "enrich", "enrich-1"), NOW)).orElseThrow();
        assertThat(entry.getClaims()).isEqualTo("claims.g2");
        assertThat(entry.getEnricher()).isEqualTo("enrich.g2");
    }

    @Test
    void articlesOfItsOwn_getWhatComesToo() {
        RosterEntry entry = Generations.next(first, Generations.overOwnArticles(Generations.overOwnClaims(RULES, "enrich", "enrich-1")));
        assertThat(entry.getArticles()).isEqualTo("articles.g2");
        assertThat(Generations.steps("aggregate", entry)).startsWith(new Backlog.Step("enrich.g2", "articles"), new Backlog.Step("enrich.g2", "articles.g2"));
        assertThat(Generations.rebuilding(Generations.begin(first, entry, NOW)).orElseThrow().getArticles()).isEqualTo("articles.g2");
    }
}
