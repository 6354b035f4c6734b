package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions are tried on stored claims before they go live. */
class TopicsCommandTest {

    @TempDir
    Path folder;
    private Path claims;

    @BeforeEach
    void writeClaims() throws IOException {
        claims = folder.resolve("claims.jsonl");
        Files.writeString(claims, line("post", "CA", 1_200) + line("ledger", "CA", 1_000) + line("echo", "ES", 90));
    }

    @Test
    void showsWhatADefinitionTakesAndWhatItNarrowlyMisses() throws IOException {
        Path file = Files.writeString(folder.resolve("topics.yaml"), "topics:\n  - id: crews\n    title: Crews from Canada\n    counted: [rescuers]\n    actions: [DISPATCH]\n    actor: CA\n");
        assertThat(run("topics", "test", "--claims", claims.toString(), file.toString()))
            .contains("Crews from Canada   [crews]", "takes 2 statements of 2 articles", "misses 1 claims by the actor alone", "nothing was changed");
    }

    @Test
    void proposesFramesThatArticlesShare() {
        assertThat(run("topics", "propose", "--claims", claims.toString(), "--articles", "2")).contains("id: my/ca-dispatch-rescuers    # 2 articles").doesNotContain("ES");
    }

    @Test
    void showsTheRangeOfEveryTopic() throws IOException {
        Files.writeString(claims, (line("post", "CA", 1_200) + line("ledger", "CA", 1_200)).replace("\"topics\": []", "\"topics\": [\"ca/dispatch/rescuers\"]"));
        assertThat(run("topics", "show", "--claims", claims.toString())).contains("ca/dispatch/rescuers", "Rescuers dispatched by Canada", "/ 1,200 /");
    }

    @Test
    void countsAndFindsClaimsThatNoTopicTakes() {
        assertThat(run("topics", "unrouted", "--claims", claims.toString(), "ledger")).contains("1 of 3 claims belong to no topic", "CA DISPATCH rescuers", "“1000 went.”");
    }

    private static String run(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(Launcher.commandLine().execute(arguments)).isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String line(String outlet, String actor, int number) {
        return """
            {"id": "%1$s", "publisher": "%1$s", "published": "2031-06-08", "fetched": "2031-06-08T20:00:00Z", "text": "", "claims": [{"claimId": "%1$s", "start": 0, "end": 9,
             "quote": "%3$d went.", "quantity": {"text": "%3$d", "start": 0, "end": 4, "low": %3$d, "high": %3$d, "bound": "EXACT"}, "counted": "firefighters",
             "countedClass": "rescuers", "action": "DISPATCH", "actor": "%2$s", "place": [], "basis": "TOTAL", "lane": "REALISED",
             "source": {"name": "%1$s", "kind": "medium"}, "via": [], "topics": []}]}
            """.formatted(outlet, actor, number).replace("\n", " ").strip() + "\n";
    }
}
