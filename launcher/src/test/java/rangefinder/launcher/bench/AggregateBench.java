package rangefinder.launcher.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import rangefinder.aggregate.AggregateStage;
import rangefinder.launcher.EstimateFollower;
import rangefinder.launcher.LoneBroker;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Claim;
import rangefinder.topic.ArticleKey;
import rangefinder.topic.AvroSerde;
import rangefinder.topic.Topics;

/**
 * The same claims three ways: read by a plain consumer, counted by the barest Streams application, and made into estimates by the stage from
 * an empty state, which is a rebuild. Then its disk is lost, and the state comes back from its changelogs.
 */
final class AggregateBench {

    private static final int RUNS = 3;
    private static final int ARTICLES = 8_000;
    private static final int CLAIMS = ARTICLES * InventedClaims.CLAIMS_OF_ARTICLE;
    private static final int PARTITIONS = 4;
    private static final Duration WAIT = Duration.ofMillis(200);
    private static final String SINGLE = "single-claims";
    private static final String COUNTS = "claim-counts";

    private final List<Double> read = new ArrayList<>();
    private final List<Double> counted = new ArrayList<>();
    private final List<Double> estimated = new ArrayList<>();
    private final List<Double> restored = new ArrayList<>();
    private final List<Double> restoredIn = new ArrayList<>();

    void measure(Path folder, Consumer<Figure> table) throws Exception {
        for (int run = 0; run < RUNS; run++) {
            try (LoneBroker broker = LoneBroker.start(folder.resolve("run-" + run), PARTITIONS)) {
                measure(broker.configuration(), folder.resolve("count-" + run));
            }
            System.out.printf(Locale.ROOT, "  run %d of %d: read %,.0f, counted %,.0f, estimated %,.0f claims/s; restored %,.0f rows/s%n", run + 1, RUNS, read.get(run),
                counted.get(run), estimated.get(run), restored.get(run));
        }
        String note = String.format(Locale.ROOT, "median of %d, %,d claims in %,d articles", RUNS, CLAIMS, ARTICLES);
        double rate = Bench.median(estimated);
        table.accept(Figure.of("claims read by a plain consumer", Bench.median(read), "/s", note));
        table.accept(Figure.of("claims counted by bare Streams, exactly once", Bench.median(counted), "/s", note));
        table.accept(Figure.above("claims to estimates: a rebuild from claims", rate, "/s", 30_000, note));
        table.accept(Figure.above("the same beside the bare count", rate / Bench.median(counted), "times", .5, ""));
        table.accept(Figure.of("the same beside the plain consumer", rate / Bench.median(read), "times", ""));
        table.accept(Figure.of("state restored from its changelogs", Bench.median(restored), "rows/s", String.format(Locale.ROOT, "in %.1f s, start included", Bench.median(restoredIn))));
    }

    private void measure(Configuration configuration, Path countState) throws Exception {
        String servers = configuration.kafka().get("bootstrap.servers");
        create(configuration, SINGLE, COUNTS);
        send(configuration);
        read.add(read(configuration));
        counted.add(ClaimCount.perSecond(servers, SINGLE, COUNTS, CLAIMS, countState));
        estimated.add(estimate(configuration));
        restore(configuration);
    }

    private static void create(Configuration configuration, String... topics) throws Exception {
        try (Admin admin = Admin.create(configuration.clients())) {
            for (String topic : topics) {
                admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()))).all().get();
            }
        }
    }

    private static void send(Configuration configuration) {
        Map<String, Object> settings = new HashMap<>(configuration.clients());
        settings.put("compression.type", "lz4");
        settings.put("linger.ms", 10);
        Serializer<ArticleClaims> articles = Topics.CLAIMS.values().serializer();
        Serializer<Claim> claims = new AvroSerde<>(Claim.class).serializer();
        InventedClaims invented = new InventedClaims();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings, new StringSerializer(), new org.apache.kafka.common.serialization.ByteArraySerializer())) {
            for (int number = 0; number < ARTICLES; number++) {
                ArticleClaims article = invented.article(number);
                ArticleKey key = new ArticleKey(article.getArticleId(), article.getVersion());
                producer.send(new ProducerRecord<>(Topics.CLAIMS.name(), key.partition(PARTITIONS), key.toString(), articles.serialize(Topics.CLAIMS.name(), article)));
                article.getClaims().forEach(claim -> producer.send(new ProducerRecord<>(SINGLE, claim.getTopics().get(0), claims.serialize(SINGLE, claim))));
            }
        }
    }

    private static double read(Configuration configuration) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            partitions.add(new TopicPartition(Topics.CLAIMS.name(), partition));
        }
        try (KafkaConsumer<String, ArticleClaims> consumer = new KafkaConsumer<>(configuration.clients(), new StringDeserializer(), Topics.CLAIMS.values().deserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long from = System.nanoTime();
            int claims = 0;
            while (claims < CLAIMS) {
                for (var record : consumer.poll(WAIT)) {
                    claims += record.value().getClaims().size();
                }
            }
            return claims / ((System.nanoTime() - from) / 1e9);
        }
    }

    /** Claims a second from the moment that the stage works to its last estimate. */
    private static double estimate(Configuration configuration) throws InterruptedException {
        try (AggregateStage stage = stage(configuration); EstimateFollower follower = new EstimateFollower(configuration.clients(), (change, estimate) -> { })) {
            stage.start();
            awaitRunning(stage);
            long from = System.nanoTime();
            LoneBroker.settle(configuration);
            return CLAIMS / ((System.nanoTime() - from - follower.quiet().toNanos()) / 1e9);
        }
    }

    private void restore(Configuration configuration) throws Exception {
        Bench.delete(configuration.data().resolve("state"));
        long rows = changelogRows(configuration);
        try (AggregateStage stage = stage(configuration)) {
            long from = System.nanoTime();
            stage.start();
            awaitRunning(stage);
            double seconds = (System.nanoTime() - from) / 1e9;
            restored.add(rows / seconds);
            restoredIn.add(seconds);
        }
    }

    private static AggregateStage stage(Configuration configuration) {
        return new AggregateStage(configuration.servedAt(LoneBroker.freePort()).aggregate("bench"));
    }

    private static void awaitRunning(AggregateStage stage) {
        while (stage.streams() == null || stage.streams().state() != KafkaStreams.State.RUNNING
                || stage.streams().metadataForLocalThreads().stream().allMatch(thread -> thread.activeTasks().isEmpty())) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long changelogRows(Configuration configuration) throws Exception {
        try (Admin admin = Admin.create(configuration.clients())) {
            List<String> topics = admin.listTopics().names().get().stream().filter(topic -> topic.startsWith("rangefinder-aggregate") && topic.endsWith("-changelog")).toList();
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            topics.forEach(topic -> {
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
                }
            });
            return admin.listOffsets(ends).all().get().values().stream().mapToLong(end -> end.offset()).sum();
        }
    }
}
