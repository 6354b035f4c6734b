package rangefinder.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.launcher.demo.DemoWorld;
import rangefinder.topic.Topics;

/** What an operator does to a running pipeline, on a real broker, over the demo world. */
class OperateTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final byte[] POISON = "no Avro at all".getBytes(UTF_8);

    @TempDir
    static Path folder;

    private static DemoWorld world;
    private static AllInOne all;
    private static Configuration configuration;

    @BeforeAll
    static void run() throws Exception {
        world = DemoWorld.open();
        all = AllInOne.start(DemoCommand.configuration(world, folder, 0));
        configuration = all.configuration();
        try (EstimateFollower follower = new EstimateFollower(configuration.clients(), (change, estimate) -> {})) {
            await().atMost(PATIENCE).until(() -> !follower.estimates().isEmpty() && follower.quiet().compareTo(QUIET) > 0);
        }
    }

    @AfterAll
    static void stop() {
        all.close();
        world.close();
    }

    @Test
    void verifying_findsTheLiveStateEqualToWhatTheClaimsGive() throws Exception {
        VerifyCommand.Verdict verdict = VerifyCommand.verify(configuration);
        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.equal()).isPositive();
    }

    @Test
    void replaying_changesNothing() throws Exception {
        Map<String, ?> before = Snapshot.of(Topics.ESTIMATES, configuration.kafka());
        assertThat(ReplayCommand.replay(configuration.kafka(), Topics.CLAIMS.name(), null, null)).isPositive();
        assertThat(VerifyCommand.verify(configuration).differences()).isEmpty();
        assertThat(Snapshot.of(Topics.ESTIMATES, configuration.kafka())).isEqualTo(before);
    }

    @Test
    void poisonedRecords_stopNothing_andLieAmongTheDeadLettersUntouched() throws Exception {
        String contributions = "rangefinder-aggregate-contributions-by-topic-repartition";
        send(Topics.ARTICLES.name(), "poison:1", POISON);
        send(Topics.CLAIMS.name(), "poison:2", POISON);
        send(contributions, "poison/3", POISON);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(letters()).extracting(letter -> letter.header("topic"))
            .contains(Topics.ARTICLES.name(), Topics.CLAIMS.name(), contributions));
        DeadLetter letter = letters().stream().filter(one -> Snapshot.key(one.record()).equals("poison:2")).findFirst().orElseThrow();
        assertThat(letter.record().value()).isEqualTo(POISON);
        assertThat(letter.header("topic")).isEqualTo(Topics.CLAIMS.name());
        assertThat(letter.header("stage")).isEqualTo("aggregate");
        assertThat(letter.header("error")).contains("registry framing");
        assertThat(VerifyCommand.verify(configuration).differences()).isEmpty();

        DeadLetter.settle(configuration.kafka(), letters(), false);
        assertThat(letters()).isEmpty();
    }

    @Test
    void aLetterSentAgain_isProcessed_orComesBack() throws Exception {
        send(Topics.CLAIMS.name(), "poison:4", POISON);
        await().atMost(PATIENCE).until(() -> letters().stream().anyMatch(letter -> Snapshot.key(letter.record()).equals("poison:4")));
        DeadLetter first = letters().stream().filter(letter -> Snapshot.key(letter.record()).equals("poison:4")).findFirst().orElseThrow();
        DeadLetter.settle(configuration.kafka(), List.of(first), true);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(letters()).filteredOn(letter -> Snapshot.key(letter.record()).equals("poison:4"))
            .singleElement().satisfies(again -> assertThat(again.record().offset()).isGreaterThan(first.record().offset())));
    }

    private static List<DeadLetter> letters() {
        return List.copyOf(DeadLetter.open(configuration.kafka(), List.copyOf(Stage.words())).values());
    }

    private static void send(String topic, String key, byte[] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(new HashMap<>(configuration.clients()), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value)).get();
        }
    }
}
