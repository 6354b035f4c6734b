package rangefinder.ingest.page;

import java.util.ArrayList;
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
            return new CleanArticle(null, hints.authors(), hints.publisher(), page.url(), null, hints.published(),
            hints.published() == null ? null : "feed", null, "en", dump.text().strip(), null);
        }
        Document document = page.content() instanceof Page.Markup markup ? Jsoup.parse(markup.html())
            : Jsoup.parse(new String(((Page.Bytes) page.content()).bytes(), java.nio.charset.StandardCharsets.UTF_8));
        StructuredData data = StructuredData.of(document);
        Metas metas = Metas.of(document);
        Region outline = OutlineReader.read(document.body());
        List<Block> lines = new ArrayList<>();
        outline.blocks(lines::add);
        Facts facts = new Facts(page, document, data, metas, lines);
        String title = Title.of(facts);
        List<String> authors = Authors.of(facts);
        String text = MainText.of(outline, title, authors).stream().map(Block::text).collect(Collectors.joining("\n\n"));
        if (text.isEmpty()) {
            return new NotAnArticle(NotAnArticle.Reason.EMPTY, "no text");
        }
        PublicationDate published = PublicationDate.of(facts);
        PageDate modified = PublicationDate.modified(facts);
        return new CleanArticle(title, authors, hints.publisher(), page.url(), null, published == null ? null : published.date().iso(),
            published == null ? null : published.from(), modified == null ? null : modified.iso(), "en", text, null);
    }
}
