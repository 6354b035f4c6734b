package rangefinder.aggregate;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.serve.ServeSettings;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;
import rangefinder.topic.Topic;
import rangefinder.topic.Topics;

/** The topology without a broker, fed with versions and asked for what it published. */
final class Stream implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(100);

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> claims;
    private final TestOutputTopic<String, Estimate> estimates;
    private final TestOutputTopic<String, EstimateChange> changes;
    private final TestOutputTopic<String, byte[]> deadLetters;
    private final Map<String, Estimate> current = new TreeMap<>();

    Stream(Path folder) {
        Properties properties = AggregateStage.properties(settings(folder));
        driver = new TopologyTestDriver(AggregateStage.topology(Generation.of(List.of(), Grades.byKind()), properties), properties,
            Instant.parse("2031-06-01T00:00:00Z"));
        claims = driver.createInputTopic(Topics.CLAIMS.name(), new StringSerializer(), new ByteArraySerializer());
        estimates = output(Topics.ESTIMATES);
        changes = output(Topics.ESTIMATE_CHANGES);
        deadLetters = driver.createOutputTopic(DeadLetters.TOPIC, new StringDeserializer(), new ByteArrayDeserializer());
    }

    static AggregateSettings settings(Path folder) {
        return new AggregateSettings(Map.of("bootstrap.servers", "nobody:1"), "aggregate-test", "one", folder, 1, List.of(), Grades.byKind(),
            ServeSettings.local(0, folder));
    }

    private <V extends org.apache.avro.specific.SpecificRecord> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(topic.name(), topic.keys().deserializer(), topic.values().deserializer());
    }

    Stream send(ArticleClaims... versions) {
        for (ArticleClaims version : versions) {
            send(Versions.key(version), Topics.CLAIMS.values().serializer().serialize(Topics.CLAIMS.name(), version));
        }
        return this;
    }

    Stream send(String key, byte[] value) {
        claims.pipeInput(key, value);
        return this;
    }

    /** Lets the topics that were touched be estimated. */
    Stream tick() {
        driver.advanceWallClockTime(TICK);
        return this;
    }

    /** What stands on the topic of estimates after one more tick, by claim topic. */
    Map<String, Estimate> estimates() {
        tick();
        estimates.readRecordsToList().forEach(this::keep);
        return current;
    }

    private void keep(TestRecord<String, Estimate> record) {
        if (record.value() == null) {
            current.remove(record.key());
        } else {
            current.put(record.key(), record.value());
        }
    }

    /** The changes published since the last look. */
    List<EstimateChange> changes() {
        tick();
        return new ArrayList<>(changes.readValuesToList());
    }

    List<TestRecord<String, byte[]>> deadLetters() {
        return deadLetters.readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
