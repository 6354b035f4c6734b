package rangefinder.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process that a test may kill, stop and look at. What it says on either stream goes to a file. */
final class Child implements AutoCloseable {

    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param log appended to */
    static Child start(Path log, String heap, Class<?> main, String... arguments) throws IOException {
        return start(log, heap, List.of(), main, arguments);
    }

    static Child start(Path log, String heap, List<String> before, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // As the script sets it, which is how people start it.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        return new Child(builder.start(), log);
    }

    /** Without warning, as when the power fails. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** In order, as by Ctrl-C. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** It no longer runs and no longer answers; its connections stay. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start().waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    /** All it said, and at the end what each of its threads is doing. */
    String saidWithThreads() {
        try {
            signal("QUIT");
            Thread.sleep(2_000);
            return said();
        } catch (IOException | InterruptedException e) {
            return "nothing that can be read: " + e;
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
