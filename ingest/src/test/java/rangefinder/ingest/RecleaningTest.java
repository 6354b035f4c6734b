package rangefinder.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.ingest.archive.WarcArchive;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.schema.ArchiveRecord;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleKind;
import rangefinder.topic.Topics;

class RecleaningTest {

    private static final Instant NOW = Instant.parse("2026-02-03T09:12:00Z");
    private static final String STORY = "<p>The harbour authority said on Tuesday that nineteen dock workers had been hurt when a crane fell on the northern pier.</p>";
    private static final FeedSource FEED = new FeedSource("https://harbour.example/feed", "Harbour Post", "cranes", FeedSource.SHORTEST, FeedSource.LONGEST);

    private final Map<String, Article> topic = new LinkedHashMap<>();
    private ArchiveRecord where;

    @TempDir
    Path folder;

    @BeforeEach
    void archive() throws Exception {
        try (WarcArchive archive = new WarcArchive(folder, "test", WarcArchive.ROTATE_BYTES)) {
            archive.store(fetched("/feed", "application/rss+xml", "<rss><channel><title>Feed</title><item><title>Crane falls</title>"
                + "<link>https://harbour.example/crane</link><author>Ida Brandt</author></item></channel></rss>"));
            where = archive.store(fetched("/crane", "text/html; charset=utf-8", "<html><h1>Crane falls</h1>" + STORY));
            archive.store(fetched("/crane", "text/html; charset=utf-8", "<html><h1>Crane falls</h1>" + STORY));
        }
    }

    @Test
    void cleansTheArchiveAgainWithWhatFeedsAndConfigurationSay() throws Exception {
        reclean(List.of());
        assertThat(topic.values()).singleElement().satisfies(article -> {
            assertThat(article.getPublisher()).isEqualTo("Harbour Post");
            assertThat(article.getCollection()).isEqualTo("cranes");
            assertThat(article.getFeed()).isEqualTo("https://harbour.example/feed");
            assertThat(article.getFetched()).isEqualTo(NOW);
            assertThat(article.getText()).startsWith("The harbour authority said");
            assertThat(article.getArchive()).isEqualTo(where);
        });
    }

    @Test
    void leavesOutWhatFormerCodeMadeOfIt_andKeepsWhatCameFromElsewhere() throws Exception {
        reclean(List.of(record("crane", where, "Related: nineteen ways to paint a crane."), record("sent-in", null, "A boat sank."),
            record("other-instance", new ArchiveRecord("elsewhere.warc.gz", 0L, "<urn:1>"), "A quay broke."), new ConsumerRecord<>("articles", 0, 3, "gone:1", null)));
        assertThat(topic.values()).filteredOn(article -> article != null).extracting(Article::getText)
            .satisfiesExactlyInAnyOrder(text -> assertThat(text).startsWith("The harbour authority said"), text -> assertThat(text).isEqualTo("A boat sank."),
                text -> assertThat(text).isEqualTo("A quay broke."));
        assertThat(topic).containsEntry("gone:1", null);
    }

    private void reclean(List<ConsumerRecord<String, byte[]>> before) throws Exception {
        Commits commits = new Commits() {
            @Override
            public void write(List<ProducerRecord<String, byte[]>> records) {
                records.forEach(record -> topic.put(record.key(),
                    record.value() == null ? null : Topics.ARTICLES.values().deserializer().deserialize(record.topic(), record.value())));
            }

            @Override
            public void close() {}
        };
        new Recleaning(commits, before::forEach, 1, "articles.g2").run(folder, List.of(FEED), progress -> { });
    }

    private static ConsumerRecord<String, byte[]> record(String id, ArchiveRecord archive, String text) {
        Article article = Article.newBuilder().setArticleId(id).setVersion("1").setKind(ArticleKind.PUBLISHED).setFetched(NOW).setMadeBy("before")
            .setArchive(archive).setText(text).build();
        return new ConsumerRecord<>("articles", 0, 0, id + ":1", Topics.ARTICLES.values().serializer().serialize("articles", article));
    }

    private static Fetched fetched(String path, String type, String body) {
        return new Fetched("https://harbour.example" + path, null, 200, Map.of("content-type", List.of(type)), body.getBytes(UTF_8), NOW, Duration.ZERO);
    }
}
