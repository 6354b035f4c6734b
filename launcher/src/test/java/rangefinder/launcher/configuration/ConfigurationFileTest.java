package rangefinder.launcher.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.aggregate.serve.ServeSettings.Scope;
import rangefinder.aggregate.serve.ServeSettings.Token;
import rangefinder.ingest.FeedSource;

class ConfigurationFileTest {

    @TempDir
    Path folder;

    @Test
    void worksWithoutAFile() {
        Configuration configuration = read("");
        assertThat(configuration.feeds()).isEmpty();
        assertThat(configuration.namesCluster()).isFalse();
        assertThat(configuration.http().getPort()).isEqualTo(8080);
    }

    @Test
    void readsFeedsInShortAndInFull() {
        Configuration configuration = read("""
            feeds:
              - https://one.example/rss
              - url: https://two.example/atom
                publisher: The Two
                shortest: 30s
                longest: 2h
            """);
        assertThat(configuration.feeds()).containsExactly(FeedSource.of("https://one.example/rss", null),
            new FeedSource("https://two.example/atom", "The Two", null, Duration.ofSeconds(30), Duration.ofHours(2)));
    }

    @Test
    void takesEverySettingFromTheEnvironmentFirst() {
        Configuration configuration = read("http: {port: 1}\nfeeds: [https://file.example/rss]\n",
            Map.of("RANGEFINDER_HTTP_PORT", "2", "RANGEFINDER_FEEDS", "[https://variable.example/rss]", "RANGEFINDER_CRAWLING_USER_AGENT", "Ours/1"));
        assertThat(configuration.http().getPort()).isEqualTo(2);
        assertThat(configuration.feeds()).containsExactly(FeedSource.of("https://variable.example/rss", null));
        assertThat(configuration.crawling().userAgent()).isEqualTo("Ours/1");
    }

    @Test
    void passesKafkaPropertiesThrough() {
        Configuration configuration = read("kafka: {sasl.mechanism: PLAIN, producer.linger.ms: 5}\n",
            Map.of("KAFKA_BOOTSTRAP_SERVERS", "far:9092", "KAFKA_SECURITY_PROTOCOL", "SASL_SSL", "KAFKA_HEAP_OPTS", "-Xmx1g"));
        assertThat(configuration.kafka()).containsOnly(Map.entry("bootstrap.servers", "far:9092"), Map.entry("security.protocol", "SASL_SSL"),
            Map.entry("sasl.mechanism", "PLAIN"), Map.entry("producer.linger.ms", "5"), Map.entry("metric.reporters", ""));
        assertThat(configuration.namesCluster()).isTrue();
    }

    @Test
    void namesFileLineValueAndWhatIsAllowed() {
        assertThatThrownBy(() -> read("http:\n  port: eighty\n"))
            .isInstanceOf(ConfigurationException.class)
            .hasMessage("test.yaml:2: http.port is 'eighty', allowed: a whole number from 0 to 65535");
    }

    @Test
    void namesTheVariableThatIsWrong() {
        assertThatThrownBy(() -> read("", Map.of("RANGEFINDER_PARTITIONS", "none")))
            .hasMessage("RANGEFINDER_PARTITIONS: partitions is 'none', allowed: a whole number from 1 to 1024");
    }

    @Test
    void tellsAllMistakesAtOnce() {
        assertThatThrownBy(() -> read("partitions: 0\nfeeds:\n  - ftp://one.example/rss\n  - url: https://two.example\n    shortest: soon\n"))
            .message().isEqualTo("""
                test.yaml:1: partitions is '0', allowed: a whole number from 1 to 1024
                test.yaml:3: feeds[0] is 'ftp://one.example/rss', allowed: an address such as https://example.org/feed.xml
                test.yaml:5: feeds[1].shortest is 'soon', allowed: a time from 1s to 1d, such as 90s, 15m or 2h""");
    }

