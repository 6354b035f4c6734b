package rangefinder.topic;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Avro's binary form of the values of one schema, read and written without a look at the schema: it is gone through once, when the coder is
 * made. Avro's own readers resolve the writer's schema at every field, even where it is the reader's, and cannot generate code for records
 * with times; this is several times as fast.
 */
interface Coder {

    /** Room that is made at once; a damaged record may promise any number. */
    int ROOM = 64;

    Object read(Decoder in) throws IOException;

    void write(Object value, Encoder out) throws IOException;

    /**
     * @param schema of what is generated here: records, enumerations, lists, maps by text, things that may be null, times, numbers, texts
     * @param model  knows the classes
     */
    static Coder of(Schema schema, SpecificData model) {
        return switch (schema.getType()) {
            case RECORD -> new Fields(schema, model);
            case ENUM -> new Symbols(schema, model);
            case ARRAY -> new Items(of(schema.getElementType(), model));
            case MAP -> new Entries(of(schema.getValueType(), model));
            case UNION -> new Nullable(schema, model);
            default -> Plain.of(schema);
        };
    }

    /** A generated record; its fields lie one after the other. */
    final class Fields implements Coder {

        private final Schema schema;
        private final Constructor<?> constructor;
        private final Coder[] fields;

        private Fields(Schema schema, SpecificData model) {
            this.schema = schema;
            fields = schema.getFields().stream().map(field -> of(field.schema(), model)).toArray(Coder[]::new);
            try {
                constructor = model.getClass(schema).getConstructor();
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("no record is generated for " + schema.getFullName(), e);
            }
        }

        @Override
        public Object read(Decoder in) throws IOException {
            SpecificRecord record = empty();
            for (int field = 0; field < fields.length; field++) {
                record.put(field, fields[field].read(in));
            }
            return record;
        }

        private SpecificRecord empty() {
            try {
                return (SpecificRecord) constructor.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new AvroRuntimeException(e);
            }
        }

        @Override
        public void write(Object value, Encoder out) throws IOException {
            SpecificRecord record = (SpecificRecord) value;
            for (int field = 0; field < fields.length; field++) {
                Object content = record.get(field);
                if (content == null && !(fields[field] instanceof Nullable)) {
                    throw new AvroRuntimeException(schema.getName() + "." + schema.getFields().get(field).name() + " is null");
                }
                fields[field].write(content, out);
            }
        }
    }

    /** A generated enumeration, by number. */
    final class Symbols implements Coder {

        private final Object[] constants;

        private Symbols(Schema schema, SpecificData model) {
            constants = schema.getEnumSymbols().stream().map(symbol -> model.createEnum(symbol, schema)).toArray();
        }

        @Override
        public Object read(Decoder in) throws IOException {
            return constants[in.readEnum()];
        }

        @Override
        public void write(Object value, Encoder out) throws IOException {
            out.writeEnum(((Enum<?>) value).ordinal());
        }
    }

    /** Null or something; which of the two comes first in the schema is told before it. */
    final class Nullable implements Coder {

        private final int nothing;
        private final Coder something;

        private Nullable(Schema schema, SpecificData model) {
            nothing = schema.getTypes().get(0).getType() == Schema.Type.NULL ? 0 : 1;
            if (schema.getTypes().size() != 2 || schema.getTypes().get(nothing).getType() != Schema.Type.NULL) {
                throw new IllegalArgumentException("no coder is written for unions but of null and something: " + schema);
            }
            something = of(schema.getTypes().get(1 - nothing), model);
        }

        @Override
        public Object read(Decoder in) throws IOException {
            int branch = in.readIndex();
            if (branch != 0 && branch != 1) {
                throw new AvroRuntimeException("of null and something, number " + branch + " is read");
            }
            return branch == nothing ? null : something.read(in);
        }

        @Override
        public void write(Object value, Encoder out) throws IOException {
            out.writeIndex(value == null ? nothing : 1 - nothing);
            if (value != null) {
                something.write(value, out);
            }
        }
    }

    /** Lists come as Java's own: Avro's cannot be compared where they hold times. */
    record Items(Coder item) implements Coder {

        @Override
        public Object read(Decoder in) throws IOException {
            long block = in.readArrayStart();
            List<Object> items = new ArrayList<>((int) Math.min(block, ROOM));
            for (; block > 0; block = in.arrayNext()) {
                for (long i = 0; i < block; i++) {
                    items.add(item.read(in));
                }
            }
            return items;
        }

        @Override
        public void write(Object value, Encoder out) throws IOException {
            List<?> items = (List<?>) value;
            out.writeArrayStart();
            out.setItemCount(items.size());
            for (Object one : items) {
                out.startItem();
                item.write(one, out);
            }
            out.writeArrayEnd();
        }
    }

    /** A map by text. */
    record Entries(Coder item) implements Coder {

        @Override
        public Object read(Decoder in) throws IOException {
            long block = in.readMapStart();
            Map<String, Object> entries = new HashMap<>((int) Math.min(block, ROOM));
            for (; block > 0; block = in.mapNext()) {
                for (long i = 0; i < block; i++) {
                    entries.put(in.readString(), item.read(in));
                }
            }
            return entries;
        }

        @Override
        public void write(Object value, Encoder out) throws IOException {
            Map<?, ?> entries = (Map<?, ?>) value;
            out.writeMapStart();
            out.setItemCount(entries.size());
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                out.startItem();
                out.writeString((String) entry.getKey());
                item.write(entry.getValue(), out);
            }
            out.writeMapEnd();
        }
    }

    /** Numbers, truths, texts and times: what Avro itself reads and writes in one call. */
    record Plain(Reading reading, Writing writing) implements Coder {

        /** From Avro's form. */
        interface Reading {
            Object from(Decoder in) throws IOException;
        }

        /** Into it. */
        interface Writing {
            void into(Encoder out, Object value) throws IOException;
        }

        private static Coder of(Schema schema) {
            return switch (schema.getType()) {
                case INT -> new Plain(Decoder::readInt, (out, value) -> out.writeInt((Integer) value));
                case LONG -> schema.getLogicalType() == LogicalTypes.timestampMillis()
                    ? new Plain(in -> Instant.ofEpochMilli(in.readLong()), (out, value) -> out.writeLong(((Instant) value).toEpochMilli()))
                    : new Plain(Decoder::readLong, (out, value) -> out.writeLong((Long) value));
                case DOUBLE -> new Plain(Decoder::readDouble, (out, value) -> out.writeDouble((Double) value));
                case BOOLEAN -> new Plain(Decoder::readBoolean, (out, value) -> out.writeBoolean((Boolean) value));
                case STRING -> new Plain(Decoder::readString, (out, value) -> out.writeString((String) value));
                default -> throw new IllegalArgumentException("no coder is written for " + schema);
            };
        }

        @Override
        public Object read(Decoder in) throws IOException {
            return reading.from(in);
        }

        @Override
        public void write(Object value, Encoder out) throws IOException {
            writing.into(out, value);
        }
    }
}
