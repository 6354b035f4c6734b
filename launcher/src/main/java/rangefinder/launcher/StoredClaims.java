package rangefinder.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.schema.ArticleClaims;
import rangefinder.topic.Topics;

/** The claims there are: all versions of articles on the topic of claims, or in files. */
final class StoredClaims {

    private static final Duration WAIT = Duration.ofMillis(500);

    private StoredClaims() {}

    /** Everything that stands on the topic of claims at the moment, by key, in no order. */
    static List<ArticleClaims> ofPipeline(Configuration configuration) {
        String servers = configuration.kafka().getOrDefault("bootstrap.servers", "127.0.0.1:" + configuration.broker().clients());
        Map<String, Object> properties = new HashMap<>(configuration.against(servers).clients());
        properties.put("isolation.level", "read_committed");
        properties.put("default.api.timeout.ms", 10_000);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CLAIMS.name()).stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<String, ArticleClaims> claims = new LinkedHashMap<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(WAIT).forEach(record -> keep(claims, record));
            }
            return List.copyOf(claims.values());
        } catch (KafkaException e) {
            throw new StartException("no pipeline answers at " + servers + " (" + e.getMessage() + "); start it with `rangefinder run`, set KAFKA_BOOTSTRAP_SERVERS, or name files with --claims", e);
        }
    }

    private static void keep(Map<String, ArticleClaims> claims, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            claims.remove(record.key());
        } else {
            claims.put(record.key(), Topics.CLAIMS.values().deserializer().deserialize(record.topic(), record.value()));
        }
    }

    /** Lines that {@code claims --jsonl} printed; one that holds no claims is passed over. */
    static List<ArticleClaims> ofFiles(List<Path> files) throws IOException {
        List<ArticleClaims> claims = new ArrayList<>();
        for (Path file : files) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode json = line.isBlank() ? null : JsonLines.JSON.readTree(line);
                    if (json instanceof ObjectNode object && object.has("claims")) {
                        claims.add(ArticleCollections.carried(object));
                    }
                }
            }
        }
        return claims;
    }

    static String told(List<ArticleClaims> claims) {
        return String.format(Locale.ROOT, "%,d claims of %,d versions of articles", claims.stream().mapToInt(version -> version.getClaims().size()).sum(), claims.size());
    }
}
