package rangefinder.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static rangefinder.aggregate.Versions.troops;
import static rangefinder.aggregate.Versions.version;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.schema.ChangeKind;
import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;

/** What a generation says publicly, and when. */
class PublisherTest {

    @TempDir
    Path folder;

    private final Map<String, Estimate> standing = new TreeMap<>();
    private Stream stream;

    @BeforeEach
    void open() {
        stream = new Stream(folder, Service.NONE, standing);
        stream.send(version("post", 1, troops("Ministry of A", 12_000)));
    }

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void isSilent_whileItDoesNotServe() {
        assertThat(stream.estimates()).isEmpty();
        assertThat(stream.changes()).isEmpty();
        assertThat(stream.trial()).hasSize(1);
    }

    @Test
    void isSilent_untilTheOneBeforeHasStopped() {
        stream.serve(new Service(2L, false));
        assertThat(stream.estimates()).isEmpty();
    }

    @Test
    void takingOver_saysNothing_whereNothingDiffers() {
        standing.putAll(stream.trial());
        stream.serve(new Service(2L, true));
        assertThat(stream.estimates()).isEmpty();
        assertThat(stream.changes()).isEmpty();
    }

    @Test
    void takingOver_saysTheDifference_once() {
        stream.trial().forEach((topic, estimate) -> standing.put(topic, withBest(estimate, 9_000)));
        stream.serve(new Service(2L, true));
        List<EstimateChange> changes = stream.changes();
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.getBefore().getBest()).isEqualTo(9_000.0);
            assertThat(change.getAfter().getBest()).isEqualTo(12_000.0);
        });
        assertThat(stream.changes()).isEmpty();
    }

    @Test
    void takingOver_endsTopicsThatVanished() {
        standing.put("gone/topic", Estimate.newBuilder(stream.trial().values().iterator().next()).setTopic("gone/topic").setRules("former").build());
        stream.serve(new Service(2L, true));
        assertThat(stream.tombstones()).containsExactly("gone/topic");
        assertThat(stream.changes()).filteredOn(change -> change.getTopic().equals("gone/topic"))
            .singleElement().satisfies(change -> assertThat(change.getReasons()).extracting("kind").containsExactly(ChangeKind.GENERATION));
    }

    @Test
    void afterTakingOver_saysWhatArrives() {
        stream.serve(new Service(2L, true)).tick();
        stream.estimates();
        stream.send(version("herald", 1, troops("Ministry of B", 15_000)));
        assertThat(stream.estimates()).hasSize(1);
    }

    @Test
    void servingAgain_takesOverAgain() {
        stream.serve(new Service(2L, true)).tick();
        stream.serve(Service.NONE).tick();
        stream.trial().forEach((topic, estimate) -> standing.put(topic, withBest(estimate, 9_000)));
        stream.changes();
        stream.serve(new Service(4L, true));
        assertThat(stream.changes()).hasSize(1);
    }

    private static Estimate withBest(Estimate estimate, double best) {
        Estimate other = Estimate.newBuilder(estimate).build();
        other.getLanes().get(0).setBest(best);
        return other;
    }
}
