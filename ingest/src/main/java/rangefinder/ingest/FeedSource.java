package rangefinder.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * A feed to watch, as configured.
 *
 * @param url        address of the feed (RSS, Atom, JSON Feed, news sitemap) or of a page that declares one
 * @param publisher  name of the outlet; null: what the pages say
 * @param collection set of articles about one event or question that the feed belongs to; null: none
 * @param shortest   never polled more often than this
 * @param longest    never polled less often than this while it works
 */
public record FeedSource(String url, String publisher, String collection, Duration shortest, Duration longest) {

    public static final Duration SHORTEST = Duration.ofMinutes(1);
    public static final Duration LONGEST = Duration.ofHours(1);

    public FeedSource {
        Objects.requireNonNull(url, "url of a feed");
        String scheme = String.valueOf(URI.create(url).getScheme());
        require(scheme.equals("http") || scheme.equals("https"), "feed " + url + ": expected an http or https address");
        require(!shortest.isNegative() && !shortest.isZero(), "feed " + url + ": the shortest interval must be positive");
        require(longest.compareTo(shortest) >= 0, "feed " + url + ": the longest interval must not be below the shortest");
    }

    /** A feed with the usual bounds. */
    public static FeedSource of(String url, String publisher) {
        return new FeedSource(url, publisher, null, SHORTEST, LONGEST);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
