package rangefinder.launcher;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rangefinder.ingest.feed.FeedDocument;
import rangefinder.ingest.feed.FeedDocument.Feed;
import rangefinder.ingest.feed.FeedDocument.NotAFeed;
import rangefinder.ingest.feed.FeedDocument.SitemapIndex;
import rangefinder.ingest.feed.FeedEntry;
import rangefinder.ingest.feed.FeedParser;

/** Feed documents in, their entries out. */
@Command(name = "feed", mixinStandardHelpOptions = true, description = "Reads feed documents: RSS, Atom, JSON Feed, news sitemaps.")
final class FeedCommand implements Callable<Integer> {

    @Option(names = "--jsonl", description = "JSON lines out; without files, JSON lines in.")
    boolean jsonl;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Feed documents, or folders of them.")
    List<Path> files = List.of();

    private boolean failed;

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty()) {
            JsonLines.run(System.in, System.out, FeedCommand::answer);
            return 0;
        }
        int status = ArticleFiles.run("feed", files, FeedCommand::answer, this::print);
        return failed ? 1 : status;
    }

    private void print(ObjectNode feed) {
        failed |= feed.has("error");
        if (jsonl) {
            System.out.println(feed);
        } else if (feed.has("error")) {
            System.err.printf("%s: %s%n", feed.path("id").asText(), feed.path("error").asText());
        } else {
            System.out.printf("%s: %s (%s), %d entries%n", feed.path("id").asText(), feed.path("title").asText(), feed.path("link").asText(), feed.path("entries").size());
            feed.path("entries").forEach(entry -> System.out.printf("  %-24s %s%n    %s%n", entry.path("published").asText(), entry.path("title").asText(), entry.path("link").asText()));
        }
    }

    private static ObjectNode answer(ObjectNode line) {
        FeedDocument document = FeedParser.parse(bytes(line), line.path("url").asText(null), line.path("contentType").asText(null));
        ObjectNode out = JsonLines.JSON.createObjectNode();
        out.set("id", line.get("id"));
        return json(out, document);
    }

    private static byte[] bytes(ObjectNode line) {
        if (line.hasNonNull("base64")) {
            return Base64.getMimeDecoder().decode(line.get("base64").asText());
        } else if (line.hasNonNull("text")) {
            return line.get("text").asText().getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException("field base64 is missing: the raw bytes of the feed document");
    }

    private static ObjectNode json(ObjectNode out, FeedDocument document) {
        if (document instanceof Feed feed) {
            out.put("title", harmless(feed.title())).put("link", feed.link()).put("language", feed.language());
            feed.entries().forEach(e -> entry(out.withArray("entries").addObject(), e));
            out.withArray("entries");
            return feed.truncated() ? out.put("truncated", true) : out;
        } else if (document instanceof SitemapIndex index) {
            index.sitemaps().forEach(s -> out.withArray("sitemaps").addObject().put("url", s.url()).put("modified", text(s.modified())));
            return out;
        }
        return out.put("error", "not a feed: " + ((NotAFeed) document).reason());
    }

    private static void entry(ObjectNode out, FeedEntry entry) {
        out.put("id", entry.id()).put("title", harmless(entry.title())).put("link", entry.link());
        out.put("summary", entry.summary()).put("content", entry.content());
        ArrayNode authors = out.putArray("authors");
        entry.authors().forEach(authors::add);
        ArrayNode categories = out.putArray("categories");
        entry.categories().forEach(categories::add);
        out.put("published", text(entry.published())).put("updated", text(entry.updated()));
        ArrayNode enclosures = out.putArray("enclosures");
        entry.enclosures().forEach(e -> enclosures.addObject().put("url", e.url()).put("type", e.type()).put("length", e.length()));
    }

    /** Summary and content are HTML, so a title too is read by tools that drop markup: what merely looks like a tag is escaped for them. */
    private static String harmless(String title) {
        return title == null ? null : title.replaceAll("<(?=[a-zA-Z/!])", "&lt;");
    }

    private static String text(Object instant) {
        return instant == null ? null : instant.toString();
    }
}
