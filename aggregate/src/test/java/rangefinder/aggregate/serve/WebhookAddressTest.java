package rangefinder.aggregate.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "240.0.0.1",
        "255.255.255.255", "198.18.0.1", "192.0.2.1", "203.0.113.9", "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:10.0.0.1",
        "64:ff9b::a00:1", "2002:a00:1::", "2001:db8::1", "2001:0:a00:1::"})
    void staysOutOfNetworksThatAreNotPublic(String address) throws UnknownHostException {
        assertThat(WebhookAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "100.128.0.1", "198.20.0.1", "2606:2800:220:1::1", "2a00:1450::1"})
    void goesToThePublicInternet(String address) throws UnknownHostException {
        assertThat(WebhookAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://receiver.example/", "file:///etc/passwd", "https://user:password@receiver.example/", "https:///path", "receiver"})
    void refusesAddressesOfTheWrongForm(String address) {
        assertThat(WebhookAddress.wrongForm(URI.create(address))).isPresent();
    }

    @Test
    void refusesNumbersThatHideALoopbackAddress() {
        assertThat(WebhookAddress.refusal(URI.create("http://[::ffff:127.0.0.1]/"), false, Dns.SYSTEM)).isPresent();
        assertThat(WebhookAddress.refusal(URI.create("http://localhost:9/"), false, Dns.SYSTEM)).hasValueSatisfying(why -> assertThat(why).contains("no public address"));
    }
}
