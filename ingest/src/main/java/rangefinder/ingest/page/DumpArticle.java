package rangefinder.ingest.page;

import rangefinder.ingest.page.NotAnArticle.Reason;

/** Reads the article out of a plain-text dump. */
final class DumpArticle {

    private DumpArticle() {}

    static Cleaned read(Page page, String dump) {
        PlainTextDump read = PlainTextDump.read(page, dump);
        String text = ArticleExtractor.text(read.text());
        if (text.isEmpty()) {
            return new NotAnArticle(Reason.EMPTY, "no running text");
        }
        PublicationDate published = read.date();
        return new CleanArticle(read.title(), read.authors(), page.hints().publisher(), CanonicalUrl.naming(page.url()), null,
            published == null ? null : published.date().iso(), published == null ? null : published.from(), null, Language.of(text, null), text, read.notice());
    }
}
