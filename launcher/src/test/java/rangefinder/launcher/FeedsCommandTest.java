package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.ingest.feed.Opml;
import rangefinder.ingest.feed.Opml.Outline;

class FeedsCommandTest {

    private static final List<Outline> FEEDS = List.of(new Outline("https://harbour.example/feed", "Harbour: the \"Post\""), new Outline("https://mole.example/rss", null));

    @Test
    void writesLinesForTheConfiguration() {
        assertThat(FeedsCommand.yaml(FEEDS)).isEqualTo("""
            feeds:
              - url: https://harbour.example/feed
                publisher: "Harbour: the \\"Post\\""
              - url: https://mole.example/rss
            """);
    }

    @Test
    void turnsAnOpmlFileIntoOpmlAgain(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("feeds.opml"), Opml.write("Mine", FEEDS));
        assertThat(Opml.read(printed("feeds", "--opml", file.toString()).getBytes(StandardCharsets.UTF_8))).extracting(Outline::url)
            .containsExactly("https://harbour.example/feed", "https://mole.example/rss");
    }

    private static String printed(String... arguments) {
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
}
