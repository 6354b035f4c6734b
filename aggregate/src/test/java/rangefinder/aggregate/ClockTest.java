package rangefinder.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static rangefinder.aggregate.Versions.troops;
import static rangefinder.aggregate.Versions.version;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.schema.Estimate;

/** Whatever the machine's clock says, and however it jumps: the same claims give the same estimates, byte for byte. */
class ClockTest {

    private static final Duration YEARS = Duration.ofDays(3_000);

    @TempDir
    Path folder;

    @Test
    void estimatesDoNotDependOnTheClock() {
        Map<String, Estimate> right = computed("right", Instant.parse("2031-06-01T00:00:00Z"), Duration.ZERO);
        assertThat(right).isNotEmpty();
        assertThat(computed("before anything happened", Instant.parse("1999-01-01T00:00:00Z"), Duration.ZERO)).isEqualTo(right);
        assertThat(computed("jumping", Instant.parse("1999-01-01T00:00:00Z"), YEARS)).isEqualTo(right);
    }

    private Map<String, Estimate> computed(String name, Instant clock, Duration jump) {
        try (Stream stream = new Stream(folder.resolve(name), clock)) {
            stream.send(version("post", 1, troops("Ministry of A", 12_000))).tick().jump(jump);
            stream.send(version("ledger", 2, troops("Ministry of C", 9_000))).tick().jump(jump);
            stream.send(version("post", 3, troops("Ministry of A", 12_500)));
            return new TreeMap<>(stream.estimates());
        }
    }
}
