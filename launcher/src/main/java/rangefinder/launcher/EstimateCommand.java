package rangefinder.launcher;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rangefinder estimate}: low, best and high of every question that a collection of articles answers. */
@Command(name = "estimate", mixinStandardHelpOptions = true, description = "Estimates low, best and high from what articles claim.")
final class EstimateCommand implements Callable<Integer> {

    @Option(names = "--jsonl", description = "JSON lines in and out")
    boolean jsonLines;

    @Option(names = "--running", description = "print the estimates after every article too")
    boolean running;

    @Option(names = "--as-of", paramLabel = "DATE", description = "leave out what was published after that day (2025-03-28)")
    LocalDate asOf;

    @Override
    public Integer call() throws IOException {
        ArticleCollections collections = new ArticleCollections(asOf);
        try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    add(collections, line, out);
                }
            }
            collections.estimates(running).forEach(estimate -> print(out, estimate));
        }
        return 0;
    }

    private static void add(ArticleCollections collections, String line, PrintStream out) {
        ObjectNode answer = JsonLines.answer(line, json -> {
            collections.add(json);
            return JsonLines.JSON.createObjectNode();
        });
        if (answer.has("error")) {
            print(out, answer);
        }
    }

    private static void print(PrintStream out, ObjectNode line) {
        out.append(line.toString()).append('\n');
    }
}
