package rangefinder.launcher.configuration;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import rangefinder.aggregate.serve.ServeSettings.Scope;
import rangefinder.aggregate.serve.ServeSettings.Token;
import rangefinder.aggregate.serve.Subscription;
import rangefinder.schema.Lane;

/** Reads the sections {@code http} and {@code webhooks}. */
final class ServingSection {

    private static final int NO_PORT = -1;
    private static final int ANY_PORT = 0;
    private static final int LAST_PORT = 65_535;
    private static final Map<String, Scope> SCOPES = new TreeMap<>(Map.of("read", Scope.READ, "operate", Scope.OPERATE));
    private static final Map<String, Lane> LANES = Arrays.stream(Lane.values())
        .collect(Collectors.toMap(Lane::name, Function.identity(), (one, other) -> one, TreeMap::new));

    private ServingSection() {}

    static InetSocketAddress socket(Section http) {
        return socket(http, http.whole("port", 8080, ANY_PORT, LAST_PORT));
    }

    /** Nobody watches a first run: the port is opened where one is named. */
    static InetSocketAddress metrics(Section metrics) {
        int port = metrics.whole("port", NO_PORT, ANY_PORT, LAST_PORT);
        InetSocketAddress socket = socket(metrics, Math.max(ANY_PORT, port));
        metrics.nothingElse();
        return port == NO_PORT ? null : socket;
    }

    private static InetSocketAddress socket(Section http, int port) {
        String address = http.text("address", "127.0.0.1");
        InetSocketAddress socket = new InetSocketAddress(address, port);
        if (socket.isUnresolved()) {
            http.wrong("address", "'" + address + "' is no address of this machine, allowed: an address such as 127.0.0.1, or 0.0.0.0 for all");
        }
        return socket;
    }

    static Serving read(Section all, Section http) {
        Serving serving = new Serving(http.address("publicAddress"), tokens(http), webhooks(all), http.flag("privateWebhooks", false));
        http.nothingElse();
        return serving;
    }

    /** A text alone is a token that may read. */
    private static List<Token> tokens(Section http) {
        List<Token> tokens = new ArrayList<>();
        for (Section token : http.sections("tokens", "secret")) {
            token.need("secret", "what a caller sends as Authorization: Bearer");
            String secret = token.text("secret", "");
            Scope scope = token.oneOf("scope", Scope.READ, SCOPES);
            try {
                tokens.add(new Token(secret, scope));
            } catch (IllegalArgumentException e) {
                token.wrong("secret", e.getMessage());
            }
            token.nothingElse();
        }
        return tokens;
    }

    private static List<Subscription> webhooks(Section all) {
        List<Subscription> webhooks = new ArrayList<>();
        Set<URI> receivers = new HashSet<>();
        for (Section webhook : all.sections("webhooks", "url")) {
            webhook.need("url", "the address that changes are sent to");
            URI url = webhook.address("url");
            if (url != null && !receivers.add(url)) {
                webhook.wrong("url", url + " has a webhook already; one receiver is told each change once");
            } else if (url != null) {
                subscription(webhook, url, webhooks);
            }
            webhook.nothingElse();
        }
        return webhooks;
    }

    private static void subscription(Section webhook, URI url, List<Subscription> webhooks) {
        String secret = webhook.text("secret", "");
        Set<String> topics = Set.copyOf(webhook.texts("topics"));
        Set<Lane> lanes = new HashSet<>();
        for (String lane : webhook.texts("lanes")) {
            if (LANES.containsKey(lane)) {
                lanes.add(LANES.get(lane));
            } else {
                webhook.wrong("lanes", "'" + lane + "' is no lane, allowed: " + String.join(", ", LANES.keySet()));
            }
        }
        String words = webhook.text("words", null);
        Double movedPercent = number(webhook, "movedPercent");
        Double lowAbove = number(webhook, "lowAbove");
        boolean becameContested = webhook.flag("becameContested", false);
        boolean newOriginator = webhook.flag("newOriginator", false);
        try {
            webhooks.add(new Subscription(url, secret, topics, lanes, words, movedPercent, lowAbove, becameContested, newOriginator));
        } catch (IllegalArgumentException e) {
            webhook.wrong("secret", e.getMessage());
        }
    }

    private static Double number(Section webhook, String name) {
        return webhook.read(name, null, "a number, 0 or more", text -> {
            double number = Double.parseDouble(text);
            if (!(number >= 0) || Double.isInfinite(number)) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }
}
