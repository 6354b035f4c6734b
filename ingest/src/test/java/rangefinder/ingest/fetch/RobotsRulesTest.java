package rangefinder.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRulesTest {

    private static final String RULES = """
        User-agent: other
        Disallow: /

        User-agent: rangefinder
        Disallow: /private
        Allow: /private/open
        Disallow: /*.pdf$
        Crawl-delay: 3

        User-agent: *
        Disallow: /everyone
        """;

    @ParameterizedTest
    @CsvSource({"/, true", "/private, false", "/private/x, false", "/private/open/x, true", "/a.pdf, false", "/a.pdf?x, true", "/everyone, true"})
    void followsTheGroupThatNamesUsAndTheLongestMatch(String path, boolean allowed) {
        assertThat(rules(RULES, "Rangefinder").allows("https://harbour.example" + path)).isEqualTo(allowed);
    }

    @Test
    void followsTheGroupForAllWhereNoneNamesUs() {
        assertThat(rules(RULES, "Somebody").allows("https://harbour.example/everyone")).isFalse();
    }

    @Test
    void takesTheDelayButNotAnEndlessOne() {
        assertThat(rules(RULES, "Rangefinder").delay()).isEqualTo(Duration.ofSeconds(3));
        assertThat(rules("User-agent: *\nCrawl-delay: 86400", "Rangefinder").delay()).isEqualTo(Duration.ofSeconds(30));
        assertThat(RobotsRules.ALLOW_ALL.delay()).isZero();
    }

    @Test
    void findsOurNameInTheUserAgent() {
        assertThat(RobotsRules.product("Rangefinder/0.1 (+https://harbour.example)")).isEqualTo("Rangefinder");
    }

    @Test
    void readsPagesAndNonsenseAsNoRules() {
        assertThat(rules("<!DOCTYPE html><p>404", "Rangefinder").allows("https://harbour.example/x")).isTrue();
        assertThat(rules("\0\1\2", "Rangefinder").allows("https://harbour.example/x")).isTrue();
    }

    /** The table of decisions beside the project, where it is there; rows that only Google decides so are left out. */
    @Test
    void agreesWithEveryDecisionOfTheStandard() throws IOException {
        Path table = Path.of("../../shared/corpus/robots/robots.jsonl");
        Assumptions.assumeTrue(Files.exists(table), "the robots corpus is not beside the project: skipped");
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(table)) {
            JsonNode row = new ObjectMapper().readTree(line);
            boolean allowed = rules(row.get("robots").asText(), row.get("agent").asText()).allows(row.get("url").asText());
            if (!row.path("googleOnly").asBoolean() && allowed != row.get("allowed").asBoolean()) {
                wrong.add(row.get("id").asText());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static RobotsRules rules(String text, String agent) {
        return RobotsRules.parse(text.getBytes(UTF_8), "https://harbour.example/robots.txt", agent);
    }
}
