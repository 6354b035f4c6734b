package rangefinder.aggregate.serve;

import java.net.URI;
import java.util.List;

/** Which instance can answer questions about a topic's claims. */
public sealed interface Holder {

    /** This instance. */
    record Here() implements Holder {}

    /** This instance, from a standby while the active one is away; {@code lag} records behind. */
    record StandbyHere(long lag) implements Holder {}

    /** Other instances, the active one first, then standbys: base addresses of their servers. */
    record Elsewhere(List<URI> servers) implements Holder {

        public Elsewhere {
            servers = List.copyOf(servers);
        }
    }

    /** Nobody at the moment: starting, or moving between instances. */
    record Nobody() implements Holder {}
}
