package rangefinder.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.schema.ArchiveRecord;

class WarcArchiveTest {

    private static final Instant NOW = Instant.parse("2024-03-09T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void storesWhatWasFetchedAndSaysWhere() throws IOException {
        ArchiveRecord where;
        try (WarcArchive archive = archive(WarcArchive.ROTATE_BYTES)) {
            archive.store(fetched("/1", "one"));
            where = archive.store(fetched("/2", "two"));
        }
        try (WarcReader reader = new WarcReader(folder.resolve(where.getFile()))) {
            reader.position(where.getOffset());
            WarcResponse record = (WarcResponse) reader.next().orElseThrow();
            assertThat(record.target()).isEqualTo("https://harbour.example/2");
            assertThat(record.version().toString()).isEqualTo("WARC/1.1");
            assertThat("<" + record.id() + ">").isEqualTo(where.getRecordId());
            assertThat(record.http().body().stream().readAllBytes()).isEqualTo("two".getBytes(UTF_8));
            assertThat(record.http().headers().first("X-Crawl-content-encoding")).contains("gzip");
        }
    }

    @Test
    void storesAnUnchangedBodyOnce() throws IOException {
        try (WarcArchive archive = archive(WarcArchive.ROTATE_BYTES)) {
            ArchiveRecord first = archive.store(fetched("/1", "one"));
            assertThat(archive.store(fetched("/1", "one"))).isEqualTo(first);
        }
        assertThat(types()).containsExactly("warcinfo", "response", "revisit");
    }

    @Test
    void beginsANewFileWhenOneIsFullAndAtEveryStart() throws IOException {
        try (WarcArchive archive = archive(1)) {
            archive.store(fetched("/1", "one"));
            archive.store(fetched("/2", "two"));
        }
        try (WarcArchive archive = archive(1)) {
            archive.store(new Fetched("https://harbour.example/3", null, 200, Map.of(), new byte[0], NOW.plusSeconds(1), Duration.ZERO));
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    private List<String> types() throws IOException {
        List<String> types = new ArrayList<>();
        try (var files = Files.list(folder); WarcReader reader = new WarcReader(files.findFirst().orElseThrow())) {
            for (WarcRecord record : reader) {
                types.add(record.type());
            }
        }
        return types;
    }

    private WarcArchive archive(long rotateBytes) {
        return new WarcArchive(folder, "test", rotateBytes);
    }

    private static Fetched fetched(String path, String body) {
        return new Fetched("https://harbour.example" + path, null, 200, Map.of("content-type", List.of("text/html"), "content-encoding", List.of("gzip")),
            body.getBytes(UTF_8), NOW, Duration.ZERO);
    }
}
