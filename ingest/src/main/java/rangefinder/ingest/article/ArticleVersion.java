package rangefinder.ingest.article;

import rangefinder.id.ArticleIds;
import rangefinder.ingest.page.CleanArticle;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleKind;

/** A clean article as the version of it that travels: named by its content, so that the same text is the same version. */
public final class ArticleVersion {

    /** No news text is longer; a record must stay below what the broker takes. */
    private static final int MAX_TEXT = 1_500_000;

    private ArticleVersion() {}

    /**
     * Everything that the page says; the caller adds when and whence.
     *
     * @param url       address that answered, null where unknown
     * @param otherwise names the article where it has no address
     */
    public static Article.Builder of(CleanArticle clean, String url, String otherwise) {
        String text = clean.text().length() > MAX_TEXT ? clean.text().substring(0, MAX_TEXT) : clean.text();
        boolean retracted = clean.notice() != null && clean.notice().retraction();
        return Article.newBuilder().setArticleId(id(clean, url, otherwise))
            .setVersion(ArticleIds.version(clean.title(), clean.published(), clean.modified(), text))
            .setKind(retracted ? ArticleKind.RETRACTED : ArticleKind.PUBLISHED)
            .setUrl(url).setCanonicalUrl(clean.canonicalUrl()).setDeclaredOriginal(clean.declaredOriginal())
            .setPublisher(clean.publisher()).setAuthors(clean.authors())
            .setPublished(clean.published()).setPublishedFrom(clean.publishedFrom()).setModified(clean.modified())
            .setLanguage(clean.language()).setTitle(clean.title())
            .setCorrectionNote(clean.notice() == null ? null : clean.notice().text()).setText(text);
    }

    /** The article's id: by its canonical address, else the one that answered, else the given name. */
    public static String id(CleanArticle clean, String url, String otherwise) {
        return ArticleIds.articleId(clean.canonicalUrl() == null ? url : clean.canonicalUrl(), otherwise);
    }
}
