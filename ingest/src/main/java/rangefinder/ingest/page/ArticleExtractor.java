package rangefinder.ingest.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Turns a page into the article on it: the front of this package. A pure function, safe for use by several threads. */
public final class ArticleExtractor {

    private ArticleExtractor() {}

    public static Cleaned extract(Page page) {
        Hints hints = page.hints();
        if (page.content() instanceof Page.Dump dump) {
            return article(page, hints.title(), dump.text().strip());
        }
        Document document = page.content() instanceof Page.Markup markup ? Jsoup.parse(markup.html())
            : Jsoup.parse(new String(((Page.Bytes) page.content()).bytes(), java.nio.charset.StandardCharsets.UTF_8));
        String text = MainText.of(OutlineReader.read(document.body()), document.title(), List.of()).stream().map(Block::text).collect(Collectors.joining("\n\n"));
        return article(page, hints.title() == null ? document.title() : hints.title(), text);
    }

    private static Cleaned article(Page page, String title, String text) {
        if (text.isEmpty()) {
            return new NotAnArticle(NotAnArticle.Reason.EMPTY, "no text");
        }
        Hints hints = page.hints();
        return new CleanArticle(title, hints.authors(), hints.publisher(), page.url(), null, hints.published(),
            hints.published() == null ? null : "feed", null, "en", text, null);
    }
}
