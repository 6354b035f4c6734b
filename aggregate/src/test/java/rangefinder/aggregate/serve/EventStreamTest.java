package rangefinder.aggregate.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rangefinder.schema.Bound;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.Lane;
import rangefinder.schema.Numbers;

@Timeout(60)
class EventStreamTest {

    private SampleWorld world;
    private Server server;

    @BeforeEach
    void start() throws IOException {
        world = SampleNews.world();
        server = SampleServer.start(world);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsEachChangeAsItComes() throws Exception {
        try (Stream stream = open("/api/v1/events")) {
            world.publish(SampleNews.BRIDGE, SampleNews.said(SampleNews.UNION, "Northern Post", "2026-03-17", 11, Bound.EXACT, Lane.REALISED));

            assertThat(stream.next(1).get(0).data).contains("League Refugee Office now says 11");
        }
    }

    @Test
    void resumesExactlyAfterTheLastIdSeen_alsoOnAnotherServer() throws Exception {
        List<Received> all;
        try (Stream stream = open("/api/v1/events?from=0")) {
            all = stream.next(60);
        }
        try (Server restarted = SampleServer.start(world); Stream stream = new Stream(restarted, "/api/v1/events", all.get(19).id)) {
            assertThat(stream.next(40)).isEqualTo(all.subList(20, 60));
        }
    }

    @Test
    void resumesFromTheLogWhereMemoryNoLongerReaches() throws Exception {
        for (int i = 0; i < 5 * ChangeTail.CAPACITY; i++) {
            world.publish(change(SampleNews.BRIDGE, i));
        }
        long total = world.read(Positions.beginning(SampleWorld.PARTITIONS), Integer.MAX_VALUE).size();

        try (Stream stream = open("/api/v1/events?from=0.0.0.0")) {
            List<Received> received = stream.next((int) total);

            assertThat(received).extracting(Received::event).doesNotHaveDuplicates().hasSize((int) total);
            world.publish(change(SampleNews.BRIDGE, 1));
            assertThat(stream.next(1)).hasSize(1);
        }
    }

    @Test
    void tellsOnlyWhatTheFilterWants() throws Exception {
        try (Stream stream = open("/api/v1/events?from=0&topic=collapse%2Fmarrow-bridge%2F2026-03-14");
             Stream words = open("/api/v1/events?from=0&q=helio%20jobs"); Stream lanes = open("/api/v1/events?from=0&lane=PLANNED")) {
            assertThat(stream.next(4)).allMatch(e -> e.data.contains("marrow-bridge"));
            assertThat(words.next(2)).allMatch(e -> e.data.contains("helio/cut/jobs"));
            assertThat(lanes.next(2)).allMatch(e -> e.data.contains("\"lane\":\"PLANNED\""));
        }
    }

    @Test
    void letsAReaderGoThatTakesNothing() throws Exception {
        try (Socket stuck = connect(server, "/api/v1/events", null)) {
            assertThat(stuck.getInputStream().read()).isEqualTo('H');
            for (int i = 0; i < 3 * ChangeTail.CAPACITY; i++) {
                world.publish(change(SampleNews.BRIDGE, i));
            }
            assertThat(server.subscribers()).isZero();
        }
    }

    private static EstimateChange change(String topic, int number) {
        return EstimateChange.newBuilder().setTopic(topic).setLane(Lane.REALISED).setAt(java.time.Instant.EPOCH.plusSeconds(number))
            .setBefore(null).setAfter(Numbers.newBuilder().setBest((double) number).build()).setRules("x".repeat(200)).setInputDigest("0").setOutputDigest("0").build();
    }

    private Stream open(String path) throws IOException {
        return new Stream(server, path, null);
    }

    private record Received(String id, String event, String data) {}

    /** A reader of a stream, which has begun when the constructor returns. */
    private static final class Stream implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader in;

        Stream(Server server, String path, String lastId) throws IOException {
            socket = connect(server, path, lastId);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line = in.readLine();
            assertThat(line).isEqualTo("HTTP/1.1 200 OK");
            while (!line.isEmpty()) {
                line = in.readLine();
            }
            if (!path.contains("from") && lastId == null) {
                while (!in.readLine().startsWith("retry")) {
                    // the first words of a stream say that it listens
                }
            }
        }

        List<Received> next(int count) throws IOException {
            List<Received> received = new ArrayList<>();
            String id = null;
            for (String line = in.readLine(); received.size() < count; line = in.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    String data = line.substring(6);
                    received.add(new Received(id, data.substring(0, data.indexOf(',')), data));
                }
                if (received.size() == count) {
                    break;
                }
            }
            return received;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static Socket connect(Server server, String path, String lastId) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new java.net.InetSocketAddress("127.0.0.1", server.port()));
        socket.getOutputStream().write(("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n" + (lastId == null ? "" : "Last-Event-ID: " + lastId + "\r\n")
            + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
