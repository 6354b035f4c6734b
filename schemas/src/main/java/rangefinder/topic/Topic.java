package rangefinder.topic;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A Kafka topic as a value: its name and what its records hold, so that a stream cannot be opened with the wrong serde.
 * Keys are UTF-8 strings; values are Avro in registry framing.
 *
 * @param name      name on the broker
 * @param type      class of the values
 * @param retention what the broker keeps
 * @param ordered   whether all records lie in one partition, because their order among each other counts
 */
public record Topic<V extends SpecificRecord>(String name, Class<V> type, Retention retention, boolean ordered) {

    public Topic(String name, Class<V> type, Retention retention) {
        this(name, type, retention, false);
    }

    /** What the broker keeps of a topic. */
    public enum Retention {
        /** The latest record of each key, for ever. */
        COMPACTED,
        /** Every record, for ever. */
        LOG,
        /** Every record for a week: work that is done or has been looked at by then. */
        WEEK
    }

    public Serde<String> keys() {
        return Serdes.String();
    }

    public Serde<V> values() {
        return new AvroSerde<>(type);
    }
}
