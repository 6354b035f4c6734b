package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.aggregate.Generations;
import rangefinder.launcher.demo.DemoWorld;
import rangefinder.schema.RosterEntry;
import rangefinder.topic.Topics;

/**
 * The commands that begin, switch to and give up a generation, each killed without warning somewhere on its way: one generation serves, and the
 * same command called again does what the first one did not. {@code -Drounds=N} and {@code -Dseed=N} as with {@link KillTest}.
 */
@Tag("slow")
class RebuildKillTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 1);
    private static final int SEED = Integer.getInteger("seed", 1);
    private static final int ARTICLES = 60;

    @TempDir
    Path folder;
    private final Random chance = new Random(SEED);
    private Apart apart;
    private Rebuild rebuild;
    /** What a command takes from its start to its end, most of it for its start. */
    private int wholeMs;

    @Test
    void killedOnTheirWay_leaveOneThatServes_andAreDoneByTheNextCall() throws Exception {
        try (DemoWorld world = DemoWorld.open(); Apart processes = new Apart(folder, world)) {
            apart = processes;
            rebuild = RebuildCommand.rebuild(apart.configuration());
            apart.start("broker", "enrich", "aggregate");
            apart.awaitReady("enrich", "aggregate");
            InventedLoad.send(apart.kafka(), 0, ARTICLES);
            PublicStory.settle(apart.kafka());
            long from = System.nanoTime();
            command("switch", serving());
            wholeMs = (int) ((System.nanoTime() - from) / 1_000_000);
            for (int round = 0; round < ROUNDS; round++) {
                round(serving());
            }
            PublicStory.requireWhole(apart.configuration(), InventedLoad.keys(0, ARTICLES));
        }
    }

    private void round(String before) throws Exception {
        killed();
        assertThat(serving()).isEqualTo(before);
        command();
        String next = rebuild.underWay().getName();

        killed("switch");
        assertThat(serving()).isIn(before, next);
        System.out.printf("killed: %s serves, where %s was to follow on %s%n", serving(), next, before);
        command("switch", next);
        assertThat(serving()).isEqualTo(next);

        killed("abandon", before);
        assertThat(serving()).isEqualTo(next);
        System.out.printf("killed: %s are in the roster, of which %s was to be given up%n", names(), before);
        if (names().contains(before)) {
            command("abandon", before);
        } else {
            command("switch", next);
        }
        assertThat(names()).containsExactly(next);
        assertThat(estimates()).containsExactlyInAnyOrder(Topics.ESTIMATES.name(), Topics.estimatesOf(next).name());
    }

    /** A command that is killed before its end, or just as it is there. */
    private void killed(String... words) throws Exception {
        try (Child command = start(words)) {
            Thread.sleep(wholeMs / 2 + chance.nextInt(wholeMs / 2));
        }
    }

    private void command(String... words) throws Exception {
        try (Child command = start(words)) {
            await().atMost(Apart.PATIENCE).until(() -> !command.isAlive());
            assertThat(command.exitCode()).as(command.said()).isZero();
        }
    }

    private Child start(String... words) throws IOException {
        Path yaml = Files.writeString(folder.resolve("command.yaml"), "data: '" + folder.resolve("command") + "'\nfeeds: []\nkafka: {bootstrap.servers: '" + apart.bootstrapServers() + "'}\n");
        String[] arguments = Stream.of(Stream.of("rebuild"), Arrays.stream(words), Stream.of("--config", yaml.toString())).flatMap(all -> all).toArray(String[]::new);
        return Child.start(folder.resolve("command.log"), "256m", Launcher.class, arguments);
    }

    private String serving() {
        return Generations.serving(rebuild.roster()).orElseThrow().getName();
    }

    private List<String> names() {
        return rebuild.roster().getGenerations().stream().map(RosterEntry::getName).toList();
    }

    private List<String> estimates() throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(apart.kafka()))) {
            return admin.listTopics().names().get().stream().filter(name -> name.equals(Topics.ESTIMATES.name()) || name.startsWith(Topics.estimatesOf("").name())).toList();
        }
    }
}
