package rangefinder.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a started process costs while nothing happens; in its first minutes it still compiles what it does, in the last one hardly. Needs Linux for the memory. */
final class RestBench {

    private static final int MINUTES = 6;
    private static final Set<Integer> TOLD = Set.of(1, 2, 3, MINUTES);
    private static final double MINUTE_SECONDS = 60;

    void measure(Path folder, Consumer<Figure> table) throws Exception {
        Running run = Running.run(folder.resolve("data"));
        try {
            for (int minute = 1; minute <= MINUTES; minute++) {
                double before = run.processorNow();
                Thread.sleep((long) (1000 * MINUTE_SECONDS));
                double share = 100 * (run.processorNow() - before) / MINUTE_SECONDS;
                if (TOLD.contains(minute)) {
                    table.accept(Figure.below("processor at rest, minute " + minute, share, "% of core", 2, ""));
                }
            }
            table.accept(memory(run.process()));
        } finally {
            run.stop();
        }
    }

    private static Figure memory(Process process) throws IOException {
        long kilobytes = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            return Figure.below("memory at rest, resident", kilobytes / 1024.0, "MB", 900, String.format(Locale.ROOT, "%,d threads", threads.count()));
        }
    }
}
