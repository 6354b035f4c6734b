package rangefinder.aggregate.serve;

import java.net.URI;
import java.util.List;

/** Which instance can answer questions about a topic's claims. */
public sealed interface Holder {

    /** This instance. */
    record Here() implements Holder {}

    /**
     * This instance has a standby, {@code lag} records behind: it answers where the active ones cannot be reached.
     *
     * @param active base addresses of their servers
     */
    record StandbyHere(long lag, List<URI> active) implements Holder {

        public StandbyHere {
            active = List.copyOf(active);
        }
    }

    /** Other instances, the active one first, then standbys: base addresses of their servers. */
    record Elsewhere(List<URI> servers) implements Holder {

        public Elsewhere {
            servers = List.copyOf(servers);
        }
    }

    /** Nobody at the moment: starting, or moving between instances. */
    record Nobody() implements Holder {}
}
