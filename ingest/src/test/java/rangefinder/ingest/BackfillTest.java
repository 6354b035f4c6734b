package rangefinder.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rangefinder.ingest.archive.WarcArchive;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.schema.Article;
import rangefinder.topic.AvroSerde;

class BackfillTest {

    private static final int LINES = 1_050;
    private static final Instant NOW = Instant.parse("2024-03-09T08:00:00Z");
    private static final String STORY = "<p>The harbour authority said on Saturday that nineteen dock workers had been hurt on the pier.</p>"
        + "<p>The pier stays closed until inspectors have looked at every crane, which may take until the end of the month.</p>";

    /** What the topic holds: the latest of each key, and how often each was written. */
    private final Map<String, Integer> topic = new HashMap<>();
    private final List<Article> written = new ArrayList<>();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void killedInTheMiddleAndStartedAgain_losesNothingAndDoublesNothing(boolean committed) throws Exception {
        Path lines = Files.writeString(folder.resolve("a.jsonl"), IntStream.range(0, LINES).mapToObj(BackfillTest::line).collect(Collectors.joining("\n")));
        assertThatThrownBy(() -> backfill(5, committed).run(List.of(lines), progress -> { })).isInstanceOf(Killed.class);
        int before = topic.size();
        Backfill.Progress end = backfill(Integer.MAX_VALUE, true).run(List.of(lines), progress -> { });

        assertThat(before).isEqualTo(committed ? 500 : 400);
        assertThat(topic).hasSize(LINES);
        assertThat(end.skipped()).isEqualTo(400);
        assertThat(topic.values().stream().filter(times -> times > 1)).hasSize(committed ? 100 : 0);
    }

    @Test
    void doesNothingTheSecondTime() throws Exception {
        Path lines = Files.writeString(folder.resolve("a.jsonl"), line(1) + "\n" + line(2));
        backfill(Integer.MAX_VALUE, true).run(List.of(lines), progress -> { });
        assertThat(backfill(Integer.MAX_VALUE, true).run(List.of(lines), progress -> { }).skipped()).isEqualTo(2);
        assertThat(topic.values()).containsOnly(1);
    }

    @Test
    void cleansTheArchiveAgainWithWhatFeedsAndConfigurationSay() throws Exception {
        try (WarcArchive archive = new WarcArchive(folder.resolve("archive"), "test", WarcArchive.ROTATE_BYTES)) {
            archive.store(fetched("/feed", "application/rss+xml", "<rss><channel><title>Feed</title><item><title>Crane falls</title>"
                + "<link>https://harbour.example/crane</link><author>Ida Brandt</author></item></channel></rss>"));
            archive.store(fetched("/crane", "text/html; charset=utf-8", "<html><h1>Crane falls</h1>" + STORY));
            archive.store(fetched("/crane", "text/html; charset=utf-8", "<html><h1>Crane falls</h1>" + STORY));
        }
        FeedSource feed = new FeedSource("https://harbour.example/feed", "Harbour Post", "cranes", FeedSource.SHORTEST, FeedSource.LONGEST);
        backfill(Integer.MAX_VALUE, true).reclean(folder.resolve("archive"), List.of(feed), "articles.g2", progress -> { });

        assertThat(written).singleElement().satisfies(article -> {
            assertThat(article.getPublisher()).isEqualTo("Harbour Post");
            assertThat(article.getCollection()).isEqualTo("cranes");
            assertThat(article.getFeed()).isEqualTo("https://harbour.example/feed");
            assertThat(article.getFetched()).isEqualTo(NOW);
            assertThat(article.getText()).startsWith("The harbour authority said");
            assertThat(article.getArchive().getFile()).endsWith(".warc.gz");
        });
    }

    private static String line(int i) {
        return "{\"id\": \"" + i + "\", \"canonicalUrl\": \"https://harbour.example/" + i + "\", \"published\": \"2024-03-09\", \"text\": \"Boat " + i + " is safe.\"}";
    }

    private static Fetched fetched(String path, String type, String body) {
        return new Fetched("https://harbour.example" + path, null, 200, Map.of("content-type", List.of(type)), body.getBytes(UTF_8), NOW, Duration.ZERO);
    }

    private static final class Killed extends RuntimeException {}

    /**
     * A backfill whose process dies at one of its commits.
     *
     * @param committed whether what it was writing had arrived by then
     */
    private Backfill backfill(int diesAt, boolean committed) {
        return new Backfill(new Commits() {
            private int commits;

            @Override
            public void write(List<ProducerRecord<String, byte[]>> records) {
                boolean dies = ++commits == diesAt;
                if (!dies || committed) {
                    records.forEach(BackfillTest.this::take);
                }
                if (dies) {
                    throw new Killed();
                }
            }

            @Override
            public void close() {}
        }, 1, folder.resolve("progress"));
    }

    private void take(ProducerRecord<String, byte[]> record) {
        topic.merge(record.key(), 1, Integer::sum);
        written.add(new AvroSerde<>(Article.class).deserializer().deserialize(record.topic(), record.value()));
    }
}
