package rangefinder.aggregate.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FrontTest {

    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        server = SampleServer.start(SampleNews.world());
    }

    @Test
    void keepsThreadsForHealthWhereManyAskDearQuestions() throws Exception {
        SampleWorld world = SampleNews.world();
        CountDownLatch answered = new CountDownLatch(1);
        world.held(answered);
        try (Server slow = SampleServer.start(world)) {
            Client client = new Client(slow);
            ExecutorService callers = Executors.newFixedThreadPool(2 * Holders.MOST_AT_ONCE);
            Callable<HttpResponse<String>> question = () -> client.get(Client.topic(SampleNews.FLOOD) + "/claims?limit=1");
            var first = new ExecutorCompletionService<HttpResponse<String>>(callers);
            for (int i = 0; i < 2 * Holders.MOST_AT_ONCE; i++) {
                first.submit(question);
            }
            for (int i = 0; i < Holders.MOST_AT_ONCE; i++) {
                HttpResponse<String> refused = first.take().get();
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            }
            assertThat(client.get("/api/v1/health").statusCode()).isEqualTo(200);
            answered.countDown();
            for (int i = 0; i < Holders.MOST_AT_ONCE; i++) {
                assertThat(first.take().get().statusCode()).isEqualTo(200);
            }
            callers.shutdown();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/topics/%zz", "DELETE /%2e%2e/x", "GET /api/v1/topics/a%00b"})
    void tellsWhatIsNoRequestAsAProblem(String line) throws Exception {
        assertThat(raw(line)).startsWith("HTTP/1.1 400").contains("Content-Type: application/problem+json", "\"status\":400").doesNotContain("<", "Exception");
    }

    @Test
    void namesAParameterThatCannotBeDecoded() throws Exception {
        assertThat(raw("GET /api/v1/topics?q=%zz")).startsWith("HTTP/1.1 400").contains("\"parameter\":\"q\"", "%20");
    }

    @Test
    void letsWaitWhoComesWhenTooManyAreConnected() throws Exception {
        org.eclipse.jetty.server.Server jetty = new org.eclipse.jetty.server.Server();
        ServerConnector connector = new ServerConnector(jetty);
        jetty.addConnector(connector);
        Front.configure(jetty, 2);
        jetty.start();
        try (Socket first = answered(connector); Socket second = answered(connector); Socket third = asking(connector)) {
            third.setSoTimeout(500);
            assertThatThrownBy(() -> third.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            first.close();
            third.setSoTimeout(20_000);

            assertThat(third.getInputStream().read()).isEqualTo('H');
            assertThat(second.isClosed()).isFalse();
        } finally {
            jetty.stop();
        }
    }

    private static Socket answered(ServerConnector connector) throws IOException {
        Socket socket = asking(connector);
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }

    private static Socket asking(ServerConnector connector) throws IOException {
        Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String raw(String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write((line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
