package rangefinder.topic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Erasure;
import rangefinder.schema.VoiceRow;

class AvroSerdeTest {

    private static final int VALUES = 20;
    private static final int HEADER_BYTES = 5;

    @Test
    void writesTheBytesThatAvroWritesAndReadsWhatAvroReads() throws IOException {
        for (Topic<?> topic : Topics.all()) {
            holdsBothWays(topic.type());
        }
        for (Class<? extends SpecificRecord> stored : List.of(ClaimRow.class, ArticleContribution.class, VoiceRow.class)) {
            holdsBothWays(stored);
        }
    }

    private static <V extends SpecificRecord> void holdsBothWays(Class<V> type) throws IOException {
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        AvroSerde<V> serde = new AvroSerde<>(type);
        for (Object random : new RandomData(schema, VALUES, 7)) {
            V value = new SpecificDatumReader<V>(schema, schema, model).read(null,
                DecoderFactory.get().binaryDecoder(bytes(new GenericDatumWriter<>(schema), random), null));
            byte[] own = serde.serializer().serialize("any", value);
            assertArrayEquals(bytes(new SpecificDatumWriter<>(schema, model), value), Arrays.copyOfRange(own, HEADER_BYTES, own.length), type.getName());
            assertEquals(value.toString(), serde.deserializer().deserialize("any", own).toString(), type.getName());
        }
    }

    private static <T> byte[] bytes(DatumWriter<T> writer, T value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        writer.write(value, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    @Test
    void namesTheFieldThatIsMissing() {
        SerializationException refused = assertThrows(SerializationException.class, () -> new AvroSerde<>(Erasure.class).serializer().serialize("any", new Erasure()));
        assertTrue(refused.getMessage().contains("Erasure.") && refused.getMessage().contains("is null"), refused.getMessage());
    }

    @Test
    void refusesADamagedRecord_withoutMakingRoomForTheTwoThousandMillionRowsThatItPromises() throws IOException {
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(ByteBuffer.allocate(HEADER_BYTES).put((byte) 0).putInt(SchemaIds.id(ArticleContribution.getClassSchema())).array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(damaged, null);
        encoder.writeString("a topic");
        encoder.writeString("an article");
        encoder.writeBoolean(false);
        encoder.writeBoolean(false);
        encoder.writeArrayStart();
        encoder.setItemCount(2_000_000_000);
        AvroSerde<ArticleContribution> serde = new AvroSerde<>(ArticleContribution.class);
        assertThrows(SerializationException.class, () -> serde.deserializer().deserialize("any", damaged.toByteArray()));
    }
}
