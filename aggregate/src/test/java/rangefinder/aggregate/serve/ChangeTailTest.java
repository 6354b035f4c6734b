package rangefinder.aggregate.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.Lane;

class ChangeTailTest {

    private final SampleWorld world = new SampleWorld();

    @Test
    void givesTheNextChangesFromMemoryOrFromTheLog_theSame() {
        publish("a", 3 * ChangeTail.CAPACITY);
        try (ChangeTail tail = started()) {
            Positions early = Positions.beginning(SampleWorld.PARTITIONS);
            Positions late = new Positions(world.end().next()).nearest(world.end());

            assertThat(tail.next(early, 7)).isEqualTo(world.read(early, 7));
            assertThat(tail.next(late, 7)).isEmpty();
            publish("a", 2);
            assertThat(tail.next(late, 7)).isEqualTo(world.read(late, 7)).hasSize(2);
        }
    }

    @Test
    void remembersTheLastChangeOfTopicsThatFellSilent() {
        publish("silent", 2);
        try (ChangeTail tail = started()) {
            publish("a", 2 * ChangeTail.CAPACITY);

            assertThat(tail.byTopic()).containsOnlyKeys("a");
            assertThat(tail.aged("silent").change().getTopic()).isEqualTo("silent");
            assertThat(tail.aged("unknown")).isNull();
        }
    }

    @Test
    void knowsWhetherItHoldsEverything() {
        publish("a", 10);
        try (ChangeTail tail = started()) {
            assertThat(tail.isWhole()).isTrue();
            publish("a", ChangeTail.CAPACITY);
            assertThat(tail.isWhole()).isFalse();
        }
    }

    private ChangeTail started() {
        ChangeTail tail = new ChangeTail(world);
        tail.start();
        return tail;
    }

    private void publish(String topic, int count) {
        for (int i = 0; i < count; i++) {
            world.publish(EstimateChange.newBuilder().setTopic(topic).setLane(Lane.REALISED).setAt(Instant.EPOCH.plusSeconds(i)).setRules("r")
                .setInputDigest("0").setOutputDigest("0").build());
        }
    }
}
