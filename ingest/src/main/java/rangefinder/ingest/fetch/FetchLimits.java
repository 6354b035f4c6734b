package rangefinder.ingest.fetch;

import java.time.Duration;

/**
 * Bounds of one fetch.
 *
 * @param bytes     longest body, after decompression
 * @param redirects hops followed
 * @param connect   time for a connection
 * @param call      time for everything, redirects included: what a server that drips a byte a second runs into
 */
public record FetchLimits(int bytes, int redirects, Duration connect, Duration call) {

    /** 20 MB holds the largest feeds in the wild and no film; browsers follow about 20 redirects, real sites need 3. */
    public static final FetchLimits USUAL = new FetchLimits(20_000_000, 10, Duration.ofSeconds(10), Duration.ofSeconds(30));

    public FetchLimits {
        if (bytes <= 0 || redirects < 0 || connect.isNegative() || call.isNegative() || call.isZero()) {
            throw new IllegalArgumentException("limits of a fetch must be positive: " + bytes + " bytes, " + redirects + " redirects, " + connect + ", " + call);
        }
    }
}
