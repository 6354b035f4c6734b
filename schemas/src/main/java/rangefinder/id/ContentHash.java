package rangefinder.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids that are functions of content, so that sending a thing twice overwrites it. 128 bits of SHA-256: among 10^12 ids a collision
 * has a chance of about 10^-15.
 */
public final class ContentHash {

    private static final int ID_BYTES = 16;

    private ContentHash() {}

    /** Hash of the parts in order, 32 lower-case hex digits; null is a part of its own, different from the empty text. */
    public static String of(Object... parts) {
        MessageDigest digest = sha256();
        for (Object part : parts) {
            byte[] bytes = part == null ? null : part.toString().getBytes(StandardCharsets.UTF_8);
            int length = bytes == null ? -1 : bytes.length;
            digest.update(new byte[] {(byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length});
            if (bytes != null) {
                digest.update(bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
    }

    /** Hash of what is bytes already. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content), 0, ID_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
