package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.ingest.FeedHealth;
import rangefinder.ingest.FeedSource;
import rangefinder.ingest.IngestSettings;
import rangefinder.ingest.IngestStage;
import rangefinder.launcher.demo.DemoWorld;
import rangefinder.schema.Article;
import rangefinder.topic.Topics;

/** Ingest against real parts: a broker in this process, sites on loopback. */
class IngestOnBrokerTest {

    private static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void publishesEveryPageOfTheFeedsOnce_andAgainWhatChanged() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0, 0); DemoWorld world = DemoWorld.open()) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
            TopicCreation.createMissing(kafka, PARTITIONS);
            try (IngestStage ingest = new IngestStage(settings(kafka, world))) {
                ingest.start();
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(articles(kafka)).hasSize(world.pages()));
                world.publish(2);
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(articles(kafka).size()).isGreaterThan(world.pages()));
                assertThat(ingest.health()).hasSize(world.feeds().size()).extracting(FeedHealth::failures).containsOnly(0);
            }
            int before = articles(kafka).size();
            try (IngestStage again = new IngestStage(settings(kafka, world))) {
                again.start();
                await().atMost(PATIENCE).until(() -> again.health().size() == world.feeds().size());
                world.publish(DemoWorld.LAST_EDITION);
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(articles(kafka).size()).isGreaterThan(before));
            }
        }
    }

    private IngestSettings settings(Map<String, Object> kafka, DemoWorld world) {
        Duration second = Duration.ofSeconds(1);
        List<FeedSource> feeds = world.feeds().entrySet().stream().map(f -> new FeedSource(f.getValue(), f.getKey(), null, second, second)).toList();
        return IngestSettings.of(kafka, "test", folder.resolve("archive"), feeds).allowing(List.of("127.0.0.0/8", "::1"));
    }

    static Map<String, Article> articles(Map<String, Object> kafka) {
        Map<String, Object> settings = new LinkedHashMap<>(kafka);
        settings.put("isolation.level", "read_committed");
        Map<String, Article> articles = new LinkedHashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ARTICLES.name()).stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(r ->
                    articles.put(r.key(), Topics.ARTICLES.values().deserializer().deserialize(r.topic(), r.value())));
            }
        }
        return articles;
    }
}
