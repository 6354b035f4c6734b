package rangefinder.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;
import rangefinder.ingest.backfill.WarcDocuments;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.schema.ArchiveRecord;

class WarcErasureTest {

    private static final Instant NOW = Instant.parse("2031-03-09T08:00:00Z");
    private static final String SITE = "https://harbour.example";
    private static final String SECRET = "The ferryman's cousin counted forty crates";
    private static final String RSS = """
        <rss><channel><title>Harbour</title>
        <item><title>Kept</title><link>https://harbour.example/kept</link><description>Kept words.</description></item>
        <item><title>Crates</title><link>https://harbour.example/crates</link><description>%s.</description></item>
        <item><title>Other</title><link>https://harbour.example/crates-again</link><description>Other words.</description></item>
        </channel></rss>""";
    private static final String JSON = """
        {"title": "Harbour", "items": [{"id": "1", "url": "https://harbour.example/kept", "content_text": "Kept words."},
        {"id": "2", "url": "https:\\/\\/harbour.example\\/crates", "content_text": "%s."}]}""";

    @TempDir
    Path folder;

    @Test
    void takesPagesAndEntriesOut_andLeavesEverythingElseWhereItWas() throws IOException {
        List<ArchiveRecord> kept = new ArrayList<>();
        try (WarcArchive archive = new WarcArchive(folder, "test", WarcArchive.ROTATE_BYTES)) {
            archive.store(fetched("/feed", "application/rss+xml", String.format(RSS, SECRET)));
            archive.store(fetched("/crates", "text/html", "<p>" + SECRET + ".</p>"));
            archive.store(fetched("/crates", "text/html", "<p>" + SECRET + ".</p>"));
            kept.add(archive.store(fetched("/kept", "text/html", "<p>Kept words. <a href='/crates'>Crates</a></p>")));
            archive.store(fetched("/crates", "text/html", "<p>" + SECRET + ", then forty-two.</p>"));
            archive.store(fetched("/feed.json", "application/feed+json", String.format(JSON, SECRET)));
            kept.add(archive.store(fetched("/crates-again", "text/html", "<p>Other words.</p>")));
        }
        long size = Files.size(file());

        assertThat(erase()).isEqualTo(new WarcErasure.Result(3, 2, 1));

        assertThat(Files.size(file())).isEqualTo(size);
        assertThat(unpacked()).doesNotContain(SECRET).contains("Kept words").contains("Other words").contains("<title>Other</title>");
        for (ArchiveRecord where : kept) {
            assertThat(at(where).http().body().stream().readAllBytes()).asString(UTF_8).contains("words");
        }
        assertThat(documents()).containsExactly(SITE + "/feed", SITE + "/kept", SITE + "/feed.json", SITE + "/crates-again");
        assertThat(erase()).isEqualTo(new WarcErasure.Result(0, 0, 1));
    }

    @Test
    void worksOnAFileThatIsBeingWrittenTo() throws IOException {
        try (WarcArchive archive = new WarcArchive(folder, "test", WarcArchive.ROTATE_BYTES)) {
            archive.store(fetched("/crates", "text/html", "<p>" + SECRET + ".</p>"));
            assertThat(erase().pages()).isEqualTo(1);
            archive.store(fetched("/kept", "text/html", "<p>Kept words.</p>"));
        }
        assertThat(documents()).containsExactly(SITE + "/kept");
        assertThat(unpacked()).doesNotContain(SECRET);
    }

    @Test
    void emptiesAFeedWhoseEntriesCannotBeToldApart() throws IOException {
        try (WarcArchive archive = new WarcArchive(folder, "test", WarcArchive.ROTATE_BYTES)) {
            archive.store(fetched("/list.txt", "text/plain", "https://harbour.example/crates " + SECRET));
        }
        assertThat(erase()).isEqualTo(new WarcErasure.Result(0, 1, 1));
        assertThat(unpacked()).doesNotContain(SECRET);
    }

    private WarcErasure.Result erase() throws IOException {
        return new WarcErasure(Set.of(SITE + "/crates")).in(folder, file -> { });
    }

    private Path file() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    /** As any tool would read it that knows nothing of WARC. */
    private String unpacked() throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file()))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private WarcResponse at(ArchiveRecord where) throws IOException {
        WarcReader reader = new WarcReader(folder.resolve(where.getFile()));
        reader.position(where.getOffset());
        return (WarcResponse) reader.next().orElseThrow();
    }

    private List<String> documents() throws IOException {
        List<String> urls = new ArrayList<>();
        new WarcDocuments(file()).read((document, where) -> urls.add(document.url()), reason -> urls.add("unreadable: " + reason), bytes -> { });
        return urls;
    }

    private static Fetched fetched(String path, String type, String body) {
        return new Fetched(SITE + path, null, 200, Map.of("content-type", List.of(type)), body.getBytes(UTF_8), NOW, Duration.ZERO);
    }
}
