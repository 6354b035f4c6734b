package rangefinder.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What came of a fetch. The world's failures are values. */
public sealed interface FetchResult {

    /** Address after permanent redirects (301, 308) from the start of the chain; null where there were none. */
    String movedTo();

    /**
     * A document.
     *
     * @param url     address that answered, after all redirects
     * @param headers as received, names in lower case
     * @param body    decompressed
     * @param took    time until the last byte
     */
    record Fetched(String url, String movedTo, int status, Map<String, List<String>> headers, byte[] body, Instant at, Duration took)
        implements FetchResult {

        /** First value of a header, null for none. */
        public String header(String name) {
            List<String> values = headers.get(name);
            return values == null ? null : values.get(0);
        }
    }

    /** The document is as it was (304). */
    record NotModified(String movedTo, Instant at) implements FetchResult {}

    /**
     * The server answered, with an error status.
     *
     * @param retryAfter what it asks for, null for nothing
     */
    record Refused(String movedTo, int status, Duration retryAfter) implements FetchResult {

        /** Whether the server says that there is no such document, rather than that it cannot give it now. */
        public boolean gone() {
            return status == 404 || status == 410;
        }
    }

    /** No usable answer. */
    record Failed(String movedTo, Failure why, String detail) implements FetchResult {}

    /** Why there is no usable answer. */
    enum Failure {
        /** Not an http or https address, or not to be read as one. */
        BAD_ADDRESS,
        /** The name is unknown. */
        UNKNOWN_HOST,
        /** Loopback, private, link-local or another address that is not public. */
        FORBIDDEN_ADDRESS,
        /** robots.txt says no. */
        FORBIDDEN_BY_ROBOTS,
        /** Refused, reset, or not secured as it should be. */
        CONNECTION,
        /** Not finished in time, however busily it sends. */
        TIMEOUT,
        /** More bytes than allowed, counted after decompression. */
        TOO_LARGE,
        TOO_MANY_REDIRECTS,
        /** The bytes are not what their Content-Encoding or Content-Length says. */
        BROKEN_BODY
    }
}
