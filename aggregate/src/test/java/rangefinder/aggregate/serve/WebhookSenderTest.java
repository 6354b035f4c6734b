package rangefinder.aggregate.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookSenderTest {

    private final AtomicInteger received = new AtomicInteger();
    private HttpServer inside;

    @BeforeEach
    void listen() throws IOException {
        inside = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        inside.createContext("/", exchange -> {
            received.incrementAndGet();
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/moved") ? 307 : 204, -1);
            exchange.close();
        });
        inside.start();
    }

    @AfterEach
    void end() {
        inside.stop(0);
    }

    @Test
    void staysOutsideWhereANameChangesItsAddressAfterItWasLookedAt() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Dns rebinding = name -> List.of(asked.getAndIncrement() == 0 ? InetAddress.getByName("93.184.216.34") : InetAddress.getByName("127.0.0.1"));

        assertThat(send(new WebhookSender(false, rebinding), "receiver.example", "/")).isInstanceOf(WebhookSender.Outcome.Failed.class);
        assertThat(asked).hasValue(2);
        assertThat(received).hasValue(0);
        assertThat(send(new WebhookSender(true, rebinding), "receiver.example", "/")).isInstanceOf(WebhookSender.Outcome.Taken.class);
    }

    @Test
    void followsNoRedirection() throws Exception {
        assertThat(send(new WebhookSender(true), "127.0.0.1", "/moved")).isEqualTo(new WebhookSender.Outcome.Failed("the receiver answered 307"));
        assertThat(received).hasValue(1);
    }

    @Test
    void failsWhereTheAddressIsNone() throws UnknownHostException {
        Webhook to = webhook(URI.create("http://127.0.0.1:99999/"));

        assertThat(new WebhookSender(true).send(to, "1-1", "{}", Instant.EPOCH)).isInstanceOf(WebhookSender.Outcome.Failed.class);
    }

    private WebhookSender.Outcome send(WebhookSender sender, String host, String path) {
        return sender.send(webhook(URI.create("http://" + host + ":" + inside.getAddress().getPort() + path)), "1-1", "{}", Instant.EPOCH);
    }

    private static Webhook webhook(URI url) {
        return Webhook.created("w", url, WebhookSignature.newSecret(new SecureRandom()), new ChangeFilter(Set.of(), Set.of(), List.of()), WebhookCondition.ANY, Instant.EPOCH,
            Positions.beginning(1));
    }
}
