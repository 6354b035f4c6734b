package rangefinder.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hub's proof that a message is its own (WebSub, section 7.1): {@code method=hex of the HMAC of the body}. */
final class HubSignature {

    private static final Map<String, String> METHODS = Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private HubSignature() {}

    /** @param header value of X-Hub-Signature, null for none */
    static boolean matches(String header, byte[] body, String secret) {
        String[] parts = header == null ? new String[0] : header.split("=", 2);
        if (parts.length != 2 || !METHODS.containsKey(parts[0])) {
            return false;
        }
        byte[] expected = hmac(METHODS.get(parts[0]), body, secret);
        return MessageDigest.isEqual(HexFormat.of().formatHex(expected).getBytes(StandardCharsets.US_ASCII),
            parts[1].strip().toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] hmac(String algorithm, byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
