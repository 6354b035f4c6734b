package rangefinder.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import rangefinder.id.ContentHash;

/**
 * The one id that follows an item from the feed to the estimates that it moves: a header on every record on the way, in the form of the
 * W3C's trace context, so that tracing systems understand it. Never part of a value: what is computed must not depend on it.
 */
public final class Trace {

    /** Name of the header. */
    public static final String HEADER = "traceparent";
    private static final int ID_FROM = 3;
    private static final int ID_LENGTH = 32;
    private static final int SPAN_LENGTH = 16;

    private Trace() {}

    /** A trace that begins here, named by what makes it unlike others: an address and a moment. */
    public static String begin(Object... of) {
        String id = ContentHash.of(of);
        return "00-" + id + "-" + id.substring(0, SPAN_LENGTH) + "-01";
    }

    /** Puts it on a record; null leaves the record without. */
    public static void put(Headers headers, String trace) {
        headers.remove(HEADER);
        if (trace != null) {
            headers.add(HEADER, trace.getBytes(UTF_8));
        }
    }

    /** The whole header; null where the record has none. */
    public static String parent(Headers headers) {
        Header header = headers == null ? null : headers.lastHeader(HEADER);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    /** The id for a log; "-" where the record has none. */
    public static String of(Headers headers) {
        return id(parent(headers));
    }

    /** The id within a header's text; "-" where it has none. */
    public static String id(String parent) {
        return parent == null || parent.length() < ID_FROM + ID_LENGTH ? "-" : parent.substring(ID_FROM, ID_FROM + ID_LENGTH);
    }
}
