package rangefinder.topic;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** The key of what belongs to one address on one host, and the partition of all that belongs to that host: its only visitor. */
public record HostKey(String host, String url) {

    public static HostKey parse(String key) {
        int space = key.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("no host key (expected host, a space, address): " + key);
        }
        return new HostKey(key.substring(0, space), key.substring(space + 1));
    }

    /** Partition of everything on the host, by the hash that Kafka's own partitioner uses. */
    public int partition(int partitions) {
        return Utils.toPositive(Utils.murmur2(host.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    @Override
    public String toString() {
        return host + " " + url;
    }
}
