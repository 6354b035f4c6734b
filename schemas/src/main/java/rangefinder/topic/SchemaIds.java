package rangefinder.topic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * The 32-bit schema ids of the registry framing, made from the schema itself: every process agrees on them without a registry.
 * Schemas of other releases become known through {@link #learn}, from the {@code schemas} topic or a registry.
 */
public final class SchemaIds {

    private static final Map<Integer, Schema> KNOWN = new ConcurrentHashMap<>();
    private static volatile IntFunction<Schema> elsewhere = id -> null;

    private SchemaIds() {}

    /** Id of a schema: the low 31 bits of the CRC-64 of its parsing canonical form. */
    public static int id(Schema schema) {
        return (int) SchemaNormalization.parsingFingerprint64(schema) & Integer.MAX_VALUE;
    }

    /** Makes a schema known under its id and returns the id. */
    public static int learn(Schema schema) {
        int id = id(schema);
        KNOWN.putIfAbsent(id, schema);
        return id;
    }

    /** Where to ask for ids that nobody here has learnt, such as a registry; null answers mean "unknown". */
    public static void askElsewhere(IntFunction<Schema> source) {
        elsewhere = source;
    }

    /** Schema of an id, or null where it is unknown. */
    public static Schema schema(int id) {
        Schema known = KNOWN.get(id);
        if (known == null) {
            known = elsewhere.apply(id);
            if (known != null) {
                KNOWN.put(id, known);
            }
        }
        return known;
    }
}
