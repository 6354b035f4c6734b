package rangefinder.aggregate.serve;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** How answers leave: JSON that a reader has to ask for again, which costs nothing where it is unchanged. */
final class Answer {

    private static final int TAG_BYTES = 12;

    private Answer() {}

    static void json(Context request, Object value) {
        send(request, "application/json; charset=utf-8", Json.bytes(value));
    }

    /** The body, or 304 where the caller has it. Weak: the same content may be compressed or not. */
    static void send(Context request, String contentType, byte[] body) {
        String tag = "W/\"" + HexFormat.of().formatHex(digest(body), 0, TAG_BYTES) + "\"";
        request.header("ETag", tag).header("Cache-Control", "no-cache");
        String known = request.header("If-None-Match");
        if (known != null && request.method().name().equals("GET") && Arrays.stream(known.split(",")).anyMatch(k -> k.trim().equals(tag) || k.trim().equals("*"))) {
            request.status(304);
        } else {
            request.contentType(contentType).result(body);
        }
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
