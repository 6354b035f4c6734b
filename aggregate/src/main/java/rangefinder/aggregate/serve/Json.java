package rangefinder.aggregate.serve;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import rangefinder.schema.AvroJson;

/** The JSON that the server speaks: travelling types as everywhere in the project, records by their components, absent values left out. */
final class Json {

    /** Beyond this a double no longer tells neighbouring whole numbers apart. */
    private static final double EXACT_WHOLE = 1L << 53;
    private static final ObjectMapper MAPPER = new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
        .registerModule(new SimpleModule().addSerializer(SpecificRecord.class, new AvroSerializer())
            .addSerializer(Instant.class, ToStringSerializer.instance).addSerializer(LocalDate.class, ToStringSerializer.instance)
            .addSerializer(Double.class, new NumberSerializer()));

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A record or a travelling type as a JSON object that can be added to. */
    static ObjectNode object(Object value) {
        return MAPPER.valueToTree(value);
    }

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** The JSON object in a request's body. */
    static ObjectNode read(byte[] body) {
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                return object;
            }
            throw Problem.of(400, "The body cannot be read", "expected a JSON object");
        } catch (IOException e) {
            throw Problem.of(400, "The body cannot be read", "it is not JSON");
        }
    }

    /** Whole numbers without a decimal point, as in the travelling types. */
    private static final class NumberSerializer extends StdSerializer<Double> {

        NumberSerializer() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (value == Math.rint(value) && Math.abs(value) < EXACT_WHOLE) {
                out.writeNumber(value.longValue());
            } else {
                out.writeNumber(value);
            }
        }
    }

    private static final class AvroSerializer extends StdSerializer<SpecificRecord> {

        AvroSerializer() {
            super(SpecificRecord.class);
        }

        @Override
        public void serialize(SpecificRecord value, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(AvroJson.write(value), out);
        }
    }
}
