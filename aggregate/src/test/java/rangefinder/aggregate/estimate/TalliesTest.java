package rangefinder.aggregate.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TalliesTest {

    private final Map<Vote, Integer> votes = new HashMap<>();

    @Test
    void followsATollThatGrows_howeverManyCarriedTheFirstCount() {
        tell(120, 1, 20);
        tell(163, 3, 2);
        assertThat(Tallies.standing("killed", votes)).containsOnly(Map.entry(163.0, 2));
    }

    @Test
    void believesNoSingleHigherValue() {
        tell(120, 1, 20);
        tell(163, 3, 1);
        assertThat(Tallies.standing("killed", votes)).containsOnlyKeys(120.0, 163.0);
    }

    @Test
    void letsALateCopyOfTheFirstCountChangeNothing() {
        tell(120, 1, 20);
        tell(120, 4, 1);
        tell(163, 3, 2);
        assertThat(Tallies.standing("killed", votes)).containsOnlyKeys(163.0);
    }

    @Test
    void keepsAValueThatMostGoOnToState() {
        tell(120, 1, 3);
        tell(163, 2, 2);
        tell(120, 3, 4);
        assertThat(Tallies.standing("killed", votes)).containsOnly(Map.entry(120.0, 7), Map.entry(163.0, 2));
    }

    @Test
    void outgrowsNothingWithinADay_norDownwards() {
        tell(120, 1, 3);
        tell(163, 1, 5);
        tell(110, 2, 5);
        assertThat(Tallies.standing("killed", votes)).containsOnlyKeys(110.0, 120.0, 163.0);
    }

    @Test
    void takesTheLatestCountOfTheMissing_whoBecomeFewer() {
        tell(15, 1, 4);
        tell(12, 2, 1);
        assertThat(Tallies.standing("missing", votes)).containsOnly(Map.entry(12.0, 1));
    }

    @Test
    void countsPartsWhereNothingElseAnswers() {
        votes.put(new Vote(Vote.Kind.PART, 12, 1), 2);
        assertThat(Tallies.standing("killed", votes)).containsOnlyKeys(12.0);
        tell(30, 1, 1);
        assertThat(Tallies.standing("killed", votes)).containsOnlyKeys(30.0);
    }

    @Test
    void countsTheSumOfSeveralHappeningsOnlyWhereNothingElseSpeaks() {
        votes.put(new Vote(Vote.Kind.SUM, 24, 1), 3);
        assertThat(Tallies.standing("killed", votes)).containsOnlyKeys(24.0);
        votes.put(new Vote(Vote.Kind.PART, 3, 1), 1);
        assertThat(Tallies.standing("killed", votes)).containsOnlyKeys(3.0);
    }

    @Test
    void endsTheCountOfTheHurt_onceOneOfThemHasDied() {
        tell(6, 1, 3);
        tell(5, 1, 1);
        tell(6, 2, 2);
        votes.put(new Vote(Vote.Kind.WHOLE, 5, 4, 6.0), 1);
        assertThat(Tallies.standing("injured", votes)).containsOnly(Map.entry(5.0, 2));
    }

    @Test
    void keepsTheCountOfTheHurtThatMoreGoOnToTell() {
        votes.put(new Vote(Vote.Kind.WHOLE, 5, 4, 6.0), 1);
        tell(6, 5, 2);
        assertThat(Tallies.standing("injured", votes)).containsKey(6.0);
    }

    @Test
    void writesAVoteAsAKeyAndReadsItAgain() {
        Vote vote = new Vote(Vote.Kind.WHOLE, 5, 4, 6.0);
        assertThat(Vote.parse(vote.key())).isEqualTo(vote);
        assertThat(Vote.parse("whole 5.0 4")).isEqualTo(new Vote(Vote.Kind.WHOLE, 5, 4));
    }

    private void tell(double figure, long day, int articles) {
        votes.merge(new Vote(Vote.Kind.WHOLE, figure, day), articles, Integer::sum);
    }
}
