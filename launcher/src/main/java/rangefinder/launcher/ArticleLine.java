package rangefinder.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import rangefinder.id.ArticleIds;
import rangefinder.schema.Article;

/** An article as a line of the offline commands: what {@code rangefinder article --jsonl} prints, or anything with an id and a text. */
final class ArticleLine {

    private static final String MADE_BY = "line";
    private static final int DATE_LENGTH = "2025-03-28".length();

    private ArticleLine() {}

    /**
     * The article that a line describes. Without {@code fetched} it counts as fetched at the end of its day of publication; without both,
     * at the start of 1970, which dates nothing.
     *
     * @throws IllegalArgumentException naming the field, what stands there and what is expected
     */
    static Article read(ObjectNode line) {
        String title = text(line, "title");
        String published = text(line, "published");
        String modified = text(line, "modified");
        String text = text(line, "text") == null ? "" : text(line, "text");
        String canonical = text(line, "canonicalUrl") == null ? text(line, "url") : text(line, "canonicalUrl");
        return Article.newBuilder()
            .setArticleId(ArticleIds.articleId(canonical, text(line, "id")))
            .setVersion(ArticleIds.version(title, published, modified, text))
            .setUrl(text(line, "url"))
            .setCanonicalUrl(canonical)
            .setDeclaredOriginal(text(line, "declaredOriginal"))
            .setPublisher(text(line, "publisher"))
            .setAuthors(texts(line, "authors"))
            .setPublished(published)
            .setPublishedFrom(text(line, "publishedFrom"))
            .setModified(modified)
            .setFetched(fetched(text(line, "fetched"), published))
            .setLanguage(text(line, "language"))
            .setTitle(title)
            .setCollection(text(line, "collection"))
            .setCorrectionNote(text(line, "correctionNote"))
            .setFeed(text(line, "feed"))
            .setMadeBy(MADE_BY)
            .setText(text)
            .build();
    }

    private static Instant fetched(String fetched, String published) {
        if (fetched != null) {
            return instant("fetched", fetched);
        }
        return published == null ? Instant.EPOCH : instant("published", published);
    }

    static Instant instant(String field, String value) {
        try {
            return value.length() <= DATE_LENGTH
                ? LocalDate.parse(value).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1)
                : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("field " + field + " is \"" + value + "\", expected a date such as 2025-03-28 or an instant such as 2025-03-28T00:00:00Z");
        }
    }

    private static String text(ObjectNode line, String field) {
        JsonNode value = line.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static List<String> texts(ObjectNode line, String field) {
        List<String> texts = new ArrayList<>();
        line.path(field).forEach(v -> texts.add(v.asText()));
        return texts;
    }
}
