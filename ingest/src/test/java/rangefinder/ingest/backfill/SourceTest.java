package rangefinder.ingest.backfill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.ingest.archive.WarcArchive;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.ingest.page.Page;
import rangefinder.schema.ArchiveRecord;

class SourceTest {

    private static final Instant NOW = Instant.parse("2024-03-09T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void readsPagesOfOurOwnArchiveAndNamesTheirRecords() throws IOException {
        ArchiveRecord where;
        try (WarcArchive archive = new WarcArchive(folder, "test", WarcArchive.ROTATE_BYTES)) {
            archive.store(fetched("/feed", "application/rss+xml", "<rss/>"));
            where = archive.store(fetched("/ferry", "text/html", "<p>Safe"));
        }
        Item.Raw raw = (Item.Raw) items(folder.resolve(where.getFile())).get(0);
        assertThat(raw.page().url()).isEqualTo("https://harbour.example/ferry");
        assertThat(((Page.Bytes) raw.page().content()).bytes()).isEqualTo("<p>Safe".getBytes(UTF_8));
        assertThat(raw.archive()).isEqualTo(where);
    }

    @Test
    void readsWarcFilesOfOtherCrawlersAsFarAsTheyAreWhole() throws IOException {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nX-Crawl-Content-Encoding: gzip\r\n\r\n<p>Tide";
        byte[] record = gzip("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbour.example/tide\r\nWARC-Date: 2024-03-09T08:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:7d4e4a3e-0f62-4f2c-9f0e-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.length() + "\r\n\r\n" + http + "\r\n\r\n");
        Path file = folder.resolve("CC-NEWS-1.warc.gz");
        Files.write(file, record);
        Files.write(file, Arrays.copyOf(record, record.length / 2), java.nio.file.StandardOpenOption.APPEND);
        List<Item> items = items(file);
        assertThat(((Item.Raw) items.get(0)).page().fetched()).isEqualTo(NOW);
        assertThat(items.subList(1, items.size())).allMatch(Item.Unreadable.class::isInstance);
    }

    /** As Common Crawl's news crawler writes: information, request, response and metadata of each page, one gzip member each. */
    @Test
    void readsTheFormOfCommonCrawlsNews() throws IOException {
        String info = warc("warcinfo", null, "application/warc-fields", "software: a crawler\r\nisPartOf: CC-NEWS\r\n");
        String request = warc("request", "https://harbour.example/tide", "application/http; msgtype=request", "GET /tide HTTP/1.1\r\nHost: harbour.example\r\n\r\n");
        String page = warc("response", "https://harbour.example/tide", "application/http; msgtype=response",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Crawl-Transfer-Encoding: chunked\r\nX-Crawl-Content-Length: 99\r\n\r\n<p>Tide");
        String moved = warc("response", "https://harbour.example/old", "application/http; msgtype=response", "HTTP/1.1 301 Moved\r\nLocation: /tide\r\n\r\n");
        String picture = warc("response", "https://harbour.example/p.png", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG");
        Path file = folder.resolve("CC-NEWS-20240309080000-00001.warc.gz");
        for (String record : List.of(info, request, page, moved, picture)) {
            Files.write(file, gzip(record), java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
        }
        assertThat(items(file)).singleElement().satisfies(item -> {
            assertThat(((Item.Raw) item).page().url()).isEqualTo("https://harbour.example/tide");
            assertThat(((Item.Raw) item).archive().getOffset()).isEqualTo(gzip(info).length + gzip(request).length);
        });
    }

    private static String warc(String type, String target, String contentType, String block) {
        return "WARC/1.0\r\nWARC-Type: " + type + (target == null ? "" : "\r\nWARC-Target-URI: " + target) + "\r\nWARC-Date: 2024-03-09T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
            + java.util.UUID.nameUUIDFromBytes((type + target).getBytes(UTF_8)) + ">\r\nContent-Type: " + contentType + "\r\nContent-Length: " + block.length() + "\r\n\r\n" + block + "\r\n\r\n";
    }

    @Test
    void keepsARetractionThatALineCarries() throws IOException {
        Item.Ready line = (Item.Ready) items(file("r.jsonl", "{\"id\": \"1\", \"text\": \"x\", \"canonicalUrl\": \"https://harbour.example/1\","
            + " \"published\": \"2024-03-09\", \"correctionNote\": \"We retract this.\", \"retracted\": true}")).get(0);
        assertThat(line.article().getKind()).isEqualTo(rangefinder.schema.ArticleKind.RETRACTED);
    }

    @Test
    void readsJsonLinesRawAndReady() throws IOException {
        List<Item> items = items(file("a.jsonl", """
            {"id": "1", "text": "A dump", "published": "2024-03-09"}

            {"id": "2", "text": "Clean.", "canonicalUrl": "https://harbour.example/2", "title": "T", "published": "2024-03-09"}
            {"id": "3"}
            not json
            """));
        assertThat(((Item.Raw) items.get(0)).page().fetched()).isEqualTo("2024-03-09T23:59:59.999Z");
        assertThat(((Item.Ready) items.get(1)).article().getText()).isEqualTo("Clean.");
        assertThat(((Item.Unreadable) items.get(2)).reason()).contains("line 4", "html");
        assertThat(((Item.Unreadable) items.get(3)).reason()).contains("line 5", "not JSON");
    }

    @Test
    void readsListsOfFeedsAndAddresses() throws IOException {
        assertThat(items(file("feeds.opml", "<opml><body><outline text='Harbour' xmlUrl='https://harbour.example/feed'/></body></opml>")))
            .containsExactly(new Item.Address("https://harbour.example/feed", "Harbour"));
        assertThat(items(file("pages.txt", "# mine\nhttps://harbour.example/1\n\nhttps://harbour.example/2\n")))
            .containsExactly(new Item.Address("https://harbour.example/1", null), new Item.Address("https://harbour.example/2", null));
    }

    @Test
    void readsTextsAsDumpsAndTheRestAsPages() throws IOException {
        assertThat(((Item.Raw) items(file("note.txt", "The ferry is safe.")).get(0)).page().content()).isEqualTo(new Page.Dump("The ferry is safe."));
        assertThat(((Item.Raw) items(file("page.html", "<p>x")).get(0)).page().content()).isInstanceOf(Page.Bytes.class);
    }

    @Test
    void findsFilesInFoldersInTheSameOrderEveryTime() throws IOException {
        Path b = file("b.txt", "x");
        Path a = file("a.txt", "x");
        assertThat(Source.files(List.of(folder))).containsExactly(a, b);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<Item> items(Path file) throws IOException {
        List<Item> items = new ArrayList<>();
        new Source(file, n -> { }).read(items::add);
        return items;
    }

    private static Fetched fetched(String path, String type, String body) {
        return new Fetched("https://harbour.example" + path, null, 200, Map.of("content-type", List.of(type)), body.getBytes(UTF_8), NOW, Duration.ZERO);
    }

    private static byte[] gzip(String text) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
