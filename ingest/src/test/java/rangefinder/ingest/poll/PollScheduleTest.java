package rangefinder.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PollScheduleTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void asksAQuarterOfTheUsualGapWithinTheBounds() {
        assertThat(interval(List.of(2_400, 2_400, 2_400), MINUTE)).isEqualTo(Duration.ofMinutes(10));
        assertThat(interval(List.of(60, 60, 60), MINUTE)).isEqualTo(MINUTE);
        assertThat(interval(List.of(1_000_000), MINUTE)).isEqualTo(HOUR);
    }

    @Test
    void beginsWithTheShortestInterval() {
        assertThat(interval(List.of(), Duration.ofDays(9))).isEqualTo(MINUTE);
    }

    @Test
    void asksLessOftenTheLongerNothingComes() {
        assertThat(interval(List.of(600, 600), Duration.ofHours(4))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void backsOffFasterAndFasterWithJitterUpToADay() {
        assertThat(PollSchedule.backOff(1, MINUTE, null, 0.5)).isEqualTo(MINUTE);
        assertThat(PollSchedule.backOff(4, MINUTE, null, 0.5)).isEqualTo(Duration.ofMinutes(8));
        assertThat(PollSchedule.backOff(4, MINUTE, null, 0)).isLessThan(PollSchedule.backOff(4, MINUTE, null, 1));
        assertThat(PollSchedule.backOff(1_000, MINUTE, null, 0.5)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void honoursWhatTheServerAsksFor() {
        assertThat(PollSchedule.backOff(1, MINUTE, HOUR, 0.5)).isEqualTo(HOUR);
    }

    @Test
    void pausesLongerOnSlowSites() {
        assertThat(PollSchedule.pause(Duration.ofMillis(200), Duration.ZERO)).isEqualTo(Duration.ofMillis(400));
        assertThat(PollSchedule.pause(Duration.ofMillis(200), Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(5));
        assertThat(PollSchedule.pause(HOUR, Duration.ZERO)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void looksAtYoungArticlesSooner() {
        assertThat(LookAgain.after(0, MINUTE)).isEqualTo(Duration.ofMinutes(10));
        assertThat(LookAgain.after(1, MINUTE)).isEqualTo(Duration.ofMinutes(20));
        assertThat(LookAgain.after(0, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(10));
        assertThat(LookAgain.after(12, MINUTE)).isNull();
    }

    @Test
    void callsAFeedSilentOnlyAgainstItsOwnHabit() {
        List<Integer> hourly = List.of(3_600, 3_600, 3_600, 3_600, 7_200);
        assertThat(Silence.isSilent(hourly, Duration.ofHours(5))).isFalse();
        assertThat(Silence.isSilent(hourly, Duration.ofHours(13))).isTrue();
        assertThat(Silence.isSilent(List.of(3_600), Duration.ofDays(9))).isFalse();
    }

    private static Duration interval(List<Integer> gaps, Duration sinceChange) {
        return PollSchedule.interval(gaps, sinceChange, MINUTE, HOUR);
    }
}
