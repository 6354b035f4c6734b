package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JSON lines in, JSON lines out, one for one and in order; what cannot be cleaned is answered with an error. */
class ArticleCommandTest {

    private static final String PAGE = "<html><head><title>Ferry sinks off the cape</title></head><body><nav><a href='/'>Home</a></nav><h1>Ferry sinks off the cape</h1>"
        + "<p>By Ada Quill, 3 May 2026</p><p>A ferry with 41 people on board sank off the cape on Sunday, the coast guard said in the evening.</p>"
        + "<p>Divers went on looking for nine passengers while the wind rose, and the harbour stayed closed until the next morning.</p></body></html>";

    @Test
    void cleansAPageGivenAsMarkup() throws IOException {
        JsonNode article = run("{\"id\": \"a\", \"url\": \"https://cape.example/ferry\", \"html\": " + JsonLines.JSON.writeValueAsString(PAGE) + "}").get(0);

        assertThat(article.path("id").asText()).isEqualTo("a");
        assertThat(article.path("title").asText()).isEqualTo("Ferry sinks off the cape");
        assertThat(article.path("authors").path(0).asText()).isEqualTo("Ada Quill");
        assertThat(article.path("published").asText()).isEqualTo("2026-05-03");
        assertThat(article.path("text").asText()).startsWith("A ferry with 41 people").endsWith("the next morning.").doesNotContain("Home", "Quill");
    }

    @Test
    void passesOnWhatOtherCommandsNeed() throws IOException {
        JsonNode article = run("{\"id\": 7, \"collection\": \"ferries\", \"fetched\": \"2026-05-04\", \"html\": " + JsonLines.JSON.writeValueAsString(PAGE) + "}").get(0);

        assertThat(article.path("id").asInt()).isEqualTo(7);
        assertThat(article.path("collection").asText()).isEqualTo("ferries");
        assertThat(article.path("fetched").asText()).isEqualTo("2026-05-04");
    }

    @Test
    void answersABadLineWithAnErrorAndGoesOn() throws IOException {
        List<JsonNode> out = run("{\"id\": \"a\"", "[1, 2]", "{\"id\": \"b\"}", "", "{\"id\": \"c\", \"html\": " + JsonLines.JSON.writeValueAsString(PAGE) + "}");

        assertThat(out).hasSize(4);
        assertThat(out.get(0).path("error").asText()).startsWith("not JSON: ");
        assertThat(out.get(1).path("error").asText()).isEqualTo("not a JSON object: [1, 2]");
        assertThat(out.get(2).path("error").asText()).isEqualTo("nothing to clean: the line has none of html, base64, text");
        assertThat(out.get(2).path("id").asText()).isEqualTo("b");
        assertThat(out.get(3).path("error").isMissingNode()).isTrue();
    }

    @Test
    void saysWhatIsWrongWithADate() throws IOException {
        JsonNode answer = run("{\"id\": \"a\", \"html\": \"<p>x</p>\", \"fetched\": \"yesterday\"}").get(0);

        assertThat(answer.path("error").asText()).isEqualTo("fetched is yesterday, expected an instant such as 2025-03-28T00:00:00Z");
    }

    @Test
    void namesThePageThatIsNoArticle() throws IOException {
        JsonNode answer = run("{\"id\": \"a\", \"html\": \"<title>404 Not Found</title><p>Gone.</p>\"}").get(0);

        assertThat(answer.path("error").asText()).startsWith("not an article, error page: ");
    }

    private static List<JsonNode> run(String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines.run(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), out, ArticleCommand::clean);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            answers.add(JsonLines.JSON.readTree(line));
        }
        return answers;
    }
}
