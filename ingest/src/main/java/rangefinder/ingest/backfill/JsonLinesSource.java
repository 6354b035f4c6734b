package rangefinder.ingest.backfill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import rangefinder.ingest.article.ArticleVersion;
import rangefinder.ingest.page.CleanArticle;
import rangefinder.ingest.page.Hints;
import rangefinder.ingest.page.Notice;
import rangefinder.ingest.page.Page;

/** Lines as {@code rangefinder article --jsonl} takes them; those that it has printed are articles already. */
final class JsonLinesSource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Instant written;

    JsonLinesSource(Path file) throws IOException {
        this.file = file;
        this.written = Files.getLastModifiedTime(file).toInstant();
    }

    void read(InputStream in, Consumer<Item> sink) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                sink.accept(item(line, number));
            }
        }
    }

    private Item item(String line, int number) {
        try {
            JsonNode json = JSON.readTree(line);
            boolean cleaned = json.hasNonNull("text") && (json.has("canonicalUrl") || json.has("publishedFrom"));
            return cleaned ? new Item.Ready(ready(json)) : new Item.Raw(page(json), id(json, number), text(json, "collection"), null);
        } catch (JsonProcessingException e) {
            return new Item.Unreadable(file + " line " + number + " is not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Item.Unreadable(file + " line " + number + ": " + e.getMessage());
        }
    }

    private Page page(JsonNode json) {
        Hints hints = new Hints(text(json, "title"), texts(json, "authors"), text(json, "publisher"), text(json, "published"));
        return new Page(text(json, "url"), content(json), fetched(json), hints);
    }

    private static Page.Content content(JsonNode json) {
        if (json.hasNonNull("html")) {
            return new Page.Markup(json.get("html").asText());
        } else if (json.hasNonNull("base64")) {
            return new Page.Bytes(Base64.getMimeDecoder().decode(json.get("base64").asText()), text(json, "contentType"));
        } else if (json.hasNonNull("text")) {
            return new Page.Dump(json.get("text").asText());
        }
        throw new IllegalArgumentException("none of html, base64 and text is there");
    }

    private rangefinder.schema.Article ready(JsonNode json) {
        String note = text(json, "correctionNote");
        CleanArticle clean = new CleanArticle(text(json, "title"), texts(json, "authors"), text(json, "publisher"), text(json, "canonicalUrl"),
            text(json, "declaredOriginal"), text(json, "published"), text(json, "publishedFrom"), text(json, "modified"), text(json, "language"),
            text(json, "text"), note == null ? null : new Notice(json.path("retracted").asBoolean(), note));
        return ArticleVersion.of(clean, text(json, "url"), text(json, "id")).setCollection(text(json, "collection"))
            .setFetched(fetched(json)).setMadeBy("line").build();
    }

    /** Without {@code fetched} a line counts as fetched when its day of publication ended; without that too, when the file was written. */
    private Instant fetched(JsonNode json) {
        String value = json.hasNonNull("fetched") ? text(json, "fetched") : text(json, "published");
        if (value == null) {
            return written;
        }
        return value.length() > 10 ? OffsetDateTime.parse(value).toInstant()
            : LocalDate.parse(value).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1);
    }

    private String id(JsonNode json, int number) {
        return json.hasNonNull("id") ? json.get("id").asText() : file.getFileName() + ":" + number;
    }

    private static String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asText() : null;
    }

    private static List<String> texts(JsonNode json, String field) {
        return StreamSupport.stream(json.path(field).spliterator(), false).map(JsonNode::asText).toList();
    }
}
