package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.launcher.demo.DemoWorld;
import rangefinder.topic.Topics;

/** A cluster of three nodes, every partition three times: the node that leads one is killed under load, comes back, and the next one is killed. */
@Tag("slow")
class LeaderLostTest {

    private static final int NODES = 3;

    @TempDir
    Path folder;

    private final List<Child> nodes = new ArrayList<>();
    private final int[] ports = new int[NODES];
    private final int[] controllers = new int[NODES];

    @Test
    void theOthersLead_andNothingIsLost() throws Exception {
        startCluster();
        try (DemoWorld world = DemoWorld.open(); Apart apart = new Apart(folder, world, cluster())) {
            await().atMost(Apart.PATIENCE).ignoreExceptions().until(() -> nodesAlive(apart.kafka()) == NODES);
            apart.start("aggregate", "enrich", "ingest");
            apart.awaitReady("aggregate", "enrich", "ingest");
            for (int round = 0; round < 2; round++) {
                InventedLoad.send(apart.kafka(), round * 100, round * 100 + 60);
                int leader = leader(apart.kafka());
                nodes.get(leader - 1).kill();
                long killed = System.nanoTime();
                Apart.sendWhenItAnswers(apart.kafka(), round * 100 + 60, round * 100 + 100);
                PublicStory.settle(apart.kafka());
                System.out.printf("round %d: node %d killed; %.1f s later all was done without it%n", round, leader, (System.nanoTime() - killed) / 1e9);
                nodes.set(leader - 1, node(leader));
                await().atMost(Apart.PATIENCE).ignoreExceptions().until(() -> nodesAlive(apart.kafka()) == NODES);
            }
            KillTest.awaitPagesToldOf(world, apart.kafka());
            PublicStory.requireWhole(apart.configuration(), InventedLoad.keys(0, 200));
            for (String stage : Stage.words()) {
                assertThat(apart.child(stage).isAlive()).as(stage).isTrue();
            }
        } finally {
            for (Child node : nodes) {
                node.kill();
            }
        }
    }

    private static int leader(Map<String, String> kafka) throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(kafka))) {
            return admin.describeTopics(List.of(Topics.CLAIMS.name())).allTopicNames().get().get(Topics.CLAIMS.name()).partitions().get(0).leader().id();
        }
    }

    private static int nodesAlive(Map<String, String> kafka) throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(kafka))) {
            return admin.describeCluster().nodes().get().size();
        }
    }

    private String cluster() {
        return IntStream.of(ports).mapToObj(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    private void startCluster() throws IOException {
        for (int i = 0; i < NODES; i++) {
            ports[i] = Apart.freePort();
            controllers[i] = Apart.freePort();
        }
        String id = Uuid.randomUuid().toString();
        for (int node = 1; node <= NODES; node++) {
            Path file = properties(node);
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            assertThat(StorageTool.execute(new String[] {"format", "-c", file.toString(), "-t", id}, new PrintStream(said))).as(said.toString()).isZero();
        }
        for (int node = 1; node <= NODES; node++) {
            nodes.add(node(node));
        }
    }

    private Child node(int node) throws IOException {
        return Child.start(folder.resolve("node" + node + ".log"), "256m", kafka.Kafka.class, folder.resolve("node" + node + ".properties").toString());
    }

    private Path properties(int node) throws IOException {
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", Integer.toString(node));
        p.put("listeners", "PLAINTEXT://127.0.0.1:" + ports[node - 1] + ",CONTROLLER://127.0.0.1:" + controllers[node - 1]);
        p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + ports[node - 1]);
        p.put("controller.listener.names", "CONTROLLER");
        p.put("controller.quorum.voters", IntStream.rangeClosed(1, NODES).mapToObj(n -> n + "@127.0.0.1:" + controllers[n - 1]).collect(Collectors.joining(",")));
        p.put("log.dirs", folder.resolve("node" + node).toString());
        p.put("default.replication.factor", "3");
        p.put("min.insync.replicas", "2");
        p.put("offsets.topic.replication.factor", "3");
        p.put("offsets.topic.num.partitions", "4");
        p.put("transaction.state.log.replication.factor", "3");
        p.put("transaction.state.log.min.isr", "2");
        p.put("transaction.state.log.num.partitions", "4");
        p.put("auto.create.topics.enable", "false");
        p.put("group.initial.rebalance.delay.ms", "0");
        p.put("log.cleaner.dedupe.buffer.size", String.valueOf(16 << 20));
        Path file = folder.resolve("node" + node + ".properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            p.store(out, null);
        }
        return file;
    }
}
