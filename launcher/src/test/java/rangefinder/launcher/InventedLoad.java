package rangefinder.launcher;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import rangefinder.id.ContentHash;
import rangefinder.launcher.bench.InventedNews;
import rangefinder.schema.Article;
import rangefinder.topic.ArticleKey;
import rangefinder.topic.Topics;

/** Articles of the invented news, put on their topic as ingest would. The same number gives the same article. */
final class InventedLoad {

    private InventedLoad() {}

    /**
     * Sends a stretch of articles and waits until the broker has them.
     *
     * @throws IllegalStateException where it has not taken all of them within seconds
     */
    static void send(Map<String, String> kafka, int from, int to) {
        send(kafka, IntStream.range(from, to).mapToObj(InventedLoad::article));
    }

    /** Sends a later version of each: everybody it tells of has been counted once more. */
    static void sendCorrected(Map<String, String> kafka, int from, int to) {
        send(kafka, IntStream.range(from, to).mapToObj(number -> corrected(article(number))));
    }

    private static void send(Map<String, String> kafka, Stream<Article> articles) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.putAll(Map.of("max.block.ms", 15_000, "delivery.timeout.ms", 15_000, "request.timeout.ms", 5_000));
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<String, Article> producer = new KafkaProducer<>(properties, new StringSerializer(), Topics.ARTICLES.values().serializer())) {
            int partitions = producer.partitionsFor(Topics.ARTICLES.name()).size();
            articles.forEach(article -> {
                ArticleKey key = new ArticleKey(article.getArticleId(), article.getVersion());
                sent.add(producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), key.partition(partitions), key.toString(), article)));
            });
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("not all articles were taken", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keys of a stretch of articles. */
    static List<String> keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(InventedLoad::article).map(article -> new ArticleKey(article.getArticleId(), article.getVersion()).toString()).toList();
    }

    private static Article corrected(Article article) {
        String text = article.getText().replaceAll("\\b(\\d)(\\d?) people", "1$1$2 people");
        return Article.newBuilder(article).setText(text).setVersion(ContentHash.of(text)).setModified(InventedNews.day(0).plusYears(1).toString()).build();
    }

    static Article article(int number) {
        String text = InventedNews.text(number);
        return Article.newBuilder().setArticleId("invented-" + number).setVersion(ContentHash.of(text)).setUrl("https://invented.example/" + number)
            .setPublisher("Invented " + number % 7).setTitle(InventedNews.title(number)).setText(text).setLanguage("en")
            .setPublished(InventedNews.day(number).toString()).setFetched(Instant.parse("2026-11-01T00:00:00Z")).setMadeBy("test").build();
    }
}
