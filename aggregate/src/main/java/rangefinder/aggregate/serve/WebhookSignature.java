package rangefinder.aggregate.serve;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures as the Standard Webhooks specification has them, for which receivers have libraries in most languages. */
final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final int FEWEST_BYTES = 24;

    private WebhookSignature() {}

    static String newSecret(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** @throws IllegalArgumentException where it is none, without telling it */
    static void requireSecret(String secret) {
        boolean fits = false;
        try {
            fits = secret.startsWith(PREFIX) && Base64.getDecoder().decode(secret.substring(PREFIX.length())).length >= FEWEST_BYTES;
        } catch (IllegalArgumentException e) {
            // no base 64
        }
        if (!fits) {
            throw new IllegalArgumentException("the secret is none, allowed: " + PREFIX + " and " + FEWEST_BYTES + " or more bytes in base 64");
        }
    }

    /** Value of the header {@code webhook-signature}: over id, time in seconds and body, so that neither can be exchanged. */
    static String of(String secret, String id, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
