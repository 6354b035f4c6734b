package rangefinder.launcher.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** {@code ./rangefinder bench [NAME...]}: measures, and prints a table in which each figure stands beside its limit, row by row as it is measured. */
public final class Bench {

    /** Measures in an empty folder of its own, and tells each figure as soon as it is known. */
    private interface Measurement {
        void measure(Path folder, Consumer<Figure> table) throws Exception;
    }

    private record Entry(String about, Measurement measurement) {}

    private static final Map<String, Entry> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", new Entry("run to ready: a new folder, restart, after kill -9; one minute", new StartBench()::measure));
        ALL.put("rest", new Entry("processor and memory of a run that has nothing to do; six and a half minutes", new RestBench()::measure));
        ALL.put("latency", new Entry("item in a feed to estimate on the API; one minute", new LatencyBench()::measure));
        ALL.put("articles", new Entry("a WARC file to estimates, all stages in one process; four minutes", new ArticlesBench()::measure));
        ALL.put("aggregate", new Entry("claims to estimates beside a bare count; a state restored from its changelog; three minutes", new AggregateBench()::measure));
        ALL.put("enrich", new Entry("two instances of enrich beside one, each bound to a core; seven minutes", new EnrichBench()::measure));
    }

    private Bench() {}

    public static void main(String[] names) throws Exception {
        List<String> wanted = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
        if (wanted.equals(List.of("list"))) {
            ALL.forEach((name, entry) -> System.out.printf("  %-10s %s%n", name, entry.about()));
            System.exit(0);
        }
        for (String name : wanted) {
            if (!ALL.containsKey(name)) {
                System.err.println("rangefinder: there is no bench '" + name + "'; there are " + String.join(", ", ALL.keySet()));
                System.exit(2);
            }
        }
        System.out.printf(Locale.ROOT, "%s, %d cores, %s %s%n", System.getProperty("os.name"), Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.vm.name"), System.getProperty("java.version"));
        for (String name : wanted) {
            measure(name, ALL.get(name));
        }
        System.exit(0);
    }

    private static void measure(String name, Entry entry) throws Exception {
        System.out.printf(Locale.ROOT, "%s: %s (load of the machine before: %.1f)%n", name, entry.about(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Path folder = Files.createTempDirectory("rangefinder-bench");
        try {
            entry.measurement().measure(folder, figure -> System.out.println(figure.row()));
        } finally {
            delete(folder);
        }
    }

    /** The middle one of several runs. */
    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    static double percentile(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
