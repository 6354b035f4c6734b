package rangefinder.ingest.fetch;

import java.net.InetAddress;
import java.util.List;
import rangefinder.table.Table;

/**
 * Says which addresses may be reached, so that no feed, redirect or DNS answer turns this program against the network it stands in. Asked
 * for every connection with the address that is about to be connected to, never with a name.
 */
public final class AddressGuard {

    private static final List<Network> SPECIAL = Table.read(AddressGuard.class, "special-networks.tsv").stream().map(row -> Network.of(row.get(0))).toList();

    private final List<Network> allowed;

    /**
     * @param allowed addresses or blocks that may be reached although they are not public
     * @throws IllegalArgumentException naming the text that is no network
     */
    public AddressGuard(List<String> allowed) {
        this.allowed = allowed.stream().map(Network::of).toList();
    }

    public boolean allows(InetAddress address) {
        return allowed.stream().anyMatch(n -> n.contains(address)) || SPECIAL.stream().noneMatch(n -> n.contains(address));
    }
}
