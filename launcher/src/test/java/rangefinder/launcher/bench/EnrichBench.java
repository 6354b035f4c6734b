package rangefinder.launcher.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import rangefinder.id.ArticleIds;
import rangefinder.launcher.LoneBroker;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.schema.Article;
import rangefinder.topic.ArticleKey;
import rangefinder.topic.Topics;

/**
 * Two instances of enrich, a core each, then one of them alone: rates that last, of instances that have compiled what they do and have articles waiting
 * in their partitions. The broker is in this process, on whatever core is free. Beside it the same without Kafka, which is the most that this machine
 * allows. Needs {@code taskset}.
 */
final class EnrichBench {

    private static final int PARTITIONS = 8;
    /** Sent before each of the two is measured: more than are read until its end, or the last instance with work would be measured alone. */
    private static final int ARTICLES = 100_000;
    /** Of its own processor time an instance gets this before it is measured: much of the first half goes to compiling, and the one alone is measured last. */
    private static final double WARM_UP_SECONDS = 90;
    private static final double MEASURED_SECONDS = 30;

    private int number;

    void measure(Path folder, Consumer<Figure> table) throws Exception {
        try (LoneBroker broker = LoneBroker.start(folder, PARTITIONS); Admin admin = Admin.create(broker.configuration().clients())) {
            List<Running> instances = new ArrayList<>();
            try {
                send(broker.configuration());
                instances.add(enrich(folder.resolve("first"), 0, broker.configuration()));
                instances.add(enrich(folder.resolve("second"), 1, broker.configuration()));
                awaitWarm(instances);
                Rate two = rate(admin, instances);
                instances.remove(1).stop();
                send(broker.configuration());
                Rate one = rate(admin, instances);
                table.accept(Figure.of("articles enriched by one instance on one core", one.perSecond(), "/s", one.note()));
                table.accept(Figure.of("by two instances, each on a core", two.perSecond(), "/s", two.note()));
                instances.remove(0).stop();
                table.accept(Figure.above("two beside one", two.perSecond() / one.perSecond(), "times", 1.7,
                    String.format(Locale.ROOT, "the broker, and whatever else runs, shares the cores; without Kafka it is %.2f times", withoutKafka())));
            } finally {
                for (Running instance : instances) {
                    instance.stop();
                }
            }
        }
    }

    /** The same of processes that need no broker: what caches and memory of this machine leave of twice as much. */
    private static double withoutKafka() throws Exception {
        try (EnricherLoop first = EnricherLoop.start(0); EnricherLoop second = EnricherLoop.start(1)) {
            for (EnricherLoop loop : List.of(first, second)) {
                await(loop::processorNow, WARM_UP_SECONDS);
            }
            double two = perSecond(List.of(first, second));
            second.close();
            return two / perSecond(List.of(first));
        }
    }

    private static double perSecond(List<EnricherLoop> loops) throws Exception {
        long fromNanos = System.nanoTime();
        long from = done(loops);
        Thread.sleep((long) (1000 * MEASURED_SECONDS));
        return (done(loops) - from) / ((System.nanoTime() - fromNanos) / 1e9);
    }

    private static long done(List<EnricherLoop> loops) throws IOException {
        long done = 0;
        for (EnricherLoop loop : loops) {
            done += loop.done();
        }
        return done;
    }

    /**
     * @param instances of a core, how much the instances took together
     * @param broker    likewise, this process
     */
    private record Rate(double perSecond, double instances, double broker) {

        /** What does not depend on how busy the machine is stands beside the rate. */
        String note() {
            return String.format(Locale.ROOT, "%.2f ms of the instances' processor time an article; they took %.2f cores, the broker %.2f", 1000 * instances / perSecond, instances, broker);
        }
    }

    private static Running enrich(Path data, int core, Configuration configuration) throws Exception {
        return Running.start(List.of("taskset", "-c", Integer.toString(core)), "enrich", data, "",
            Map.of("KAFKA_BOOTSTRAP_SERVERS", configuration.kafka().get("bootstrap.servers")));
    }

    private static void awaitWarm(List<Running> instances) throws InterruptedException {
        for (Running instance : instances) {
            await(instance::processorNow, instance.processor() + WARM_UP_SECONDS);
        }
    }

    private static void await(DoubleSupplier processor, double seconds) throws InterruptedException {
        while (processor.getAsDouble() < seconds) {
            Thread.sleep(200);
        }
    }

    private Rate rate(Admin admin, List<Running> instances) throws Exception {
        long fromNanos = System.nanoTime();
        long from = read(admin, instances.size());
        double instancesFrom = processor(instances);
        double brokerFrom = ownProcessor();
        Thread.sleep((long) (1000 * MEASURED_SECONDS));
        long read = read(admin, instances.size()) - from;
        double seconds = (System.nanoTime() - fromNanos) / 1e9;
        return new Rate(read / seconds, (processor(instances) - instancesFrom) / seconds, (ownProcessor() - brokerFrom) / seconds);
    }

    private static double processor(List<Running> instances) {
        return instances.stream().mapToDouble(Running::processorNow).sum();
    }

    private static double ownProcessor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    /** @throws IllegalStateException where as many partitions have run dry as one of the instances has */
    private long read(Admin admin, int instances) throws Exception {
        var committed = admin.listConsumerGroupOffsets("rangefinder-enrich").partitionsToOffsetAndMetadata().get();
        if (committed.values().stream().filter(at -> at.offset() >= number / PARTITIONS).count() >= PARTITIONS / instances) {
            throw new IllegalStateException("this machine is too fast for " + ARTICLES + " articles");
        }
        return committed.values().stream().mapToLong(at -> at.offset()).sum();
    }

    private void send(Configuration configuration) {
        Map<String, Object> settings = new HashMap<>(configuration.clients());
        settings.put("compression.type", "lz4");
        settings.put("linger.ms", 10);
        try (KafkaProducer<String, Article> producer = new KafkaProducer<>(settings, new StringSerializer(), Topics.ARTICLES.values().serializer())) {
            for (int i = 0; i < ARTICLES; i++, number++) {
                Article article = article(number);
                ArticleKey key = new ArticleKey(article.getArticleId(), article.getVersion());
                producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), number % PARTITIONS, key.toString(), article));
            }
        }
    }

    static Article article(int number) {
        String url = "https://news.example/" + number;
        String day = InventedNews.day(number).toString();
        return Article.newBuilder().setArticleId(ArticleIds.articleId(url, null)).setVersion(ArticleIds.version(InventedNews.title(number), day, null, InventedNews.text(number)))
            .setUrl(url).setCanonicalUrl(url).setPublisher("Outlet " + number % 40).setTitle(InventedNews.title(number)).setPublished(day)
            .setFetched(Instant.parse("2026-11-01T00:00:00Z")).setLanguage("en").setMadeBy("bench").setText(InventedNews.text(number)).build();
    }
}
