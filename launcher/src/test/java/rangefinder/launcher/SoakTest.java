package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.launcher.demo.DemoWorld;

/**
 * The whole pipeline in a process of its own over the demo world, whose feeds are polled every second and whose outlets go through their
 * editions over and over, and over a stream of invented articles. Prints what the process holds once it is warm, and in the end.
 * {@code -Dminutes=N} says how long.
 */
@Tag("slow")
class SoakTest {

    private static final int MINUTES = Integer.getInteger("minutes", 1);
    private static final Duration WARM = Duration.ofSeconds(60);
    private static final Duration EDITION = Duration.ofSeconds(10);
    private static final int A_SECOND = 10;
    /** The same articles come again and again: what more topics and claims take in memory is no leak, and would hide one. */
    private static final int DIFFERENT = 300;
    /** What a process may hold more after any time than when it was warm: files of logs and stores come and go. */
    private static final int MORE_FILES = 200;
    private static final int MORE_THREADS = 5;
    private static final String HEAP = "768m";
    /** The whole heap is resident from the start, so that whatever resident memory grows by lies outside of it. */
    private static final List<String> ALL_AT_ONCE = List.of("env", "JAVA_TOOL_OPTIONS=-XX:+AlwaysPreTouch -Xms" + HEAP);
    private static final double MORE_HEAP = 1.5;

    @TempDir
    Path folder;

    /** @param filesMb of the resident memory: pages of mapped files, which the system takes back when it wants them */
    private record Held(long residentMb, long filesMb, long heapMb, long threads, long files) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d MB resident (%d MB of them mapped files), %d MB of heap in use, %d threads, %d open files", residentMb, filesMb, heapMb, threads, files);
        }
    }

    @Test
    void holdsNoMoreInTheEnd() throws Exception {
        int port = Apart.freePort();
        try (DemoWorld world = DemoWorld.open()) {
            String yaml = DemoCommand.yaml(world, folder.resolve("data"), 0).replaceFirst("broker: .*", "broker: {port: " + port + ", controllerPort: 0}");
            try (Child run = Child.start(folder.resolve("run.log"), HEAP, ALL_AT_ONCE, Launcher.class, "run", "--config", Files.writeString(folder.resolve("run.yaml"), yaml).toString())) {
                Map<String, String> kafka = Map.of("bootstrap.servers", "127.0.0.1:" + port);
                Apart.sendWhenItAnswers(kafka, 0, 1);
                int sent = work(world, kafka, WARM, 0);
                Held warm = held(run);
                System.out.println("warm:   " + warm);
                sent = work(world, kafka, Duration.ofMinutes(MINUTES), sent);
                Held end = held(run);
                System.out.printf("after %d minutes and %d articles: %s%n", MINUTES, sent, end);
                PublicStory.settle(kafka);
                assertThat(DeadLetter.open(kafka, Stage.words())).isEmpty();
                assertThat(end.threads()).isLessThanOrEqualTo(warm.threads() + MORE_THREADS);
                assertThat(end.files()).isLessThanOrEqualTo(warm.files() + MORE_FILES);
                assertThat(end.heapMb()).isLessThanOrEqualTo((long) (warm.heapMb() * MORE_HEAP) + 20);
            }
        }
    }

    private static int work(DemoWorld world, Map<String, String> kafka, Duration how, int from) throws InterruptedException {
        long end = System.nanoTime() + how.toNanos();
        int sent = from;
        int edition = 0;
        while (System.nanoTime() < end) {
            world.publish(1 + edition++ % DemoWorld.LAST_EDITION);
            for (long next = System.nanoTime() + EDITION.toNanos(); System.nanoTime() < next && System.nanoTime() < end; Thread.sleep(1_000)) {
                InventedLoad.send(kafka, sent % DIFFERENT, sent % DIFFERENT + A_SECOND);
                sent += A_SECOND;
            }
        }
        return sent;
    }

    private static Held held(Child run) throws IOException, InterruptedException {
        ask(run, "GC.run");
        String heap = ask(run, "GC.heap_info");
        long used = Stream.of(heap.split("\n")).filter(line -> line.contains("generation") && line.contains("used"))
            .mapToLong(line -> Long.parseLong(line.replaceFirst(".*used (\\d+)K.*", "$1"))).sum();
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(run.pid()), "fd"))) {
            return new Held(status(run, "VmRSS") / 1024, status(run, "RssFile") / 1024, used / 1024, status(run, "Threads"), files.count());
        }
    }

    private static long status(Child run, String what) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(run.pid()), "status")).stream().filter(line -> line.startsWith(what + ":"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
    }

    private static String ask(Child run, String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process asking = new ProcessBuilder(jcmd.toString(), Long.toString(run.pid()), command).redirectErrorStream(true).start();
        String answer = new String(asking.getInputStream().readAllBytes());
        asking.waitFor();
        return answer;
    }
}
