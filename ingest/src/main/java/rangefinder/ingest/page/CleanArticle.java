package rangefinder.ingest.page;

import java.util.List;

/**
 * An article without its page. Texts that the page does not have are null.
 *
 * @param canonicalUrl     address that names the article: the page's own declaration within its registrable domain, tracking parameters removed
 * @param declaredOriginal canonical address on another registrable domain: a sign of syndication, never an identity
 * @param published        ISO date, or instant with the page's own offset
 * @param publishedFrom    where that was read: json-ld, meta, time, url, byline, text or feed
 * @param modified         ISO date or instant of the last change that the page states
 * @param language         ISO 639-1, identified from the text
 * @param text             paragraphs separated by a blank line, the headline left out
 * @param notice           the outlet's own correction or retraction
 */
public record CleanArticle(String title, List<String> authors, String publisher, String canonicalUrl, String declaredOriginal,
                           String published, String publishedFrom, String modified, String language, String text, Notice notice)
    implements Cleaned {

    public CleanArticle {
        authors = List.copyOf(authors);
    }
}
