package rangefinder.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Says which addresses may be reached, so that no feed, redirect or DNS answer turns this program against the network it stands in. Asked
 * for every connection with the address that is about to be connected to, never with a name.
 */
public final class AddressGuard {

    private static final List<Network> SPECIAL = special();

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

    private static List<Network> special() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
            Objects.requireNonNull(AddressGuard.class.getResourceAsStream("special-networks.tsv")), StandardCharsets.UTF_8))) {
            return lines.lines().filter(l -> !l.startsWith("#")).map(l -> Network.of(l.substring(0, l.indexOf('\t')))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("table special-networks.tsv", e);
        }
    }
}
