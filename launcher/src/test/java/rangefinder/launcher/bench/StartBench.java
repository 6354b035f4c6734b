package rangefinder.launcher.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What a person who types {@code ./rangefinder run} waits for: on a new folder, on one left in order, on one left by kill -9. */
final class StartBench {

    private static final int RUNS = 3;

    void measure(Path folder, Consumer<Figure> table) throws Exception {
        List<Running> cold = new ArrayList<>();
        List<Running> again = new ArrayList<>();
        List<Running> killed = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            Path data = folder.resolve("data-" + run);
            cold.add(Running.run(data));
            cold.get(run).stop();
            again.add(Running.run(data));
            again.get(run).kill();
            killed.add(Running.run(data));
            killed.get(run).stop();
            System.out.printf(Locale.ROOT, "  run %d of %d: %.1f s, %.1f s, %.1f s%n", run + 1, RUNS, cold.get(run).seconds(), again.get(run).seconds(), killed.get(run).seconds());
        }
        table.accept(figure("run to ready, a new folder", cold, 10));
        table.accept(figure("run to ready, restart", again, 6));
        table.accept(figure("run to ready, after kill -9", killed, 15));
    }

    private static Figure figure(String what, List<Running> runs, double limit) {
        return Figure.below(what, Bench.median(runs.stream().map(Running::seconds).toList()), "s", limit,
            String.format(Locale.ROOT, "median of %d; %.1f s of processor time", runs.size(), Bench.median(runs.stream().map(Running::processor).toList())));
    }
}
