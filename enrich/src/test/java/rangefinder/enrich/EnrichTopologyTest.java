package rangefinder.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleKind;
import rangefinder.topic.Topics;

final class EnrichTopologyTest {

    @TempDir
    Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, Article> articles;
    private TestOutputTopic<String, ArticleClaims> claims;

    @BeforeEach
    void start() {
        driver = new TopologyTestDriver(topology(), properties());
        articles = driver.createInputTopic(Topics.ARTICLES.name(), new StringSerializer(), Topics.ARTICLES.values().serializer());
        claims = driver.createOutputTopic(Topics.CLAIMS.name(), new StringDeserializer(), Topics.CLAIMS.values().deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void writesTheClaimsOfAnArticleUnderItsKey() {
        articles.pipeInput("a:1", article("a", "1", "Rain."));
        TestRecord<String, ArticleClaims> out = claims.readRecord();
        assertThat(out.key()).isEqualTo("a:1");
        assertThat(out.value().getArticleId()).isEqualTo("a");
    }

    @Test
    void passesATombstoneOn() {
        articles.pipeInput("a:1", (Article) null);
        assertThat(claims.readRecord().value()).isNull();
    }

    @Test
    void goesOnAfterARecordThatCannotBeRead() {
        TestInputTopic<String, byte[]> raw = driver.createInputTopic(Topics.ARTICLES.name(), new StringSerializer(), new ByteArraySerializer());
        articles.pipeInput("first:1", article("first", "1", "Rain."));
        raw.pipeInput("bad:1", "no framing".getBytes(UTF_8));
        articles.pipeInput("a:1", article("a", "1", "Rain."));
        assertThat(claims.readKeyValuesToList()).extracting(c -> c.key).containsExactly("first:1", "a:1");
    }

    @Test
    void putsAnArticleThatBreaksTheReaderIntoTheDeadLettersUntouched() {
        articles.pipeInput("b:1", article("b", "1", BREAKS));
        TestRecord<String, Article> letter = driver.createOutputTopic(Topics.deadLetters(EnrichStage.NAME), new StringDeserializer(), Topics.ARTICLES.values().deserializer()).readRecord();
        assertThat(letter.value().getText()).isEqualTo(BREAKS);
        assertThat(letter.headers()).extracting(h -> h.key()).contains("stage", "topic", "partition", "offset", "error", "version");
    }

    @Test
    void copiesWhatComesToAGenerationsOwnArticles() {
        try (TopologyTestDriver own = new TopologyTestDriver(EnrichTopology.build(EnrichTopologyTest::heading, "articles.g2", "claims.g2", properties()), properties())) {
            TestInputTopic<String, Article> live = own.createInputTopic(Topics.ARTICLES.name(), new StringSerializer(), Topics.ARTICLES.values().serializer());
            live.pipeInput("a:1", article("a", "1", "Rain."));
            live.pipeInput("b:1", (Article) null);
            assertThat(own.createOutputTopic("articles.g2", new StringDeserializer(), Topics.ARTICLES.values().deserializer()).readKeyValuesToList())
                .extracting(record -> record.key).containsExactly("a:1", "b:1");
            assertThat(own.createOutputTopic("claims.g2", new StringDeserializer(), Topics.CLAIMS.values().deserializer()).readKeyValuesToList())
                .extracting(record -> record.key).containsExactly("a:1", "b:1");
        }
    }

    /** Seen when the broker was away for a minute: a record that nothing was wrong with was put aside, and its claims were missing. */
    @Test
    void putsNothingAsideWhereTheBrokerFails() {
        assertThatThrownBy(() -> articles.pipeInput("b:1", article("b", "1", AWAY))).hasStackTraceContaining("not present in metadata");
        assertThat(driver.createOutputTopic(Topics.deadLetters(EnrichStage.NAME), new StringDeserializer(), new ByteArrayDeserializer()).isEmpty()).isTrue();
    }

    @Test
    void putsAsideWhatNoTopicCouldHold_insteadOfStoppingForGood() {
        articles.pipeInput("b:1", article("b", "1", HUGE));
        articles.pipeInput("a:1", article("a", "1", "Rain."));
        assertThat(claims.readKeyValuesToList()).extracting(c -> c.key).containsExactly("a:1");
        assertThat(driver.createOutputTopic(Topics.deadLetters(EnrichStage.NAME), new StringDeserializer(), new ByteArrayDeserializer()).readRecord().headers()
            .lastHeader("error").value()).asString(UTF_8).contains("its claims take");
    }

    /**
     * A changed text here is a migration: operators that are renamed lose their offsets or stores. Is it compatible, or must the stage be
     * drained first? Then put the new text into topology.txt.
     */
    @Test
    void isTheTopologyThatIsWrittenDown() throws Exception {
        try (InputStream written = EnrichTopologyTest.class.getResourceAsStream("topology.txt")) {
            assertThat(topology().describe().toString().strip()).isEqualTo(new String(written.readAllBytes(), UTF_8).strip());
        }
    }

    private static final String BREAKS = "This one breaks the reader.";
    private static final String AWAY = "The broker is away.";
    private static final String HUGE = "A report without end.";

    private Topology topology() {
        return EnrichTopology.build(EnrichTopologyTest::heading, Topics.ARTICLES.name(), Topics.CLAIMS.name(), properties());
    }

    private static ArticleClaims heading(Article article) {
        if (article.getText().equals(BREAKS)) {
            throw new IllegalStateException("a mistake of ours");
        } else if (article.getText().equals(AWAY)) {
            throw new TimeoutException("Topic claims not present in metadata after 60000 ms.");
        }
        return ArticleClaims.newBuilder().setArticleId(article.getArticleId()).setVersion(article.getVersion()).setFetched(article.getFetched())
            .setMadeBy("test").setTextHash(article.getText().equals(HUGE) ? "x".repeat(Topics.LARGEST_RECORD_BYTES) : "").build();
    }

    private Properties properties() {
        return EnrichStage.streamSettings(new EnrichSettings("localhost:9092", "enrich", "one", state, 1, Topics.ARTICLES.name(), Topics.CLAIMS.name(), Map.of())).properties();
    }

    private static Article article(String id, String version, String text) {
        return Article.newBuilder().setArticleId(id).setVersion(version).setKind(ArticleKind.PUBLISHED).setFetched(Instant.EPOCH).setMadeBy("test").setText(text).build();
    }
}
