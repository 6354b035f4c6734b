package rangefinder.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommitMomentsTest {

    private long nowMs = 1_000_000;
    private final CommitMoments moments = new CommitMoments(() -> nowMs);

    @Test
    void whatComesAlone_isCommittedAtOnce() {
        assertThat(readIn(5, nowMs)).isTrue();
        pass(2_000);
        assertThat(readIn(5, nowMs)).isTrue();
    }

    @Test
    void aBacklog_isLeftToTheRegularCommits() {
        long cameMs = nowMs;
        readIn(5, cameMs);
        for (int i = 0; i < 100; i++) {
            assertThat(readIn(5, cameMs)).isFalse();
            assertThat(moments.isLull()).isFalse();
        }
    }

    @Test
    void itsEnd_isCommittedAsSoonAsItIsNoticed() {
        long cameMs = nowMs;
        for (int i = 0; i < 100; i++) {
            readIn(5, cameMs);
        }
        assertThat(moments.isLull()).isFalse();
        pass(10);
        assertThat(moments.isLull()).isTrue();
    }

    @Test
    void aClockOfAnothersThatIsAhead_doesNotMakeEachArticleACommit() {
        int asked = 0;
        for (int i = 0; i < 100; i++) {
            asked += readIn(5, nowMs + 60_000) ? 1 : 0;
        }
        assertThat(asked).isLessThanOrEqualTo(5);
    }

    @Test
    void aClockThatIsSetBack_keepsNobodyWaiting() {
        readIn(5, nowMs);
        nowMs -= 3_600_000;
        readIn(5, nowMs);
        pass(10);
        assertThat(moments.isLull()).isTrue();
    }

    private boolean readIn(long ms, long cameMs) {
        pass(ms);
        return moments.read(cameMs);
    }

    private void pass(long ms) {
        nowMs += ms;
    }
}
