package rangefinder.launcher;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rangefinder.topic.Topics;

/**
 * {@code rangefinder replay}: sends records of a topic once more to the stage that reads it. Since a record that comes again replaces itself,
 * this changes nothing where all was well, and mends what a stage missed. (To compute everything anew, rebuild.)
 */
@Command(name = "replay", mixinStandardHelpOptions = true, description = "Sends a stretch of a topic once more to the stage that reads it.")
final class ReplayCommand implements Callable<Integer> {

    private static final Duration WAIT = Duration.ofMillis(200);
    private static final List<String> REPLAYABLE = List.of(Topics.ARTICLES.name(), Topics.CLAIMS.name());

    @Mixin
    ConfigurationOptions options;

    @Option(names = "--topic", required = true, paramLabel = "articles|claims", description = "articles: to enrich; claims: to aggregate")
    String topic;

    @Option(names = "--from", paramLabel = "TIME|OFFSET", description = "a day, an instant, or an offset in every partition; default: the beginning")
    String from;

    @Option(names = "--to", paramLabel = "TIME|OFFSET", description = "exclusive; default: the end as it is now")
    String to;

    @Override
    public Integer call() {
        if (!REPLAYABLE.contains(topic)) {
            throw new StartException("--topic is '" + topic + "', allowed are " + REPLAYABLE);
        }
        System.out.printf("rangefinder: %,d records of %s sent again%n", replay(RunningPipeline.of(options.read()).kafka(), topic, from, to), topic);
        return 0;
    }

    /** @return how many */
    static long replay(Map<String, String> kafka, String topic, String from, String to) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        try (KafkaConsumer<byte[], byte[]> consumer = Snapshot.consumer(kafka);
                Producer<byte[], byte[]> producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream().map(p -> new TopicPartition(topic, p.partition())).toList();
            Map<TopicPartition, Long> last = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> ends = to == null ? last : places(consumer, partitions, to, last);
            Map<TopicPartition, Long> starts = from == null ? consumer.beginningOffsets(partitions) : places(consumer, partitions, from, last);
            consumer.assign(partitions);
            starts.forEach(consumer::seek);
            long[] sent = new long[1];
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(WAIT).forEach(record -> {
                    if (record.offset() < ends.get(new TopicPartition(topic, record.partition()))) {
                        producer.send(new ProducerRecord<>(topic, record.partition(), record.timestamp(), record.key(), record.value(), record.headers()));
                        sent[0]++;
                    }
                });
            }
            producer.flush();
            return sent[0];
        }
    }

    private static Map<TopicPartition, Long> places(KafkaConsumer<?, ?> consumer, List<TopicPartition> partitions, String place, Map<TopicPartition, Long> ends) {
        if (place.matches("\\d{1,18}")) {
            return partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> Math.min(Long.parseLong(place), ends.get(partition))));
        }
        long time = instant(place).toEpochMilli();
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> time)));
        return partitions.stream().collect(Collectors.toMap(Function.identity(),
            partition -> found.get(partition) == null ? ends.get(partition) : Long.valueOf(found.get(partition).offset())));
    }

    private static Instant instant(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant() : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new StartException("'" + text + "' is neither an offset nor a time; write 2026-06-01, 2026-06-01T12:00:00Z or a whole number");
        }
    }
}
