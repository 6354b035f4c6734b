package rangefinder.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.launcher.demo.DemoWorld;
import rangefinder.schema.ArticleClaims;
import rangefinder.topic.SchemaIds;
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

    /** While a release is rolled out, old instances read what new ones write. */
    @Test
    void aRecordOfTheNextRelease_isRead_onceItsSchemaIsTold() throws Exception {
        Schema next = new Schema.Parser().parse(ArticleClaims.getClassSchema().toString().replaceFirst("\\{\"name\":\"articleId\"",
            "{\"name\":\"mood\",\"type\":\"string\",\"default\":\"\"},{\"name\":\"articleId\""));
        assertThat(next.getField("mood")).isNotNull();
        GenericRecord record = new GenericData.Record(next);
        next.getFields().stream().filter(Schema.Field::hasDefaultValue).forEach(field -> record.put(field.name(), GenericData.get().getDefaultValue(field)));
        record.put("articleId", "next");
        record.put("version", "1");
        record.put("fetched", 0L);
        record.put("madeBy", "enrich-next");
        record.put("textHash", "");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(ByteBuffer.allocate(5).put((byte) 0).putInt(SchemaIds.id(next)).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(body, null);
        new GenericDatumWriter<GenericRecord>(next).write(record, encoder);
        encoder.flush();
        send(Topics.SCHEMAS, Integer.toString(SchemaIds.id(next)), next.toString().getBytes(UTF_8));
        send(Topics.CLAIMS.name(), "next:1", body.toByteArray());
        VerifyCommand.verify(configuration);
        assertThat(letters()).noneMatch(letter -> Snapshot.key(letter.record()).equals("next:1"));
        assertThat(Snapshot.of(Topics.CLAIMS, configuration.kafka()).get("next:1").getMadeBy()).isEqualTo("enrich-next");
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
