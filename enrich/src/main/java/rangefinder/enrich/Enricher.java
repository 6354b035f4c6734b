package rangefinder.enrich;

import java.util.List;
import rangefinder.enrich.claim.ArticleReader;
import rangefinder.enrich.text.Fingerprint;
import rangefinder.id.ContentHash;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleKind;

/**
 * From one article to everything that was read in it: entities, quantities, claims. A pure function; safe for use by several threads.
 * Making one loads models and tables and takes a second or two, so a process makes one.
 */
public final class Enricher {

    /** Version of this code and its tables, carried by every record it makes. */
    public static final String VERSION = "enrich-10";

    private final ArticleReader reader = new ArticleReader();

    /** All that is claimed in an article; nothing but the heading for a version without a text (gone, retracted, erased). */
    public ArticleClaims enrich(Article article) {
        ArticleClaims claims = heading(article);
        if (article.getKind() == ArticleKind.PUBLISHED) {
            claims.setFingerprint(Fingerprint.of(article.getText()));
            ArticleReader.Found found = reader.read(article);
            claims.setEntities(found.entities());
            claims.setQuantities(found.quantities());
            claims.setClaims(found.claims());
        }
        return claims;
    }

    private static ArticleClaims heading(Article article) {
        return ArticleClaims.newBuilder()
            .setArticleId(article.getArticleId())
            .setVersion(article.getVersion())
            .setKind(article.getKind())
            .setUrl(article.getUrl())
            .setCanonicalUrl(article.getCanonicalUrl())
            .setDeclaredOriginal(article.getDeclaredOriginal())
            .setPublisher(article.getPublisher())
            .setAuthors(article.getAuthors())
            .setPublished(article.getPublished())
            .setModified(article.getModified())
            .setFetched(article.getFetched())
            .setLanguage(article.getLanguage())
            .setTitle(article.getTitle())
            .setCollection(article.getCollection())
            .setCorrectionNote(article.getCorrectionNote())
            .setFeed(article.getFeed())
            .setArchive(article.getArchive())
            .setMadeBy(VERSION)
            .setTextHash(ContentHash.of(article.getText()))
            .setFingerprint(List.of())
            .setEntities(List.of())
            .setQuantities(List.of())
            .setClaims(List.of())
            .build();
    }
}
