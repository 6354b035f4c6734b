package rangefinder.launcher.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/** The least that Kafka Streams can do with the same claims: count them by question, exactly once, on disk, every new count emitted. */
final class ClaimCount {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private ClaimCount() {}

    /** Claims a second, from the first to the last. */
    static double perSecond(String bootstrapServers, String input, String output, int claims, Path state) throws InterruptedException {
        AtomicLong seen = new AtomicLong();
        AtomicLong first = new AtomicLong();
        AtomicLong last = new AtomicLong();
        CountDownLatch done = new CountDownLatch(1);
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(input, Consumed.with(Serdes.String(), Serdes.ByteArray()))
            .peek((question, claim) -> first.compareAndSet(0, System.nanoTime()))
            .groupByKey(Grouped.with(Serdes.String(), Serdes.ByteArray()))
            .count(Materialized.<String, Long>as(Stores.persistentKeyValueStore("counts")).withKeySerde(Serdes.String()).withCachingDisabled())
            .toStream()
            .peek((question, count) -> {
                if (seen.incrementAndGet() == claims) {
                    last.set(System.nanoTime());
                    done.countDown();
                }
            })
            .to(output, Produced.with(Serdes.String(), Serdes.Long()));
        try (KafkaStreams streams = new KafkaStreams(builder.build(), properties(bootstrapServers, input, state))) {
            streams.start();
            if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("only " + seen + " of " + claims + " claims were counted within " + PATIENCE.toMinutes() + " minutes");
            }
        }
        return claims / ((last.get() - first.get()) / 1e9);
    }

    private static Properties properties(String bootstrapServers, String input, Path state) {
        Properties p = new Properties();
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, "count-" + input);
        p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        p.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.mainConsumerPrefix("auto.offset.reset"), "earliest");
        p.put(StreamsConfig.mainConsumerPrefix("max.poll.records"), 2_000);
        p.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
        p.put(StreamsConfig.producerPrefix("linger.ms"), 10);
        p.put(StreamsConfig.producerPrefix("batch.size"), 131_072);
        return p;
    }
}
