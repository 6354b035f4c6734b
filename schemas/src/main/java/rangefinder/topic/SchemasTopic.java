package rangefinder.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.VoiceRow;

/**
 * The topic that tells every schema that was ever written with, by its id. Without it a release could not read what the one before has
 * written, nor, while both run side by side, what the next one writes.
 */
public final class SchemasTopic {

    /** Beside those of the topics: what rests in stores, and travels on their changelogs. */
    private static final List<Class<? extends SpecificRecord>> STORED = List.of(ArticleContribution.class, ClaimRow.class, VoiceRow.class);
    private static final Duration WAIT = Duration.ofMillis(200);
    /** A poisoned record names a schema that nobody knows; asking for each would be a way to be kept busy. */
    private static final long ASK_AGAIN_NANOS = Duration.ofSeconds(5).toNanos();
    private static long askedNanos = System.nanoTime() - ASK_AGAIN_NANOS;

    private SchemasTopic() {}

    /** Tells the schemas of this release, learns those of all others, and asks again when an unknown one turns up. The topic must exist. */
    public static void open(Map<String, Object> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        // Twice does no harm here, and a topic that is just being created by several processes at once has been seen to refuse a producer that counts.
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        try (Producer<String, byte[]> producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            schemas().forEach(schema -> producer.send(new ProducerRecord<>(Topics.SCHEMAS, Integer.toString(SchemaIds.id(schema)), schema.toString().getBytes(UTF_8))));
            producer.flush();
        }
        learn(kafka);
    }

    /** As {@link #open} for those who only read. */
    public static void learn(Map<String, Object> kafka) {
        read(kafka).values().forEach(SchemaIds::learn);
        SchemaIds.askElsewhere(id -> ask(kafka, id));
    }

    /** The schemas of this release: of all topics and stores. */
    static List<Schema> schemas() {
        return Stream.concat(Topics.all().stream().map(Topic::type), STORED.stream()).<Schema>map(type -> SpecificData.getForClass(type).getSchema(type)).toList();
    }

    private static synchronized Schema ask(Map<String, Object> kafka, int id) {
        if (System.nanoTime() - askedNanos < ASK_AGAIN_NANOS) {
            return null;
        }
        askedNanos = System.nanoTime();
        try {
            Map<Integer, Schema> all = read(kafka);
            all.values().forEach(SchemaIds::learn);
            return all.get(id);
        } catch (KafkaException e) {
            return null;
        }
    }

    private static Map<Integer, Schema> read(Map<String, Object> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", false);
        // The consumer asks for more than there is, and cannot close before the broker has given up waiting for it: half a second by default.
        properties.put("fetch.max.wait.ms", 10);
        Map<Integer, Schema> schemas = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.SCHEMAS).stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(WAIT).forEach(record -> keep(schemas, record.value()));
            }
        }
        return schemas;
    }

    private static void keep(Map<Integer, Schema> schemas, byte[] text) {
        try {
            if (text != null) {
                Schema schema = new Schema.Parser().parse(new String(text, UTF_8));
                schemas.put(SchemaIds.id(schema), schema);
            }
        } catch (SchemaParseException e) {
            // Not one of ours: whoever meets its id says that it is unknown.
        }
    }
}
