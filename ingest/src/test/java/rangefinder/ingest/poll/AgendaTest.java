package rangefinder.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final Instant NOW = Instant.parse("2024-03-09T08:00:00Z");

    private final Agenda agenda = new Agenda();

    @Test
    void givesOutWhatHasWaitedLongest() {
        agenda.put("a", "late", NOW.minusSeconds(1));
        agenda.put("b", "early", NOW.minusSeconds(9));
        agenda.put("c", "tomorrow", NOW.plusSeconds(86_400));
        assertThat(agenda.next(NOW).key()).isEqualTo("early");
        assertThat(agenda.next(NOW).key()).isEqualTo("late");
        assertThat(agenda.next(NOW)).isNull();
        assertThat(agenda.wake()).isEqualTo(NOW.plusSeconds(86_400));
    }

    @Test
    void visitsAHostOnceAtATimeWithAPause() {
        agenda.put("a", "one", NOW);
        agenda.put("a", "two", NOW);
        assertThat(agenda.next(NOW).key()).isEqualTo("one");
        assertThat(agenda.next(NOW)).isNull();
        agenda.done("a", NOW.plusSeconds(5));
        assertThat(agenda.next(NOW)).isNull();
        assertThat(agenda.next(NOW.plusSeconds(5)).key()).isEqualTo("two");
    }

    @Test
    void movesAVisitInsteadOfDoublingIt() {
        agenda.put("a", "one", NOW.plusSeconds(60));
        agenda.put("a", "one", NOW);
        assertThat(agenda.size()).isOne();
        assertThat(agenda.next(NOW).key()).isEqualTo("one");
    }

    @Test
    void forgetsWhatIsRemoved() {
        agenda.put("a", "one", NOW);
        agenda.remove("a", "one");
        agenda.remove("b", "never entered");
        assertThat(agenda.next(NOW)).isNull();
        assertThat(agenda.size()).isZero();
    }

    @Test
    void entersVisitsToABusyHostForLater() {
        agenda.put("a", "one", NOW);
        agenda.next(NOW);
        agenda.put("a", "two", NOW);
        assertThat(agenda.next(NOW)).isNull();
        agenda.done("a", NOW);
        assertThat(agenda.next(NOW).key()).isEqualTo("two");
    }
}
