package rangefinder.aggregate.serve;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rangefinder.aggregate.serve.ServeSettings.Scope;
import rangefinder.aggregate.serve.ServeSettings.Token;

/**
 * Who may ask. With tokens configured each request carries one, as a bearer token or, from the page, in a cookie. Without tokens only
 * requests addressed to this machine by a loopback name pass where the server listens on loopback, so that a web page elsewhere cannot
 * reach it by a name of its own (DNS rebinding).
 */
final class Guard {

    static final String COOKIE = "rangefinder-token";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<Token> tokens;
    private final boolean loopback;
    private final String publicHost;
    private final boolean secure;

    Guard(ServeSettings settings) {
        tokens = settings.tokens();
        loopback = LOOPBACK.contains(settings.host()) || settings.host().equals("::1");
        URI address = settings.publicAddress();
        secure = address != null && "https".equals(address.getScheme());
        publicHost = address == null ? null : address.getHost().toLowerCase(Locale.ROOT);
    }

    /** Lets a browser, which cannot send a header with an event stream, keep its token in a cookie that no other site can use. */
    Route session() {
        return new Route(HandlerType.POST, "/api/v1/session", null, Set.of(), request -> {
            String secret = Json.read(request.bodyAsBytes()).path("token").asText();
            if (granted(secret) == null) {
                throw Problem.of(401, "A token is needed", "this token opens nothing here");
            }
            request.header("Set-Cookie", COOKIE + "=" + secret + "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "")).status(204);
        });
    }

    void check(Context request, Scope needed) {
        checkHost(request);
        checkBody(request);
        if (needed == null || tokens.isEmpty()) {
            return;
        }
        Scope granted = granted(secret(request));
        if (granted == null) {
            request.header("WWW-Authenticate", "Bearer");
            throw Problem.of(401, "A token is needed", "send a configured token as Authorization: Bearer …");
        }
        if (needed == Scope.OPERATE && granted != Scope.OPERATE) {
            throw Problem.of(403, "The token may only read", "this needs a token with the scope operate");
        }
    }

    private void checkHost(Context request) {
        if (!loopback) {
            return;
        }
        String name = request.req().getServerName().toLowerCase(Locale.ROOT);
        if (!LOOPBACK.contains(name) && !name.equals("::1") && !name.equals(publicHost)) {
            throw Problem.of(421, "Not addressed to this server", "it listens on loopback only; configure its public address to reach it as " + name);
        }
    }

    /** A form on another site cannot send this type, so it cannot make a browser operate this server. */
    private static void checkBody(Context request) {
        String type = request.contentType();
        if (request.method() == HandlerType.POST && (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json"))) {
            throw Problem.of(415, "The body cannot be read", "send it as application/json");
        }
    }

    private static String secret(Context request) {
        String header = request.header("Authorization");
        if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return header.substring(7).trim();
        }
        return request.cookie(COOKIE);
    }

    /** Every token is compared, and each in constant time, so that the time taken says nothing. */
    private Scope granted(String secret) {
        Scope granted = null;
        if (secret != null) {
            byte[] given = secret.getBytes(StandardCharsets.UTF_8);
            for (Token token : tokens) {
                if (MessageDigest.isEqual(given, token.secret().getBytes(StandardCharsets.UTF_8))) {
                    granted = token.scope();
                }
            }
        }
        return granted;
    }
}
