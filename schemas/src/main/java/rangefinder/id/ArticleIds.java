package rangefinder.id;

import java.util.List;

/** How an article, a version of it and a claim in it are named: functions of content, nothing else. */
public final class ArticleIds {

    private ArticleIds() {}

    /**
     * Id of an article.
     *
     * @param canonicalUrl null where the text came without an address
     * @param otherwise    the line's id or the file's name, used then
     */
    public static String articleId(String canonicalUrl, String otherwise) {
        return canonicalUrl == null ? ContentHash.of("id", otherwise) : ContentHash.of("url", canonicalUrl);
    }

    /** Version of an article: what a reader would call the same text gets the same version, however often it is fetched. */
    public static String version(String title, String published, String modified, String text) {
        return ContentHash.of(title, published, modified, text);
    }

    /** Id of a claim: a function of article, version, position and measure. */
    public static String claimId(String articleId, String version, String in, int start, int end, String measure) {
        return ContentHash.of(articleId, version, in, start, end, measure);
    }

    /** Partition-free key for a set of ids, whatever their order. */
    public static String ofSet(List<String> ids) {
        return ContentHash.of(ids.stream().sorted().distinct().toArray());
    }
}
