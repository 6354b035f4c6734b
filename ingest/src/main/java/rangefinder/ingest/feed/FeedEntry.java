package rangefinder.ingest.feed;

import java.time.Instant;
import java.util.List;

/**
 * What a feed says of one article. All of it is the feed's word: dates may lie in the future, ids may be reused.
 *
 * @param id         the feed's own id, else the link; null where there is neither
 * @param title      plain text, null for none
 * @param link       absolute address, null for none
 * @param summary    HTML, null for none
 * @param content    HTML, null for none
 * @param authors    names
 * @param categories labels
 * @param published  null where absent or not to be understood
 * @param updated    null where absent or not to be understood
 */
public record FeedEntry(String id, String title, String link, String summary, String content, List<String> authors, List<String> categories,
    Instant published, Instant updated, List<Enclosure> enclosures) {

    /** A file that belongs to an entry; type and length are null where the feed is silent. */
    public record Enclosure(String url, String type, String length) {}
}
