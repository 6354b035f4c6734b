package rangefinder.launcher.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A process of this program that has said it is ready.
 *
 * @param seconds   from the command to the word
 * @param processor seconds of processor time until then, over all cores
 */
record Running(Process process, double seconds, double processor) {

    /** {@code ./rangefinder run} without feeds on a data folder. */
    static Running run(Path data) throws IOException {
        return start(List.of(), "run", data, "broker: {port: 0, controllerPort: 0}\n", Map.of());
    }

    /**
     * @param prefix what the command is started through, such as {@code taskset -c 0}
     */
    static Running start(List<String> prefix, String command, Path data, String settings, Map<String, String> environment) throws IOException {
        Files.createDirectories(data);
        Path configuration = Files.writeString(data.resolve("bench.yaml"), "data: '" + data.resolve("kept") + "'\nhttp: {port: 0}\nfeeds: []\n" + settings);
        List<String> words = new ArrayList<>(prefix);
        words.addAll(List.of("./rangefinder", command, "--config", configuration.toString()));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(data.resolve("log").toFile());
        builder.environment().putAll(environment);
        long from = System.nanoTime();
        Process process = builder.start();
        // A bench that is broken off must not leave its processes behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("rangefinder: ready") || line.endsWith("is ready")) {
                return new Running(process, (System.nanoTime() - from) / 1e9, processor(process));
            }
        }
        throw new IllegalStateException(command + " ended before it was ready: " + Files.readString(data.resolve("log")));
    }

    double processorNow() {
        return processor(process);
    }

    private static double processor(Process process) {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
