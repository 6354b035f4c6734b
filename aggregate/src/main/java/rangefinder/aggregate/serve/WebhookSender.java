package rangefinder.aggregate.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends one signed change to one receiver, once: what it sends is never sent again behind the back of who counts attempts. */
final class WebhookSender {

    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GONE = 410;

    private final boolean privateAllowed;
    private final Dns names;
    private OkHttpClient client;

    WebhookSender(boolean privateAllowed) {
        this(privateAllowed, Dns.SYSTEM);
    }

    /** @param names looks the receivers' names up */
    WebhookSender(boolean privateAllowed, Dns names) {
        this.privateAllowed = privateAllowed;
        this.names = names;
    }

    /** What became of an attempt. */
    sealed interface Outcome {

        record Taken() implements Outcome {}

        record Failed(String why) implements Outcome {}

        /** The receiver wants no more. */
        record Unwanted(String why) implements Outcome {}
    }

    Outcome send(Webhook to, String event, String body, Instant now) {
        Optional<String> refusal = WebhookAddress.refusal(to.url(), privateAllowed, names);
        if (refusal.isPresent()) {
            return new Outcome.Failed(refusal.get());
        }
        try (Response response = client().newCall(request(to, event, body, now)).execute()) {
            int status = response.code();
            if (status == GONE) {
                return new Outcome.Unwanted("the receiver answered 410");
            }
            return status / 100 == 2 ? new Outcome.Taken() : new Outcome.Failed("the receiver answered " + status);
        } catch (IOException | IllegalArgumentException e) {
            return new Outcome.Failed("the receiver cannot be reached: " + e.getClass().getSimpleName());
        }
    }

    /** @throws IllegalArgumentException where the address is none, as with a port beyond the last */
    private static Request request(Webhook to, String event, String body, Instant now) {
        return new Request.Builder().url(to.url().toString()).header("Content-Type", "application/json")
            .header("User-Agent", "Rangefinder").header("webhook-id", event).header("Idempotency-Key", '"' + to.id() + '/' + event + '"')
            .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
            .header("webhook-signature", WebhookSignature.of(to.secret(), event, now, body))
            .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), null)).build();
    }

    /** Made when first needed: most instances have no webhooks. Without a proxy, which would look names up itself. */
    private synchronized OkHttpClient client() {
        if (client == null) {
            client = new OkHttpClient.Builder().dns(this::publicAddresses).proxy(Proxy.NO_PROXY).connectTimeout(PATIENCE).callTimeout(PATIENCE)
                .followRedirects(false).followSslRedirects(false).retryOnConnectionFailure(false).build();
        }
        return client;
    }

    /** Asked by the client, which connects to one of these and looks nothing up again: a name cannot change its address in between. */
    private List<InetAddress> publicAddresses(String name) throws UnknownHostException {
        List<InetAddress> addresses = names.lookup(name);
        if (!privateAllowed && !addresses.stream().allMatch(WebhookAddress::isPublic)) {
            throw new UnknownHostException(name + " has an address that is not public");
        }
        return addresses;
    }
}
