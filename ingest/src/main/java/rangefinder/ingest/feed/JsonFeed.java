package rangefinder.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import rangefinder.ingest.feed.FeedDocument.Feed;
import rangefinder.ingest.feed.FeedDocument.NotAFeed;
import rangefinder.ingest.feed.FeedEntry.Enclosure;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeed() {}

    static FeedDocument parse(String text, String url) {
        try {
            JsonNode feed = JSON.readTree(text);
            return feed.path("items").isArray() ? feed(feed, url) : new NotAFeed("JSON without \"items\"");
        } catch (JsonProcessingException e) {
            return new NotAFeed("broken JSON: " + e.getOriginalMessage());
        }
    }

    private static Feed feed(JsonNode feed, String url) {
        List<FeedEntry> entries = new ArrayList<>();
        JsonNode items = feed.get("items");
        for (int i = 0; i < items.size() && i < FeedParser.MAX_ENTRIES; i++) {
            entries.add(entry(items.get(i), feed, url));
        }
        return new Feed(text(feed, "title"), address(feed, "home_page_url", url), text(feed, "language"), address(feed, "feed_url", url),
            address(feed.path("hubs").path(0), "url", url), entries, items.size() > entries.size());
    }

    private static FeedEntry entry(JsonNode item, JsonNode feed, String url) {
        String link = Stream.of("url", "external_url").map(f -> address(item, f, url)).filter(a -> a != null).findFirst().orElse(null);
        String id = text(item, "id");
        List<String> authors = authors(item);
        String published = text(item, "date_published");
        String updated = text(item, "date_modified");
        return new FeedEntry(id == null ? link : id, text(item, "title"), link, text(item, "summary"), content(item),
            authors.isEmpty() ? authors(feed) : authors, strings(item.path("tags")), FeedDates.parse(published == null ? updated : published),
            FeedDates.parse(updated), list(item.path("attachments")).map(a -> new Enclosure(address(a, "url", url), text(a, "mime_type"),
                text(a, "size_in_bytes"))).filter(e -> e.url() != null).toList());
    }

    private static String content(JsonNode item) {
        String html = text(item, "content_html");
        String plain = text(item, "content_text");
        return html != null || plain == null ? html : plain.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** {@code authors} of version 1.1, else {@code author} of 1.0. */
    private static List<String> authors(JsonNode node) {
        Stream<JsonNode> all = node.path("authors").isArray() ? list(node.get("authors")) : Stream.of(node.path("author"));
        return all.map(a -> text(a, "name")).filter(n -> n != null).distinct().toList();
    }

    private static List<String> strings(JsonNode array) {
        return list(array).filter(JsonNode::isTextual).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String address(JsonNode node, String field, String base) {
        String text = text(node, field);
        return text == null ? null : FeedText.resolve(base, text);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText().strip() : null;
    }
}
