package rangefinder.aggregate.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.serve.ServeSettings.Scope;
import rangefinder.aggregate.serve.ServeSettings.Token;

class GuardTest {

    private static final String READ = "read-0123456789abcdef";
    private static final String OPERATE = "operate-0123456789abcdef";
    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        server = SampleServer.start(SampleNews.world(), List.of(new Token(READ, Scope.READ), new Token(OPERATE, Scope.OPERATE)));
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void asksForATokenWhereTokensAreConfigured() throws Exception {
        assertThat(client.get("/api/v1/topics").statusCode()).isEqualTo(401);
        assertThat(client.get("/api/v1/topics", "Authorization", "Bearer wrong-0123456789abcdef").statusCode()).isEqualTo(401);
        assertThat(client.get("/api/v1/topics", "Authorization", "Bearer " + READ).statusCode()).isEqualTo(200);
        assertThat(client.get("/api/v1/health").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsReadersFromOperating() throws Exception {
        assertThat(client.get("/api/v1/webhooks", "Authorization", "Bearer " + READ).statusCode()).isEqualTo(403);
        assertThat(client.get("/api/v1/webhooks", "Authorization", "Bearer " + OPERATE).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsABrowsersTokenInACookieThatScriptsCannotRead() throws Exception {
        var answer = client.post("/api/v1/session", "{\"token\":\"" + READ + "\"}");
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
        assertThat(client.get("/api/v1/topics", "Cookie", cookie.substring(0, cookie.indexOf(';'))).statusCode()).isEqualTo(200);
        assertThat(client.post("/api/v1/session", "{\"token\":\"wrong-0123456789abcdef\"}").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesRequestsThatCameByAForeignName() throws Exception {
        assertThat(raw("GET /api/v1/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 421");
    }

    @Test
    void refusesFormsOfOtherSites() throws Exception {
        assertThat(raw("POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"))
            .startsWith("HTTP/1.1 415");
    }

    @Test
    void sendsHeadersThatKeepArticlesHarmless() throws Exception {
        var headers = client.get("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'").contains("script-src 'self'")
            .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void refusesTokensThatCanBeGuessed() {
        assertThatThrownBy(() -> new Token("short", Scope.READ)).hasMessageContaining("16 or more");
        assertThat(new Token(READ, Scope.READ).toString()).doesNotContain(READ);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port()); OutputStream out = socket.getOutputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
