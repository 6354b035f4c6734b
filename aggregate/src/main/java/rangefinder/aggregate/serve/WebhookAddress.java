package rangefinder.aggregate.serve;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import okhttp3.Dns;

/**
 * Where webhooks may go: to the public internet, not into the network that this server stands in (server-side request forgery).
 * Names are looked up when a subscription is made, so that whoever makes it is told, and again where the connection is made.
 */
final class WebhookAddress {

    private static final Set<String> SCHEMES = Set.of("https", "http");

    private WebhookAddress() {}

    /** Why the address is refused by its form alone; empty where it is not. */
    static Optional<String> wrongForm(URI url) {
        if (url.getScheme() == null || !SCHEMES.contains(url.getScheme().toLowerCase(java.util.Locale.ROOT)) || url.getHost() == null) {
            return Optional.of("an address beginning with https:// or http://");
        }
        return url.getUserInfo() == null && url.getFragment() == null ? Optional.empty() : Optional.of("an address without user name and fragment");
    }

    /** Why nothing may be sent there now; empty where it may. */
    static Optional<String> refusal(URI url, boolean privateAllowed, Dns names) {
        try {
            for (InetAddress address : names.lookup(url.getHost())) {
                if (!privateAllowed && !isPublic(address)) {
                    return Optional.of(url.getHost() + " is " + address.getHostAddress() + ", which is no public address");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("the name " + url.getHost() + " is unknown");
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
            || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(b) : isPublic4(b[0] & 0xff, b[1] & 0xff, b[2] & 0xff);
    }

    /** IANA's registry of special-purpose IPv4 addresses, beyond what the platform knows. */
    private static boolean isPublic4(int a, int b, int c) {
        boolean special = a == 0 || a >= 240
            || a == 100 && b >= 64 && b < 128
            || a == 192 && b == 0 && (c == 0 || c == 2)
            || a == 192 && b == 88 && c == 99
            || a == 198 && (b == 18 || b == 19 || b == 51 && c == 100)
            || a == 203 && b == 0 && c == 113;
        return !special;
    }

    /** Only global unicast, without the ranges that carry an IPv4 address within (Teredo, 6to4). NAT64 and mapped ones begin with 0. */
    private static boolean isPublic6(byte[] b) {
        int first = (b[0] & 0xff) << 8 | b[1] & 0xff;
        boolean globalUnicast = (first & 0xe000) == 0x2000;
        boolean teredoOrDocumentation = first == 0x2001 && (b[2] == 0 && b[3] == 0 || (b[2] & 0xff) == 0x0d && (b[3] & 0xff) == 0xb8);
        return globalUnicast && !teredoOrDocumentation && first != 0x2002;
    }
}
