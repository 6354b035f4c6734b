package rangefinder.launcher.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
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

/** One instance of enrich on a core, then a second one on another; the broker is in this process, on whatever core is free. Needs {@code taskset}. */
final class EnrichBench {

    private static final int PARTITIONS = 8;
    private static final int ARTICLES = 5_000;
    /** Of the articles: until then the instances compile what they do and share the partitions. */
    private static final double WARM_UP = .4;

    private int number;

    void measure(Path folder, Consumer<Figure> table) throws Exception {
        try (LoneBroker broker = LoneBroker.start(folder, PARTITIONS)) {
            List<Running> instances = new ArrayList<>();
            try {
                instances.add(enrich(folder.resolve("first"), 0, broker.configuration()));
                Rate one = rate(broker.configuration(), instances);
                table.accept(Figure.of("articles enriched by one instance on one core", one.perSecond(), "/s", one.note()));
                instances.add(enrich(folder.resolve("second"), 1, broker.configuration()));
                Rate two = rate(broker.configuration(), instances);
                table.accept(Figure.of("by two instances, each on a core", two.perSecond(), "/s", two.note()));
                table.accept(Figure.above("two beside one", two.perSecond() / one.perSecond(), "times", 1.7, "the broker, and whatever else runs, shares the cores"));
            } finally {
                for (Running instance : instances) {
                    instance.stop();
                }
            }
        }
    }

    /** What does not depend on how busy the machine is stands beside the rate. */
    private record Rate(double perSecond, double processorSeconds, long articles) {

        String note() {
            return String.format(Locale.ROOT, "%.2f ms of the instances' processor time an article", 1000 * processorSeconds / articles);
        }
    }

    private static Running enrich(Path data, int core, Configuration configuration) throws Exception {
        return Running.start(List.of("taskset", "-c", Integer.toString(core)), "enrich", data, "",
            Map.of("KAFKA_BOOTSTRAP_SERVERS", configuration.kafka().get("bootstrap.servers")));
    }

    /** From the end of the warm-up to the last article. */
    private Rate rate(Configuration configuration, List<Running> instances) throws Exception {
        try (Admin admin = Admin.create(configuration.clients())) {
            long before = read(admin);
            send(configuration);
            long from = awaitRead(admin, before, (long) (WARM_UP * ARTICLES));
            long fromNanos = System.nanoTime();
            double fromProcessor = processor(instances);
            long to = awaitRead(admin, before, ARTICLES);
            return new Rate((to - from) / ((System.nanoTime() - fromNanos) / 1e9), processor(instances) - fromProcessor, to - from);
        }
    }

    private static double processor(List<Running> instances) {
        return instances.stream().mapToDouble(Running::processorNow).sum();
    }

    /** How many have been read when there are at least so many. */
    private static long awaitRead(Admin admin, long before, long articles) throws Exception {
        long read = 0;
        while (read < articles) {
            Thread.sleep(50);
            read = read(admin) - before;
        }
        return read;
    }

    private static long read(Admin admin) throws Exception {
        return admin.listConsumerGroupOffsets("rangefinder-enrich").partitionsToOffsetAndMetadata().get().values().stream().mapToLong(at -> at.offset()).sum();
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

    private static Article article(int number) {
        String url = "https://news.example/" + number;
        String day = InventedNews.day(number).toString();
        return Article.newBuilder().setArticleId(ArticleIds.articleId(url, null)).setVersion(ArticleIds.version(InventedNews.title(number), day, null, InventedNews.text(number)))
            .setUrl(url).setCanonicalUrl(url).setPublisher("Outlet " + number % 40).setTitle(InventedNews.title(number)).setPublished(day)
            .setFetched(Instant.parse("2026-11-01T00:00:00Z")).setLanguage("en").setMadeBy("bench").setText(InventedNews.text(number)).build();
    }
}
