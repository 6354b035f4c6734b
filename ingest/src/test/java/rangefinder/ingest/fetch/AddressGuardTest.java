package rangefinder.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:1::1", "ff02::1"})
    void refusesWhatIsNotThePublicInternet(String address) throws Exception {
        assertThat(new AddressGuard(List.of()).allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "2606:2800:220:1::1"})
    void allowsPublicAddresses(String address) throws Exception {
        assertThat(new AddressGuard(List.of()).allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void allowsWhatIsConfiguredAndNoMore() throws Exception {
        AddressGuard guard = new AddressGuard(List.of("127.0.0.0/8", "10.1.2.3"));
        assertThat(guard.allows(InetAddress.getByName("127.8.8.8"))).isTrue();
        assertThat(guard.allows(InetAddress.getByName("10.1.2.3"))).isTrue();
        assertThat(guard.allows(InetAddress.getByName("10.1.2.4"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/x", "intranet.example/8", ""})
    void namesWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> new AddressGuard(List.of(text))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'" + text + "'");
    }
}
