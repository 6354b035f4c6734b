package rangefinder.topic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Avro in the five-byte registry framing: a zero byte, the schema id as int32, the Avro body. Clients of every language read it.
 * Null is null both ways (a tombstone). Safe for use by several threads.
 */
public final class AvroSerde<V extends SpecificRecord> implements Serde<V> {

    private static final int HEADER_BYTES = 5;
    /** One a thread: each has room for larger values than most. */
    private static final ThreadLocal<BinaryEncoder> ENCODERS = new ThreadLocal<>();

    private final SpecificData model;
    private final Schema schema;
    private final int id;
    private final Coder coder;
    private final Map<Integer, SpecificDatumReader<V>> readers = new ConcurrentHashMap<>();

    public AvroSerde(Class<V> type) {
        model = SpecificData.getForClass(type);
        // The fast reader would make its own lists (see ListReader).
        model.setFastReaderEnabled(false);
        schema = model.getSchema(type);
        id = SchemaIds.learn(schema);
        coder = Coder.of(schema, model);
    }

    /** The schema that values are written with. */
    public Schema schema() {
        return schema;
    }

    @Override
    public Serializer<V> serializer() {
        return (topic, value) -> value == null ? null : write(value);
    }

    @Override
    public Deserializer<V> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(topic, bytes);
    }

    /** A value as it travels; equal values have equal bytes. */
    public byte[] write(V value) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(512);
            out.write(ByteBuffer.allocate(HEADER_BYTES).put((byte) 0).putInt(id).array());
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, ENCODERS.get());
            ENCODERS.set(encoder);
            coder.write(value, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("cannot write a " + schema.getName() + ": " + e.getMessage(), e);
        }
    }

    private V read(String topic, byte[] bytes) {
        if (bytes.length < HEADER_BYTES || bytes[0] != 0) {
            throw new SerializationException("a record of topic " + topic + " is not in the registry framing (00, schema id, Avro)");
        }
        int writerId = ByteBuffer.wrap(bytes, 1, 4).getInt();
        try {
            BinaryDecoder body = DecoderFactory.get().binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
            return writerId == id ? own(body) : readers.computeIfAbsent(writerId, this::readerOf).read(null, body);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("a record of topic " + topic + " cannot be read as " + schema.getName() + ": " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private V own(BinaryDecoder body) throws IOException {
        return (V) coder.read(body);
    }

    /** Reads what another release wrote. */
    private SpecificDatumReader<V> readerOf(int writerId) {
        Schema writer = SchemaIds.schema(writerId);
        if (writer == null) {
            throw new SerializationException("schema id " + writerId + " is unknown: neither built in, nor on the schemas topic, nor in a registry");
        }
        return new ListReader<>(writer, schema, model);
    }

    /** Reads lists as Java's own: Avro's cannot be compared where they hold times. */
    private static final class ListReader<V> extends SpecificDatumReader<V> {

        ListReader(Schema writer, Schema reader, SpecificData model) {
            super(writer, reader, model);
        }

        @Override
        protected Object newArray(Object old, int size, Schema schema) {
            return new ArrayList<>(size);
        }
    }
}
