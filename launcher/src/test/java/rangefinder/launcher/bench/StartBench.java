package rangefinder.launcher.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person who types {@code ./rangefinder run} waits for, and what the process then costs while nothing happens. Needs Linux for the memory. */
final class StartBench {

    private static final int RUNS = 3;
    private static final Duration AT_REST = Duration.ofSeconds(30);

    /** A started pipeline, how long it took, and the processor time it had used when it was ready. */
    private record Started(Process process, double seconds, double processor) {}

    List<Figure> measure(Path folder) throws Exception {
        List<Double> cold = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> killed = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        Figure idle = null;
        Figure memory = null;
        for (int run = 0; run < RUNS; run++) {
            Path data = folder.resolve("data-" + run);
            Started first = start(data);
            cold.add(first.seconds());
            end(first.process(), false);
            Started second = start(data);
            again.add(second.seconds());
            processor.add(second.processor());
            if (run == 0) {
                idle = idle(second.process());
                memory = memory(second.process());
            }
            end(second.process(), true);
            Started third = start(data);
            killed.add(third.seconds());
            end(third.process(), false);
        }
        return List.of(Figure.below("run to ready, a new folder", median(cold), "s", 10, "median of " + RUNS),
            Figure.below("run to ready, restart", median(again), "s", 6, "median of " + RUNS),
            Figure.below("run to ready, after kill -9", median(killed), "s", 15, "median of " + RUNS),
            Figure.of("processor time of a restart", median(processor), "s", "over all cores"), idle, memory);
    }

    private static Started start(Path data) throws IOException {
        Files.createDirectories(data);
        Path configuration = Files.writeString(data.resolve("bench.yaml"),
            "data: '" + data.resolve("kept") + "'\nbroker: {port: 0, controllerPort: 0}\nhttp: {port: 0}\nfeeds: []\n");
        long from = System.nanoTime();
        Process process = new ProcessBuilder("./rangefinder", "run", "--config", configuration.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("rangefinder: ready")) {
                return new Started(process, (System.nanoTime() - from) / 1e9, processor(process));
            }
        }
        throw new IllegalStateException("run ended before it was ready; try ./rangefinder run");
    }

    private static Figure idle(Process process) throws InterruptedException {
        Thread.sleep(AT_REST.toMillis() / 2);
        double before = processor(process);
        Thread.sleep(AT_REST.toMillis());
        return Figure.below("processor at rest", 100 * (processor(process) - before) / AT_REST.toSeconds(), "% of core", 2, "over " + AT_REST.toSeconds() + " s");
    }

    private static Figure memory(Process process) throws IOException {
        long kilobytes = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        return Figure.below("memory at rest, resident", kilobytes / 1024.0, "MB", 900, String.format(Locale.ROOT, "%,d threads",
            Files.list(Path.of("/proc/" + process.pid() + "/task")).count()));
    }

    private static double processor(Process process) {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    private static void end(Process process, boolean atOnce) throws InterruptedException {
        if (atOnce) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        process.waitFor();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
