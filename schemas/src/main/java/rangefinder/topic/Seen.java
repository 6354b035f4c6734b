package rangefinder.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * When somebody's publication was first seen, as a header of whatever follows from it: from the article over its claims to the changes of
 * estimates. Records that do not come from watching, such as those of a backfill, have none.
 */
public final class Seen {

    private static final String HEADER = "seen";

    private Seen() {}

    /** Replaces what stands there. */
    public static void put(Headers headers, Instant seen) {
        headers.remove(HEADER).add(HEADER, Long.toString(seen.toEpochMilli()).getBytes(UTF_8));
    }

    /** Empty where it is not told, or not in a way that can be read. */
    public static Optional<Instant> in(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        try {
            return header == null ? Optional.empty() : Optional.of(Instant.ofEpochMilli(Long.parseLong(new String(header.value(), UTF_8))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
