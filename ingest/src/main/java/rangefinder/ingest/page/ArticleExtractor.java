package rangefinder.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rangefinder.ingest.page.NotAnArticle.Reason;

/**
 * Turns a page into the article on it: the front of this package. A pure function, safe for use by several threads; whatever it is given, it
 * answers in time proportional to the length.
 */
public final class ArticleExtractor {

    private static final int MOST_BYTES = 32_000_000;

    private ArticleExtractor() {}

    public static Cleaned extract(Page page) {
        if (page.content() instanceof Page.Markup markup) {
            return HtmlArticle.read(page, markup.html());
        } else if (page.content() instanceof Page.Dump dump) {
            return DumpArticle.read(page, dump.text());
        }
        return extract(page, (Page.Bytes) page.content());
    }

    private static Cleaned extract(Page page, Page.Bytes content) {
        String type = content.contentType() == null ? "" : content.contentType().toLowerCase(Locale.ROOT).strip();
        if (content.bytes().length > MOST_BYTES) {
            return new NotAnArticle(Reason.UNREADABLE, content.bytes().length + " bytes, more than " + MOST_BYTES + " are not read");
        } else if (type.startsWith("text/plain")) {
            return DumpArticle.read(page, Charsets.decode(content.bytes(), type));
        } else if (type.isEmpty() || type.contains("html") || type.contains("xml") || type.startsWith("text/")) {
            return HtmlArticle.read(page, Charsets.decode(content.bytes(), type));
        }
        return new NotAnArticle(Reason.UNREADABLE, "a document of type " + type + ", neither HTML nor text");
    }

    /** Paragraphs separated by a blank line. */
    static String text(List<Block> blocks) {
        return Text.normal(blocks.stream().map(Block::text).collect(Collectors.joining("\n\n")));
    }
}
