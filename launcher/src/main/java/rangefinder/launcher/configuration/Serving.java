package rangefinder.launcher.configuration;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import rangefinder.aggregate.serve.ServeSettings;
import rangefinder.aggregate.serve.ServeSettings.Token;
import rangefinder.aggregate.serve.Subscription;

/**
 * Who may ask, and who is told.
 *
 * @param publicAddress   base address that readers use; null: the address listened on
 * @param tokens          empty: whoever reaches the address may read and operate
 * @param webhooks        where changes are sent
 * @param privateWebhooks whether webhooks may go to loopback and private addresses
 */
public record Serving(URI publicAddress, List<Token> tokens, List<Subscription> webhooks, boolean privateWebhooks) {

    public Serving {
        tokens = List.copyOf(tokens);
        webhooks = List.copyOf(webhooks);
    }

    ServeSettings at(InetSocketAddress http) {
        return new ServeSettings(http.getHostString(), http.getPort(), publicAddress, tokens, webhooks, privateWebhooks);
    }
}
