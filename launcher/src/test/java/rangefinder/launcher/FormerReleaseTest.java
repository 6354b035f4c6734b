package rangefinder.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.topic.SchemaIds;
import rangefinder.topic.SchemasTopic;
import rangefinder.topic.Topics;

/**
 * State that a former release has written, as its changelogs hold it: this one restores it, goes on with it, and writes it anew as it comes by. The former
 * one is made from the released schemas: its stored records have a field that is gone by now, and contributions lack two that have been added since.
 */
@Tag("slow")
class FormerReleaseTest {

    private static final Path RELEASED = Path.of("../schemas/src/test/resources/rangefinder/topic/released/0.1.0");
    private static final List<String> STORED = List.of("ArticleClaims", "ArticleContribution", "Estimate");
    private static final int HEADER_BYTES = 5;
    private static final int ARTICLES = 60;

    @TempDir
    Path folder;

    @Test
    void itsStateIsRestoredAndWrittenAnew() throws Exception {
        try (LoneBroker broker = LoneBroker.start(folder, 2)) {
            Configuration configuration = broker.configuration();
            try (AllInOne all = AllInOne.start(configuration)) {
                InventedLoad.send(configuration.kafka(), 0, ARTICLES);
                PublicStory.settle(configuration.kafka());
            }
            Map<String, Integer> today = stored(configuration);
            assertThat(today).containsOnlyKeys(STORED);
            writeAsFormerly(configuration);
            assertThat(stored(configuration).keySet()).isEqualTo(today.keySet());
            assertThat(stored(configuration).values()).doesNotContainAnyElementsOf(today.values());
            delete(configuration.data().resolve("state"));

            try (AllInOne all = AllInOne.start(configuration)) {
                PublicStory.requireWhole(configuration, InventedLoad.keys(0, ARTICLES));
                InventedLoad.sendCorrected(configuration.kafka(), 0, ARTICLES);
                PublicStory.requireWhole(configuration, InventedLoad.keys(0, ARTICLES));
            }
            assertThat(stored(configuration)).isEqualTo(today);
        }
    }

    /** Schema id of the value that was written last, by the name of what stores hold. */
    private static Map<String, Integer> stored(Configuration configuration) throws Exception {
        Map<String, Integer> ids = new HashMap<>();
        each(configuration, (record, schema) -> ids.put(schema.getName(), SchemaIds.id(schema)));
        return ids;
    }

    /** Writes every stored value once more, as the former release would have. */
    private static void writeAsFormerly(Configuration configuration) throws Exception {
        List<ProducerRecord<byte[], byte[]>> written = new ArrayList<>();
        for (String name : STORED) {
            Schema former = former(name);
            written.add(new ProducerRecord<>(Topics.SCHEMAS, Integer.toString(SchemaIds.id(former)).getBytes(UTF_8), former.toString().getBytes(UTF_8)));
        }
        each(configuration, (record, schema) -> written.add(new ProducerRecord<>(record.topic(), record.partition(), record.timestamp(), record.key(), again(record.value(), schema, former(schema.getName())))));
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(configuration.clients(), new ByteArraySerializer(), new ByteArraySerializer())) {
            written.forEach(producer::send);
        }
        SchemasTopic.learn(configuration.clients());
    }

    /** The last value of each key of each changelog, where it is a record. */
    private static void each(Configuration configuration, BiConsumer<ConsumerRecord<byte[], byte[]>, Schema> reader) throws Exception {
        Map<String, ConsumerRecord<byte[], byte[]>> last = new LinkedHashMap<>();
        try (Admin admin = Admin.create(configuration.clients())) {
            for (String topic : admin.listTopics().names().get()) {
                if (topic.endsWith("-changelog")) {
                    Snapshot.each(topic, configuration.kafka(), record -> last.put(topic + record.partition() + Snapshot.key(record), record));
                }
            }
        }
        last.values().stream().filter(record -> record.value() != null).sorted(Comparator.comparing(ConsumerRecord::timestamp)).forEach(record -> {
            Schema schema = SchemaIds.schema(ByteBuffer.wrap(record.value()).getInt(1));
            if (schema != null) {
                reader.accept(record, schema);
            }
        });
    }

    private static Schema former(String name) {
        try {
            Schema released = new Schema.Parser().parse(Files.readString(RELEASED.resolve(name + ".avsc")));
            List<Schema.Field> fields = new ArrayList<>(released.getFields().stream().map(field -> new Schema.Field(field, field.schema())).toList());
            fields.add(new Schema.Field("goneByNow", Schema.create(Schema.Type.STRING), "what nobody has missed", ""));
            return Schema.createRecord(released.getName(), released.getDoc(), released.getNamespace(), false, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] again(byte[] value, Schema written, Schema former) {
        try {
            Object record = new GenericDatumReader<>(written, former).read(null, DecoderFactory.get().binaryDecoder(value, HEADER_BYTES, value.length - HEADER_BYTES, null));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(ByteBuffer.allocate(HEADER_BYTES).put((byte) 0).putInt(SchemaIds.id(former)).array());
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            new GenericDatumWriter<>(former).write(record, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path state) throws IOException {
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
