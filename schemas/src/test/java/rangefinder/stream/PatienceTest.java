package rangefinder.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Duration ASKED = Duration.ofMillis(100);

    private final Patience patience = new Patience();

    @BeforeEach
    void nothingHasComeForSeconds() {
        for (int look = 0; look < 30; look++) {
            patience.came(0);
        }
    }

    @Test
    void aStreamAtRestLooksTwiceASecond() {
        assertThat(patience.wait(ASKED, true)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void whatHasComeIsCommittedInTime() {
        patience.came(1);
        for (int look = 0; look < 10; look++) {
            assertThat(patience.wait(ASKED, true)).isEqualTo(ASKED);
            patience.came(0);
        }
    }

    @Test
    void whatIsBeingRestoredIsLookedAfterAtOnceAndForAWhileAfterwards() {
        assertThat(patience.wait(ASKED, false)).isEqualTo(ASKED);
        assertThat(patience.wait(ASKED, true)).isEqualTo(ASKED);
    }

    @Test
    void whoDoesNotWantToWaitIsNotHeldUp() {
        assertThat(patience.wait(Duration.ZERO, true)).isZero();
    }
}
