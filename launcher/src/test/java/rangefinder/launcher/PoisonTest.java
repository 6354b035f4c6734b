package rangefinder.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.aggregate.origin.Grades;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.launcher.demo.DemoWorld;
import rangefinder.topic.Topic;
import rangefinder.topic.Topics;

/** A record that nobody can read on every topic there is: the rest goes on, over a restart and over a change of generation, too. */
@Tag("slow")
class PoisonTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void onEveryTopic_theRestGoesOn() throws Exception {
        try (DemoWorld world = DemoWorld.open()) {
            Configuration configuration = DemoCommand.configuration(world, folder, 0);
            try (AllInOne all = AllInOne.start(configuration)) {
                Map<String, String> kafka = all.configuration().kafka();
                KillTest.awaitPagesToldOf(world, kafka);
                PublicStory.settle(kafka);
                poison(kafka);
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(DeadLetter.open(kafka, Stage.words()).values()).extracting(letter -> letter.header("topic"))
                    .contains(Topics.ARTICLES.name(), Topics.CLAIMS.name(), "rangefinder-aggregate-contributions-by-topic-repartition", Topics.FETCHES.name(), Topics.FEED_STATE.name()));
                requireThatAllGoesOn(all, 0);
            }
            try (AllInOne all = AllInOne.start(configuration);
                    EstimateFollower reader = new EstimateFollower(all.configuration().clients(), (change, estimate) -> { })) {
                requireThatAllGoesOn(all, 30);
                Rebuild rebuild = RebuildCommand.rebuild(all.configuration());
                rebuild.serve(rebuild.begin(Rebuild.From.CLAIMS, HandOverKillTest.CREWS, Grades.byKind()).getName());
                await().atMost(PATIENCE).until(() -> reader.estimates().containsKey("crews"));
                requireThatAllGoesOn(all, 60);
            }
        }
    }

    private static void requireThatAllGoesOn(AllInOne all, int from) throws InterruptedException {
        InventedLoad.send(all.configuration().kafka(), from, from + 30);
        PublicStory.settle(all.configuration().kafka());
        assertThat(Snapshot.of(Topics.CLAIMS, all.configuration().kafka()).keySet()).containsAll(InventedLoad.keys(from, from + 30));
        assertThat(VerifyCommand.verify(all.configuration()).differences()).isEmpty();
    }

    private static void poison(Map<String, String> kafka) {
        List<String> topics = new ArrayList<>(Topics.all().stream().map(Topic::name).toList());
        topics.addAll(List.of(Topics.SCHEMAS, "rangefinder-aggregate-contributions-by-topic-repartition"));
        Stage.words().forEach(stage -> topics.add(Topics.deadLetters(stage)));
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(new HashMap<>(kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String topic : topics) {
                int partitions = producer.partitionsFor(topic).size();
                for (int partition = 0; partition < partitions; partition++) {
                    producer.send(new ProducerRecord<>(topic, partition, "poison:1".getBytes(UTF_8), "no Avro at all".getBytes(UTF_8)));
                }
                producer.send(new ProducerRecord<>(topic, 0, new byte[] {(byte) 0xff}, new byte[] {0, 1, 2}));
            }
        }
    }
}
