package rangefinder.aggregate;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
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

    private static final Topic<Estimate> TRIAL = Topics.estimatesOf("g1");
    /** Within this a generation notices that it serves. */
    private static final Duration NOTICED = Duration.ofSeconds(1);
    private static final Duration TICK = Duration.ofMillis(100);

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> claims;
    private final TestOutputTopic<String, Estimate> estimates;
    private final TestOutputTopic<String, EstimateChange> changes;
    private final TestOutputTopic<String, byte[]> deadLetters;
    private final TestOutputTopic<String, Estimate> trials;
    private final Map<String, Estimate> trial = new TreeMap<>();
    private final Set<String> tombstones = new TreeSet<>();
    private volatile Service service;
    /** The machine's clock. */
    private Instant now;
    /** How long what is sent has lain on the topic. */
    private Duration waited = Duration.ZERO;
    private final Map<String, Estimate> current = new TreeMap<>();

    /** Serves from the start: nobody served before. */
    Stream(Path folder) {
        this(folder, new Service(1L, true), new TreeMap<>());
    }

    /** Serves from the start, on a machine whose clock stands at some moment. */
    Stream(Path folder, Instant wallClock) {
        this(folder, new Service(1L, true), new TreeMap<>(), wallClock);
    }

    /** @param standing on the public topic of estimates, in its one partition */
    Stream(Path folder, Service first, Map<String, Estimate> standing) {
        this(folder, first, standing, Instant.parse("2031-06-01T00:00:00Z"));
    }

    private Stream(Path folder, Service first, Map<String, Estimate> standing, Instant wallClock) {
        service = first;
        now = wallClock;
        Properties properties = AggregateStage.streamSettings(settings(folder), "aggregate-test").properties();
        driver = new TopologyTestDriver(topology(new Public(() -> service, partition -> new TreeMap<>(standing)), properties), properties,
            wallClock);
        claims = driver.createInputTopic(Topics.CLAIMS.name(), new StringSerializer(), new ByteArraySerializer());
        estimates = output(Topics.ESTIMATES);
        changes = output(Topics.ESTIMATE_CHANGES);
        trials = output(TRIAL);
        deadLetters = driver.createOutputTopic(Topics.deadLetters(AggregateStage.NAME), new StringDeserializer(), new ByteArrayDeserializer());
    }

    static Topology topology(Public publicly, Properties properties) {
        return AggregateTopology.build(Generation.of(List.of(), Grades.byKind()), Topics.ARTICLES.name(), Topics.CLAIMS.name(), TRIAL, publicly, properties);
    }

    static AggregateSettings settings(Path folder) {
        return new AggregateSettings(Map.of("bootstrap.servers", "nobody:1"), "aggregate-test", "one", folder, 1, List.of(), Grades.byKind(),
            ServeSettings.local(0));
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
        claims.pipeInput(key, value, now.minus(waited));
        return this;
    }

    Stream send(ArticleClaims version, Headers headers) {
        claims.pipeInput(new TestRecord<>(Versions.key(version), Topics.CLAIMS.values().serializer().serialize(Topics.CLAIMS.name(), version), headers, now.minus(waited)));
        return this;
    }

    /** What is sent from now on has lain on the topic so long. */
    Stream late(Duration by) {
        waited = by;
        return this;
    }

    /** Lets the topics that were touched be estimated: at the first tick, or at the next where much was touched before. */
    Stream tick() {
        return beat().beat();
    }

    /** A single tick. */
    Stream beat() {
        return jump(TICK);
    }

    /** The machine's clock is put forward. */
    Stream jump(Duration by) {
        now = now.plus(by);
        driver.advanceWallClockTime(by);
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
            tombstones.add(record.key());
        } else {
            current.put(record.key(), record.value());
        }
    }

    /** What stands on the generation's own topic. */
    Map<String, Estimate> trial() {
        tick();
        trials.readRecordsToList().forEach(record -> trial.put(record.key(), record.value()));
        return trial;
    }

    /** Topics that were ended publicly. */
    Set<String> tombstones() {
        estimates();
        return tombstones;
    }

    Stream serve(Service next) {
        service = next;
        return jump(NOTICED);
    }

    /** The changes published since the last look. */
    List<EstimateChange> changes() {
        tick();
        return new ArrayList<>(changes.readValuesToList());
    }

    /** The same with their headers. */
    List<TestRecord<String, EstimateChange>> changeRecords() {
        tick();
        return changesSoFar();
    }

    /** Those published without waiting. */
    List<TestRecord<String, EstimateChange>> changesSoFar() {
        return changes.readRecordsToList();
    }

    List<TestRecord<String, byte[]>> deadLetters() {
        return deadLetters.readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
