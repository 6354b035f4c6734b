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

    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private final PromptCommits commits = new PromptCommits(context);

    @BeforeEach
    void nothingIsAskedYet() {
        assertFalse(asked());
    }

    @Test
    void whatComesAlone_isCommittedAtOnce() {
        commits.passedOn();
        assertTrue(asked());
        look();
        assertFalse(asked());
        commits.passedOn();
        assertTrue(asked());
    }

    @Test
    void whatComesShortlyAfter_isCommittedAtTheNextLook() {
        pass(1 + 3);
        assertTrue(asked());
        look();
        assertTrue(asked());
    }

    @Test
    void aFlood_isCommittedWhenItEbbs() {
        pass(1 + 500);
        assertTrue(asked());
        look();
        assertFalse(asked());
        pass(400);
        look();
        assertFalse(asked());
        look();
        assertTrue(asked());
    }

    @Test
    void nothingIsLookedAtWhileNothingComes() {
        commits.passedOn();
        look();
        look();
        assertEquals(0, looking().size());
    }

    private void pass(int records) {
        for (int record = 0; record < records; record++) {
            commits.passedOn();
        }
    }

    private boolean asked() {
        boolean asked = context.committed();
        context.resetCommit();
        return asked;
    }

    private void look() {
        looking().forEach(look -> look.getPunctuator().punctuate(0));
    }

    private List<CapturedPunctuator> looking() {
        return context.scheduledPunctuators().stream().filter(look -> !look.cancelled()).toList();
    }
}
