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
import java.util.stream.Stream;

/** {@code ./rangefinder bench [NAME...]}: measures, and prints a table in which each figure stands beside its limit. */
public final class Bench {

    /** Measures in an empty folder of its own. */
    private interface Measurement {
        List<Figure> measure(Path folder) throws Exception;
    }

    private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", new StartBench()::measure);
        ALL.put("latency", new LatencyBench()::measure);
    }

    private Bench() {}

    public static void main(String[] names) throws Exception {
        List<String> wanted = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
        for (String name : wanted) {
            if (!ALL.containsKey(name)) {
                System.err.println("rangefinder: there is no bench '" + name + "'; there are " + String.join(", ", ALL.keySet()));
                System.exit(2);
            }
        }
        System.out.printf(Locale.ROOT, "%s, %d cores, %s %s%n", System.getProperty("os.name"), Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.vm.name"), System.getProperty("java.version"));
        for (String name : wanted) {
            System.out.printf(Locale.ROOT, "%s (load of the machine before: %.1f)%n", name, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            Path folder = Files.createTempDirectory("rangefinder-bench");
            try {
                ALL.get(name).measure(folder).forEach(figure -> System.out.println(figure.row()));
            } finally {
                delete(folder);
            }
        }
        System.exit(0);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
