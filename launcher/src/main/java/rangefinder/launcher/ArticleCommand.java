package rangefinder.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rangefinder.ingest.page.ArticleExtractor;
import rangefinder.ingest.page.CleanArticle;
import rangefinder.ingest.page.Cleaned;
import rangefinder.ingest.page.Hints;
import rangefinder.ingest.page.NotAnArticle;
import rangefinder.ingest.page.Page;

/** {@code rangefinder article}: cleans pages without Kafka. */
@Command(name = "article", mixinStandardHelpOptions = true, description = "Cleans pages: HTML, or text dumps of pages.")
final class ArticleCommand implements Callable<Integer> {

    private static final int SHOWN_CHARS = 72;

    @Option(names = "--jsonl", description = "JSON lines out; without files, JSON lines in.")
    boolean jsonl;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Pages (HTML; .txt: a page's text; .jsonl: JSON lines), or folders of them.")
    List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty()) {
            JsonLines.run(System.in, System.out, ArticleCommand::clean);
            return 0;
        }
        return ArticleFiles.run("article", files, ArticleCommand::clean, this::print);
    }

    private void print(ObjectNode article) {
        if (jsonl) {
            System.out.println(article);
            return;
        }
        System.out.printf("%s%n", article.path("id").asText());
        article.fields().forEachRemaining(field -> {
            if (!field.getKey().equals("id")) {
                String value = field.getValue().isTextual() ? field.getValue().asText() : field.getValue().toString();
                System.out.printf("  %-16s %s%n", field.getKey(), value.length() <= SHOWN_CHARS ? value
                    : value.substring(0, SHOWN_CHARS).replace('\n', ' ') + "… (" + value.length() + " characters)");
            }
        });
    }

    /** One line of the contract: {@code id, url?, publisher?, html | base64 (contentType?) | text, fetched?} to the article's fields. */
    static ObjectNode clean(ObjectNode line) {
        Hints hints = new Hints(text(line, "title"), texts(line.get("authors")), text(line, "publisher"), text(line, "published"));
        Instant fetched = fetched(line);
        Cleaned cleaned = ArticleExtractor.extract(new Page(text(line, "url"), content(line), fetched, fetched == null ? Instant.now() : fetched, hints));
        ObjectNode out = JsonLines.JSON.createObjectNode();
        out.set("id", line.get("id"));
        if (cleaned instanceof NotAnArticle not) {
            return out.put("error", "not an article, " + not.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + not.detail());
        }
        pass(line, out, "url");
        write((CleanArticle) cleaned, out);
        pass(line, out, "fetched");
        pass(line, out, "collection");
        return out;
    }

    private static Page.Content content(ObjectNode line) {
        if (line.hasNonNull("html")) {
            return new Page.Markup(line.get("html").asText());
        } else if (line.hasNonNull("base64")) {
            return new Page.Bytes(Base64.getMimeDecoder().decode(line.get("base64").asText()), text(line, "contentType"));
        } else if (line.hasNonNull("text")) {
            return new Page.Dump(line.get("text").asText());
        }
        throw new IllegalArgumentException("nothing to clean: the line has none of html, base64, text");
    }

    private static Instant fetched(ObjectNode line) {
        String value = text(line, "fetched");
        try {
            return value == null ? null
                : value.length() == 10 ? LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("fetched is " + value + ", expected an instant such as 2025-03-28T00:00:00Z");
        }
    }

    private static void write(CleanArticle article, ObjectNode out) {
        put(out, "canonicalUrl", article.canonicalUrl());
        put(out, "declaredOriginal", article.declaredOriginal());
        put(out, "title", article.title());
        article.authors().forEach(out.putArray("authors")::add);
        put(out, "publisher", article.publisher());
        put(out, "published", article.published());
        put(out, "publishedFrom", article.publishedFrom());
        put(out, "modified", article.modified());
        put(out, "language", article.language());
        if (article.notice() != null) {
            out.put("correctionNote", article.notice().text());
            out.put("retracted", article.notice().retraction());
        }
        out.put("text", article.text());
    }

    private static void put(ObjectNode out, String field, String value) {
        if (value != null) {
            out.put(field, value);
        }
    }

    private static void pass(ObjectNode from, ObjectNode to, String field) {
        if (from.hasNonNull(field)) {
            to.set(field, from.get(field));
        }
    }

    private static String text(ObjectNode line, String field) {
        return line.hasNonNull(field) ? line.get(field).asText() : null;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        if (array != null) {
            array.forEach(text -> texts.add(text.asText()));
        }
        return texts;
    }
}
