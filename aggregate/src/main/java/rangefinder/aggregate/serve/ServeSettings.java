package rangefinder.aggregate.serve;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * What the server needs to know.
 *
 * @param host            address to listen on; loopback unless configured
 * @param port            0 lets the system choose
 * @param publicAddress   base address that readers use, for links in feeds and webhooks; null: the address listened on
 * @param tokens          bearer tokens; empty: whoever reaches the address may read and operate
 * @param webhooks        subscriptions of the configuration; others are made over the API
 * @param privateWebhooks whether webhooks may go to loopback and private addresses
 */
public record ServeSettings(String host, int port, URI publicAddress, List<Token> tokens, List<Subscription> webhooks, boolean privateWebhooks) {

    public ServeSettings {
        Objects.requireNonNull(host, "host");
        tokens = List.copyOf(tokens);
        webhooks = List.copyOf(webhooks);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + ", expected 0 to 65535");
        }
        if (publicAddress != null && publicAddress.getHost() == null) {
            throw new IllegalArgumentException("public address is " + publicAddress + ", expected one such as https://ranges.example.org");
        }
    }

    /** Loopback, no tokens. */
    public static ServeSettings local(int port) {
        return new ServeSettings("127.0.0.1", port, null, List.of(), List.of(), false);
    }

    /** What a request may do. */
    public enum Scope {
        READ, OPERATE
    }

    /** A secret that grants a scope; OPERATE includes READ. */
    public record Token(String secret, Scope scope) {

        /** Shorter ones can be guessed. */
        private static final int FEWEST_CHARACTERS = 16;

        public Token {
            Objects.requireNonNull(scope, "scope");
            if (!secret.matches("[A-Za-z0-9._~+/=-]*")) {
                throw new IllegalArgumentException("a token has characters other than letters, digits and . _ ~ + / = -");
            }
            if (secret.length() < FEWEST_CHARACTERS) {
                throw new IllegalArgumentException("a token has " + secret.length() + " characters, expected " + FEWEST_CHARACTERS + " or more");
            }
        }

        /** Never shows the secret. */
        @Override
        public String toString() {
            return "Token[" + scope + "]";
        }
    }
}
