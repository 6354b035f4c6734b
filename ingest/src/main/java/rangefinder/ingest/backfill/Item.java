package rangefinder.ingest.backfill;

import rangefinder.ingest.page.Page;
import rangefinder.schema.ArchiveRecord;
import rangefinder.schema.Article;

/** One thing found in a source. */
public sealed interface Item {

    /**
     * A page or a text to be cleaned.
     *
     * @param id         names the article where it has no address: the line's id or the file's name
     * @param collection null for none
     * @param archive    where the page lies in a WARC file, null where it comes from elsewhere
     */
    record Raw(Page page, String id, String collection, ArchiveRecord archive) implements Item {}

    /** An article that was cleaned before. */
    record Ready(Article article) implements Item {}

    /** The address of a page or a feed, to be fetched. */
    record Address(String url, String title) implements Item {}

    /** Something that cannot be read; the reason is for a person and names the place. */
    record Unreadable(String reason) implements Item {}
}