    @Test
    void refusesMisspeltSettings() {
        assertThatThrownBy(() -> read("feed: [https://one.example/rss]\n")).hasMessageContaining("test.yaml:1: feed is no setting, allowed here: ");
        assertThatThrownBy(() -> read("", Map.of("RANGEFINDER_FEED", "x"))).hasMessageContaining("RANGEFINDER_FEED: this environment variable is no setting");
        assertThatThrownBy(() -> read("kafka: {bootstrap.server: x}\n")).hasMessageContaining("test.yaml:1: kafka.bootstrap.server: no property of Kafka's clients");
    }

    @Test
    void refusesASettingThatIsThereTwice() {
        assertThatThrownBy(() -> read("partitions: 3\npartitions: 4\n")).hasMessage("test.yaml:2: partitions is set twice");
    }

    @Test
    void refusesAFeedWithoutAddress() {
        assertThatThrownBy(() -> read("feeds:\n  - publisher: Nobody\n")).hasMessage("test.yaml:2: feeds[0].url is missing: the address of a feed");
    }

    @Test
    void refusesALongestIntervalBelowTheShortest() {
        assertThatThrownBy(() -> read("feeds:\n  - url: https://a.example\n    shortest: 2h\n    longest: 1h\n"))
            .hasMessageStartingWith("test.yaml:4: feeds[0].longest:");
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThatThrownBy(() -> read("feeds:\n\t- x\n")).hasMessageStartingWith("test.yaml:2: not readable as YAML");
        assertThatThrownBy(() -> read("just a text")).hasMessage("test.yaml:1: the configuration is 'just a text', allowed: a mapping of settings");
        assertThatThrownBy(() -> read("", Map.of("RANGEFINDER_FEEDS", "[open"))).hasMessageStartingWith("RANGEFINDER_FEEDS: not readable as YAML");
    }

    @Test
    void refusesBombsOfBracketsAndAliases() {
        assertThatThrownBy(() -> read("a: " + "[".repeat(100_000))).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> read("a: &a [x]\nb: &b [*a, *a]\n".repeat(1) + "feeds: [" + "*b, ".repeat(100_000) + "*b]\n"))
            .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void refusesFilesThatCannotBeRead() throws IOException {
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> ConfigurationFile.read(folder.resolve("absent.yaml"), Map.of())).hasMessageContaining("absent.yaml: there is no such file");
        assertThatThrownBy(() -> ConfigurationFile.read(binary, Map.of())).hasMessageContaining("binary.yaml: not UTF-8 text");
        assertThatThrownBy(() -> ConfigurationFile.read(folder, Map.of())).hasMessageContaining(folder + ": cannot be read");
    }

    @Test
    void readsTokensAndWebhooks() {
        Serving serving = read("""
            http:
              publicAddress: https://ranges.example
              tokens:
                - a-reader-of-the-newsroom
                - {secret: an-operator-of-the-night, scope: operate}
            webhooks:
              - {url: https://hook.example/in, secret: whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz, words: aveiro, movedPercent: 10, lanes: [REALISED]}
            """).serving();
        assertThat(serving.publicAddress()).hasToString("https://ranges.example");
        assertThat(serving.tokens()).extracting(Token::scope).containsExactly(Scope.READ, Scope.OPERATE);
        assertThat(serving.webhooks()).singleElement().satisfies(webhook -> {
            assertThat(webhook.url()).hasToString("https://hook.example/in");
            assertThat(webhook.movedPercent()).isEqualTo(10);
        });
    }

    @Test
    void neverTellsASecretThatIsWrong() {
        assertThatThrownBy(() -> read("http:\n  tokens:\n    - hunter2\nwebhooks:\n  - url: https://hook.example/in\n    secret: hunter3\n    lowAbove: many\n"))
            .message().isEqualTo("""
                test.yaml:3: http.tokens[0].secret: a token has 7 characters, expected 16 or more
                test.yaml:7: webhooks[0].lowAbove is 'many', allowed: a number, 0 or more
                test.yaml:6: webhooks[0].secret: the secret is none, allowed: whsec_ and 24 or more bytes in base 64""");
    }

    private static Configuration read(String text) {
        return read(text, Map.of());
    }

    private static Configuration read(String text, Map<String, String> environment) {
        return ConfigurationFile.parse(text, "test.yaml", environment);
    }
}
