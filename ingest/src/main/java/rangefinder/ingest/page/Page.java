package rangefinder.ingest.page;

import java.time.Instant;
import java.util.Objects;

/**
 * What was fetched, before anything of it is believed.
 *
 * @param url     address it came from, after redirects; null where unknown
 * @param content the document itself
 * @param fetched when it was fetched, which "two hours ago" is counted from; null where unknown
 * @param until   no later date is believed; null where any is
 * @param hints   what the feed, or whoever else named the page, says about it
 */
public record Page(String url, Content content, Instant fetched, Instant until, Hints hints) {

    public Page {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(hints, "hints");
    }

    /** A page of which no date after its fetching is believed. */
    public Page(String url, Content content, Instant fetched, Hints hints) {
        this(url, content, fetched, fetched, hints);
    }

    /** The form in which the document is at hand. */
    public sealed interface Content permits Bytes, Markup, Dump {}

    /**
     * A document as the network gave it.
     *
     * @param contentType the Content-Type header; null where there was none
     */
    public record Bytes(byte[] bytes, String contentType) implements Content {}

    /** HTML that is text already. */
    public record Markup(String html) implements Content {}

    /** The visible text of a page, navigation and lists of links included. */
    public record Dump(String text) implements Content {}
}
