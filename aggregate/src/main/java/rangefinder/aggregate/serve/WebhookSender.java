package rangefinder.aggregate.serve;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends one signed change to one receiver, once. */
final class WebhookSender {

    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GONE = 410;

    private final boolean privateAllowed;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();

    WebhookSender(boolean privateAllowed) {
        this.privateAllowed = privateAllowed;
    }

    /** What became of an attempt. */
    sealed interface Outcome {

        record Taken() implements Outcome {}

        record Failed(String why) implements Outcome {}

        /** The receiver wants no more. */
        record Unwanted(String why) implements Outcome {}
    }

    Outcome send(Webhook to, String event, String body, Instant now) throws InterruptedException {
        Optional<String> refusal = WebhookAddress.refusal(to.url(), privateAllowed);
        if (refusal.isPresent()) {
            return new Outcome.Failed(refusal.get());
        }
        HttpRequest request = HttpRequest.newBuilder(to.url()).timeout(PATIENCE).header("Content-Type", "application/json")
            .header("User-Agent", "Rangefinder").header("webhook-id", event).header("webhook-timestamp", Long.toString(now.getEpochSecond()))
            .header("webhook-signature", WebhookSignature.of(to.secret(), event, now, body)).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status == GONE) {
                return new Outcome.Unwanted("the receiver answered 410");
            }
            return status / 100 == 2 ? new Outcome.Taken() : new Outcome.Failed("the receiver answered " + status);
        } catch (IOException e) {
            return new Outcome.Failed("the receiver cannot be reached: " + e.getClass().getSimpleName());
        }
    }
}
