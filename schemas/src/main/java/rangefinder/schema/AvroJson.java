package rangefinder.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * The JSON form of the travelling types, the same in the offline commands and over HTTP: field names as in the schema, absent values
 * left out, times as ISO instants, whole numbers without a decimal point. Reading ignores unknown fields and fills in defaults.
 */
public final class AvroJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Beyond this a double no longer tells neighbouring whole numbers apart. */
    private static final double EXACT_WHOLE = 1L << 53;

    private AvroJson() {}

    public static ObjectNode write(SpecificRecord record) {
        ObjectNode out = JSON.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            JsonNode value = node(record.get(field.pos()));
            if (!value.isNull()) {
                out.set(field.name(), value);
            }
        }
        return out;
    }

    /**
     * The record that a JSON object describes.
     *
     * @throws IllegalArgumentException naming the field, what stands there and what is expected
     */
    public static <V extends SpecificRecord> V read(JsonNode json, Class<V> type) {
        return type.cast(record(json, SpecificData.get().getSchema(type), ""));
    }

    private static JsonNode node(Object value) {
        if (value == null) {
            return JSON.nullNode();
        } else if (value instanceof SpecificRecord r) {
            return write(r);
        } else if (value instanceof List<?> list) {
            ArrayNode array = JSON.arrayNode(list.size());
            list.forEach(v -> array.add(node(v)));
            return array;
        } else if (value instanceof Double d) {
            return d == Math.rint(d) && Math.abs(d) < EXACT_WHOLE ? JSON.numberNode(d.longValue()) : JSON.numberNode(d);
        } else if (value instanceof Integer i) {
            return JSON.numberNode(i);
        } else if (value instanceof Long l) {
            return JSON.numberNode(l);
        } else if (value instanceof Boolean b) {
            return JSON.booleanNode(b);
        }
        return JSON.textNode(value.toString());
    }

    private static SpecificRecord record(JsonNode json, Schema schema, String path) {
        if (!json.isObject()) {
            throw wrong(path, json, "an object");
        }
        SpecificRecord record = (SpecificRecord) SpecificData.get().newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            String at = path.isEmpty() ? field.name() : path + "." + field.name();
            JsonNode value = json.get(field.name());
            if (value == null || value.isNull()) {
                if (field.hasDefaultValue()) {
                    record.put(field.pos(), SpecificData.get().getDefaultValue(field));
                } else if (!acceptsNull(field.schema())) {
                    throw new IllegalArgumentException("field " + at + " is missing");
                }
            } else {
                record.put(field.pos(), value(value, field.schema(), at));
            }
        }
        return record;
    }

    private static Object value(JsonNode json, Schema schema, String path) {
        switch (schema.getType()) {
            case UNION:
                return value(json, schema.getTypes().stream().filter(s -> s.getType() != Schema.Type.NULL).findFirst().orElseThrow(), path);
            case RECORD:
                return record(json, schema, path);
            case ARRAY:
                return array(json, schema, path);
            case STRING:
                return require(json.isValueNode(), json.asText(), path, json, "a text");
            case ENUM:
                require(schema.hasEnumSymbol(json.asText()), null, path, json, "one of " + schema.getEnumSymbols());
                return SpecificData.get().createEnum(json.asText(), schema);
            case DOUBLE:
                return require(json.isNumber(), json.asDouble(), path, json, "a number");
            case INT:
                return require(json.canConvertToInt(), json.asInt(), path, json, "a whole number");
            case LONG:
                return schema.getLogicalType() == null ? require(json.canConvertToLong(), json.asLong(), path, json, "a whole number") : instant(json, path);
            case BOOLEAN:
                return require(json.isBoolean(), json.asBoolean(), path, json, "true or false");
            default:
                throw new IllegalStateException("no JSON form for Avro type " + schema.getType());
        }
    }

    private static List<Object> array(JsonNode json, Schema schema, String path) {
        require(json.isArray(), null, path, json, "a list");
        List<Object> list = new ArrayList<>(json.size());
        for (JsonNode item : json) {
            list.add(value(item, schema.getElementType(), path + "[" + list.size() + "]"));
        }
        return list;
    }

    private static Instant instant(JsonNode json, String path) {
        try {
            return Instant.parse(json.asText());
        } catch (DateTimeParseException e) {
            throw wrong(path, json, "an instant such as 2025-03-28T00:00:00Z");
        }
    }

    private static boolean acceptsNull(Schema schema) {
        return schema.isNullable();
    }

    private static <T> T require(boolean fits, T value, String path, JsonNode found, String expected) {
        if (!fits) {
            throw wrong(path, found, expected);
        }
        return value;
    }

    private static IllegalArgumentException wrong(String path, JsonNode found, String expected) {
        String text = found.toString();
        return new IllegalArgumentException((path.isEmpty() ? "the line" : "field " + path) + " is "
            + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + ", expected " + expected);
    }
}
