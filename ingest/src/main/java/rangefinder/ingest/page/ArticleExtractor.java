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
            PlainTextDump read = PlainTextDump.read(page, dump.text());
            String text = read.text().stream().map(Block::text).collect(Collectors.joining("\n\n"));
            return new CleanArticle(read.title(), read.authors(), hints.publisher(), CanonicalUrl.normal(page.url()), null, read.date() == null ? null : read.date().date().iso(),
                read.date() == null ? null : read.date().from(), null, "en", text, null);
        }
        Document document = page.content() instanceof Page.Markup markup ? Jsoup.parse(markup.html())
            : Jsoup.parse(new String(((Page.Bytes) page.content()).bytes(), java.nio.charset.StandardCharsets.UTF_8));
        StructuredData data = StructuredData.of(document);
        Metas metas = Metas.of(document);
        OutlineReader.Shown shown = OutlineReader.read(document.body());
        Facts untitled = new Facts(page, document, data, metas, shown.lines(), shown.headings(), null);
        String title = Title.of(untitled);
        Facts facts = untitled.withTitle(title);
        List<String> authors = Authors.of(facts);
        String text = MainText.of(shown.root(), title, authors).stream().map(Block::text).collect(Collectors.joining("\n\n"));
        if (text.isEmpty()) {
            return new NotAnArticle(NotAnArticle.Reason.EMPTY, "no text");
        }
        CanonicalUrl canonical = CanonicalUrl.of(facts);
        PublicationDate published = PublicationDate.of(facts);
        PageDate modified = PublicationDate.modified(facts);
        return new CleanArticle(title, authors, hints.publisher(), canonical.url(), canonical.original(), published == null ? null : published.date().iso(),
            published == null ? null : published.from(), modified == null ? null : modified.iso(), "en", text, null);
    }
}
