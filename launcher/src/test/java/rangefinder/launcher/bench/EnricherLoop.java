package rangefinder.launcher.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import rangefinder.enrich.Enricher;
import rangefinder.topic.Topics;

/** What enrich does without Kafka: a process of its own that makes claims of one invented article after the other, and tells how many it has done. */
final class EnricherLoop implements AutoCloseable {

    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;

    private EnricherLoop(Process process) {
        this.process = process;
        questions = process.outputWriter();
        answers = process.inputReader();
    }

    /** With the options that this process was started with, on one core. */
    static EnricherLoop start(int core) throws IOException {
        List<String> command = new ArrayList<>(List.of("taskset", "-c", Integer.toString(core), ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EnricherLoop.class.getName()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        // A bench that is broken off must not leave its processes behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new EnricherLoop(process);
    }

    /** Articles done since its start. */
    long done() throws IOException {
        questions.write("\n");
        questions.flush();
        return Long.parseLong(answers.readLine());
    }

    double processorNow() {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    public static void main(String[] arguments) throws IOException {
        Enricher enricher = new Enricher();
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in));
        for (int number = 0; ; number++) {
            Topics.CLAIMS.values().serializer().serialize(Topics.CLAIMS.name(), enricher.enrich(EnrichBench.article(number)));
            if (questions.ready()) {
                questions.readLine();
                System.out.println(number + 1);
            }
        }
    }
}
