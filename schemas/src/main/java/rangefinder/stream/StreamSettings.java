package rangefinder.stream;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import rangefinder.topic.Topics;

/**
 * What all stages on Kafka Streams set alike.
 *
 * @param stage         its name, as in its dead letters
 * @param version       of its code, told with every dead letter
 * @param applicationId name of the consumer group: all instances with this name share the work
 * @param instance      stable name of this instance, so that it keeps its partitions over a restart
 * @param stateFolder   folder of this instance's local state
 * @param threads       stream threads, 1 or more
 * @param own           what this stage alone sets
 * @param client        properties of the user's, {@code bootstrap.servers} among them; they win
 */
public record StreamSettings(String stage, String version, String applicationId, String instance, Path stateFolder, int threads,
    Map<String, Object> own, Map<String, String> client) {

    /** Killed instances are missed after this: their work goes to the others. A busy machine must still get its heartbeats out in time. */
    private static final int SESSION_MS = 15_000;
    private static final int HEARTBEAT_MS = 3_000;

    /**
     * What is new is answered at once; this long the broker holds an answer back that has nothing new. Most of what a stream at rest costs the broker goes
     * by it. Whoever has emptied one partition of many waits it out before he is given more of that one, so it is not longer.
     */
    private static final int NOTHING_NEW_MS = 1_000;

    /** Nobody sees what is not committed, and a commit sends whatever waits: until then it may as well wait for company. */
    private static final int LINGER_MS = 1_000;

    /**
     * What comes of a record that fits on a topic must fit on internal ones, or one long report stops the stage: a row a claim, each with its article's
     * heading, as it is and as it was before.
     */
    private static final int LARGEST_INTERNAL_BYTES = 6 * Topics.LARGEST_RECORD_BYTES;

    public StreamSettings {
        own = Map.copyOf(own);
        client = Map.copyOf(client);
    }

    String bootstrapServers() {
        return (String) client.getOrDefault("bootstrap.servers", (String) own.get("bootstrap.servers"));
    }

    public Properties properties() {
        Map<String, Object> p = new HashMap<>();
        p.put(DeadLetters.STAGE, stage);
        p.put(DeadLetters.VERSION, version);
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        p.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString());
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        p.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedStoreMemory.class);
        // No task reads more than one partition, so none waits for another's records.
        p.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // The streams protocol has no static membership yet; without it a killed instance blocks its partitions for 45 s.
        p.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance);
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MS);
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MS);
        p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), NOTHING_NEW_MS);
        p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        p.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        p.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), LINGER_MS);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 131_072);
        // While the first batch of a transaction is tried again, a second one on its heels would be refused as out of sequence.
        p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_INTERNAL_BYTES);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), (long) LARGEST_INTERNAL_BYTES);
        p.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), LARGEST_INTERNAL_BYTES);
        p.putAll(own);
        p.putAll(client);
        Properties properties = new Properties();
        properties.putAll(p);
        return properties;
    }
}
