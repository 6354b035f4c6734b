package rangefinder.aggregate.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rangefinder.schema.Bound;
import rangefinder.schema.Lane;

/** Several instances share what is to be sent. */
@Timeout(60)
class WebhookInstancesTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final SampleWorld world = SampleNews.world();
    private final SharedWebhookLog shared = new SharedWebhookLog();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private volatile IntSupplier answer = () -> 200;
    private HttpServer receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.setExecutor(Executors.newCachedThreadPool());
        receiver.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            received.add(exchange.getRequestHeaders().getFirst("webhook-id"));
            exchange.sendResponseHeaders(answer.getAsInt(), -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
        receiver.stop(0);
    }

    private Webhooks instance(String name, Subscription... configured) {
        ChangeTail tail = new ChangeTail(world);
        tail.start();
        Webhooks webhooks = new Webhooks(tail, world, shared.instance(name), new WebhookSender(true), List.of(Duration.ofMillis(5)), Clock.systemUTC());
        webhooks.start(List.of(configured));
        open.addAll(List.of(webhooks, tail));
        return webhooks;
    }

    private Subscription configured() {
        return new Subscription(url(), SECRET, Set.of(), Set.of(), null, null, null, false, false);
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
    }

    private Webhook made() {
        return Webhook.created("made", url(), SECRET, new ChangeFilter(Set.of(), Set.of(), List.of()), WebhookCondition.ANY, Instant.now(), world.end());
    }

    private void publish(int... values) {
        for (int value : values) {
            world.publish(SampleNews.BRIDGE, SampleNews.said(SampleNews.UNION, "Northern Post", "2026-03-17", value, Bound.EXACT, Lane.REALISED));
        }
    }

    /** Ids of all changes since a place. */
    private List<String> since(Positions from) {
        return world.read(from, Integer.MAX_VALUE).stream().map(Change::id).toList();
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (Thread.interrupted()) {
                throw new AssertionError("waited for too long");
            }
            Thread.onSpinWait();
        }
    }

    private void awaitReceived(int count) {
        until(() -> received.size() >= count);
    }

    @Test
    void whatAllHaveConfigured_isSentByOne_andByTheNextFromThereOn() {
        Positions from = world.end();
        Webhooks one = instance("one", configured());
        Webhooks two = instance("two", configured());
        shared.elect("one");
        publish(11, 12, 13);
        awaitReceived(3);
        shared.elect("two");
        publish(14, 15);
        awaitReceived(5);
        until(() -> one.place(one.all().get(0)).next().equals(world.end()));

        assertThat(received).containsExactlyElementsOf(since(from));
        assertThat(one.all()).isEqualTo(two.all()).hasSize(1);
        assertThat(one.sender()).isEqualTo("two");
    }

    @Test
    void whereTheSenderIsLostWithAChangeInItsHands_onlyThatOneComesTwice() {
        CountDownLatch asleep = new CountDownLatch(1);
        Positions from = world.end();
        instance("one").add(made());
        instance("two");
        shared.elect("one");
        answer = () -> {
            answer = () -> 200;
            try {
                asleep.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 200;
        };
        publish(11, 12, 13);
        awaitReceived(1);
        shared.takeOver("two");
        awaitReceived(4);
        asleep.countDown();
        publish(14);
        awaitReceived(5);

        List<String> all = since(from);
        assertThat(received).containsExactlyElementsOf(Stream.concat(Stream.of(all.get(0)), all.stream()).toList());
    }

    @Test
    void whatWasSentButCouldNotBeWrittenDown_isNotSentAgainByWhoSentIt() {
        Positions from = world.end();
        instance("one").add(made());
        instance("two");
        shared.elect("one");
        answer = () -> {
            answer = () -> 200;
            shared.endTerm();
            return 200;
        };
        publish(11, 12);
        awaitReceived(1);
        until(() -> shared.refused() > 0);
        shared.elect("one");
        awaitReceived(2);

        assertThat(received).containsExactlyElementsOf(since(from));
    }

    @Test
    void whatIsMadeAtOne_isKnownAtAll_andItsDeadLettersAreSentAgainFromAny() {
        Webhooks one = instance("one");
        Webhooks two = instance("two");
        two.add(made());
        shared.elect("one");
        answer = () -> 500;
        publish(11);
        until(() -> two.dead(two.get("made")).size() == 1);
        answer = () -> 200;
        received.clear();
        two.retryDead(two.get("made"));
        until(() -> one.dead(one.get("made")).isEmpty());
        assertThat(received).hasSize(1);

        two.remove(two.get("made"));
        assertThat(one.all()).isEmpty();
        until(() -> shared.keys().stream().noneMatch(key -> key.startsWith("made")));
        two.add(made());
        assertThat(two.dead(two.get("made"))).isEmpty();
    }

    @Test
    void whatIsRemovedWhileAChangeIsUnderWay_leavesNothingBehind() throws InterruptedException {
        Webhooks one = instance("one");
        one.add(made());
        shared.elect("one");
        answer = () -> {
            one.remove(one.get("made"));
            return 200;
        };
        publish(11);
        awaitReceived(1);
        Thread.sleep(300);

        until(() -> shared.keys().stream().noneMatch(key -> key.startsWith("made")));
    }

    @Test
    void anInstanceWithoutIt_leavesWhatAnotherHasConfigured_andEndsOnlyItsOwn() {
        Webhooks one = instance("one", configured());
        instance("two", configured());
        instance("two").close();
        assertThat(one.all()).hasSize(1);
        instance("one").close();

        assertThat(instance("three").all()).isEmpty();
    }
}
