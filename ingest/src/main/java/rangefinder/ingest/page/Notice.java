package rangefinder.ingest.page;

/**
 * An outlet's statement that it changed or took back what it wrote.
 *
 * @param retraction the whole article is taken back, not only something in it
 * @param text       the outlet's own words
 */
public record Notice(boolean retraction, String text) {}
