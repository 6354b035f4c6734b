package rangefinder.ingest;

import java.time.Instant;

/**
 * How a watched feed is doing.
 *
 * @param publisher outlet, null where none is configured
 * @param succeeded last poll that worked, null for none yet
 * @param changed   last poll that brought a new entry, null for none yet
 * @param failures  consecutive failures
 * @param problem   null while all is well, else in words: what fails, or since when it is silent
 */
public record FeedHealth(String url, String publisher, Instant succeeded, Instant changed, Instant next, int failures, String problem) {}
