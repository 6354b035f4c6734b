package rangefinder.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromptCommitsTest {

    private final Flood flood = new Flood();
    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private final PromptCommits commits = new PromptCommits(context, flood);
    private long nowMs = 1_000_000;

    @BeforeEach
    void nothingIsAskedYet() {
        pass(0);
        assertFalse(asked());
    }

    @Test
    void whatComesAlone_isCommittedAtOnce() {
        come(1);
        assertTrue(asked());
        look();
        assertFalse(asked());
        come(1);
        assertTrue(asked());
    }

    @Test
    void whatComesShortlyAfter_isCommittedAtTheNextLook() {
        come(1 + 3);
        assertTrue(asked());
        look();
        assertTrue(asked());
    }

    @Test
    void manyAtOnce_areNoFloodWhileNoneHasWaitedLong() {
        come(500);
        assertTrue(asked());
        look();
        assertTrue(asked());
    }

    @Test
    void whatHasWaitedLong_isLeftToTheRegularCommitsUntilNoMoreOfItComes() {
        comeLate(500);
        assertFalse(asked());
        for (int passed = 0; passed < 900; passed += 50) {
            look();
            assertFalse(asked());
        }
        pass(100);
        look();
        assertTrue(asked());
    }

    @Test
    void aFloodInOtherTasks_isOneHereToo() {
        flood.came(nowMs - 60_000, nowMs);
        commits.passedOn();
        assertFalse(asked());
        pass(1_000);
        look();
        assertTrue(asked());
    }

    @Test
    void aClockThatIsSetBack_keepsNobodyWaiting() {
        comeLate(500);
        asked();
        pass(-3_600_000);
        commits.passedOn();
        look();
        assertTrue(asked());
    }

    @Test
    void nothingIsLookedAtWhileNothingComes() {
        come(1);
        look();
        look();
        assertEquals(0, looking().size());
    }

    private void come(int articles) {
        come(articles, 500);
    }

    private void comeLate(int articles) {
        come(articles, 60_000);
    }

    private void come(int articles, long waitedMs) {
        for (int article = 0; article < articles; article++) {
            flood.came(nowMs - waitedMs, nowMs);
            commits.passedOn();
        }
    }

    private void pass(long ms) {
        nowMs += ms;
        context.setCurrentSystemTimeMs(nowMs);
    }

    private boolean asked() {
        boolean asked = context.committed();
        context.resetCommit();
        return asked;
    }

    private void look() {
        pass(50);
        looking().forEach(look -> look.getPunctuator().punctuate(nowMs));
    }

    private List<CapturedPunctuator> looking() {
        return context.scheduledPunctuators().stream().filter(look -> !look.cancelled()).toList();
    }
}
