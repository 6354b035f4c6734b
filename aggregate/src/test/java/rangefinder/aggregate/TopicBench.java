package rangefinder.aggregate;

import static rangefinder.aggregate.Versions.killed;
import static rangefinder.aggregate.Versions.of;
import static rangefinder.aggregate.Versions.troops;
import static rangefinder.aggregate.Versions.version;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Claim;

/**
 * What one more claim of a topic costs, with its estimate, early and late in the topic's life: processor time of the whole topology on disk
 * stores. A tenth of the records take a claim back. From the project's folder:
 * {@code mvn -q -pl aggregate -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath}, then
 * {@code java -Xmx1g -cp aggregate/target/test-classes:aggregate/target/classes:schemas/target/classes:$(cat aggregate/target/classpath) rangefinder.aggregate.TopicBench};
 * behind it, which claim is the last, and numbers of originators, where others are wanted.
 */
final class TopicBench {

    private static final int EARLY = 100;
    private static final int LATE = 100_000;
    private static final int STEP = 10;
    private static final int WINDOW = 300;
    private static final int WARM_UP = 5_000;
    private static final int TICK_EVERY = 100;
    private static final int WITHDRAWN_EVERY = 10;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /** What is claimed; a campaign's figures count by originator, an incident's by article. */
    private enum Kind {
        CAMPAIGN, INCIDENT;

        private Claim claim(String source, int figure) {
            return this == CAMPAIGN ? troops(source, figure) : killed(source, figure % 97);
        }
    }

    private final rangefinder.aggregate.Stream stream;
    private final Kind kind;
    private final int originators;
    private int sent;

    private TopicBench(Path folder, Kind kind, int originators) {
        stream = new rangefinder.aggregate.Stream(folder);
        this.kind = kind;
        this.originators = originators;
    }

    public static void main(String[] arguments) throws IOException {
        int late = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LATE;
        int[] several = arguments.length > 1 ? Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray() : new int[] {50, 1, 5_000};
        for (Kind kind : Kind.values()) {
            measure(kind, 50, WARM_UP, false);
        }
        System.out.println("milliseconds of processor time for one more claim and its estimate, and how many times that of the 100th");
        for (int originators : several) {
            for (Kind kind : Kind.values()) {
                System.out.printf(Locale.ROOT, "%s, %,d originators:", kind.name().toLowerCase(Locale.ROOT), originators);
                measure(kind, originators, late, true);
                System.out.println();
            }
        }
    }

    private static void measure(Kind kind, int originators, int late, boolean told) throws IOException {
        Path folder = Files.createTempDirectory("topic-bench");
        TopicBench bench = new TopicBench(folder, kind, originators);
        try {
            double early = 0;
            for (int number = EARLY; number <= late; number *= STEP) {
                bench.fill(number);
                double ms = bench.window();
                early = early == 0 ? ms : early;
                if (told) {
                    System.out.printf(Locale.ROOT, "  the %,dth %.3f ms (%.2f)", number, ms, ms / early);
                    System.out.flush();
                }
            }
        } finally {
            bench.stream.close();
            delete(folder);
        }
    }

    private void fill(int to) {
        while (sent < to) {
            next();
            if (sent % TICK_EVERY == 0) {
                stream.estimates();
            }
        }
        stream.estimates();
    }

    private double window() {
        long before = CLOCK.getCurrentThreadCpuTime();
        for (int i = 0; i < WINDOW; i++) {
            next();
            stream.tick();
        }
        long spent = CLOCK.getCurrentThreadCpuTime() - before;
        stream.estimates();
        return spent / 1e6 / WINDOW;
    }

    private void next() {
        int article = sent++;
        if (article % WITHDRAWN_EVERY == WITHDRAWN_EVERY - 1) {
            stream.send(of(version("paper" + (article - WITHDRAWN_EVERY / 2), 28), ArticleKind.RETRACTED));
        } else {
            stream.send(version("paper" + article, 1 + article % 27, kind.claim("Source " + article % originators, 8_000 + article % 61 * 100)));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
