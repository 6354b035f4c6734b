package rangefinder.aggregate.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rangefinder.schema.Bound;
import rangefinder.schema.Lane;

/** How much memory many open streams take, clients included: they live in the same process. */
@Tag("slow")
class EventStreamLoadTest {

    private static final int SUBSCRIBERS = 2_000;
    private static final int CHANGES = 50;
    private static final long MEGABYTE = 1 << 20;
    private static final byte[] MARK = "event: change".getBytes(StandardCharsets.US_ASCII);

    @Test
    void servesTwoThousandSubscribersWithin300Megabytes() throws Exception {
        SampleWorld world = SampleNews.world();
        try (Server server = SampleServer.start(world)) {
            long before = memory();
            List<Reader> readers = new ArrayList<>();
            for (int i = 0; i < SUBSCRIBERS; i++) {
                readers.add(new Reader(server.port()));
            }
            while (server.subscribers() < SUBSCRIBERS) {
                Thread.sleep(20);
            }
            long started = System.nanoTime();
            for (int i = 0; i < CHANGES; i++) {
                world.publish(SampleNews.BRIDGE, SampleNews.said(SampleNews.UNION, "Northern Post", "2026-03-17", 10 + i, Bound.EXACT, Lane.REALISED));
            }
            for (Reader reader : readers) {
                reader.readUntil(CHANGES);
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            long used = (memory() - before) / MEGABYTE;
            System.out.printf("%,d subscribers: %d MB of heap and direct buffers, clients included; %,d events delivered in %.1f s%n",
                SUBSCRIBERS, used, SUBSCRIBERS * CHANGES, seconds);

            assertThat(used).isLessThan(300);
            for (Reader reader : readers) {
                reader.channel.close();
            }
        }
    }

    private static long memory() {
        System.gc();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream().mapToLong(BufferPoolMXBean::getMemoryUsed).sum();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + direct;
    }

    private static final class Reader {

        private final SocketChannel channel;
        private int matched;
        private int changes;

        Reader(int port) throws IOException {
            channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.write(ByteBuffer.wrap("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        }

        void readUntil(int wanted) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
            while (changes < wanted && channel.read(buffer.clear()) > 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    byte b = buffer.get();
                    matched = b == MARK[matched] ? matched + 1 : b == MARK[0] ? 1 : 0;
                    if (matched == MARK.length) {
                        matched = 0;
                        changes++;
                    }
                }
            }
            assertThat(changes).isEqualTo(wanted);
        }
    }
}
