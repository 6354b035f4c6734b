package rangefinder.launcher;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rangefinder estimate}: low, best and high of every question that a collection of articles answers. */
@Command(name = "estimate", mixinStandardHelpOptions = true, description = "Estimates low, best and high from what articles claim.")
final class EstimateCommand implements Callable<Integer> {

    @Option(names = "--jsonl", description = "JSON lines out; without files, JSON lines in.")
    boolean jsonl;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Articles (HTML; .txt: clean text; .jsonl: JSON lines), or folders of them.")
    List<Path> files = List.of();

    @Option(names = "--running", description = "print the estimates after every article too")
    boolean running;

    @Option(names = "--as-of", paramLabel = "DATE", description = "leave out what was published after that day (2025-03-28)")
    LocalDate asOf;

    @Option(names = "--why", description = "say why each range is what it is, down to the sentences, instead of a table")
    boolean why;

    @Override
    public Integer call() throws IOException {
        ArticleCollections collections = new ArticleCollections(asOf);
        try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            int code = files.isEmpty() ? readLines(collections, out) : ArticleFiles.run("estimate", files, line -> add(collections, line), answer -> printError(out, answer));
            if (why) {
                collections.topics().forEach(topic -> out.append(new ExplanationText(collections.explained(topic), null).toString()).append("\n\n"));
            } else {
                collections.estimates(running).forEach(estimate -> print(out, estimate));
            }
            return code;
        }
    }

    private int readLines(ArticleCollections collections, PrintStream out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                printError(out, JsonLines.answer(line, json -> add(collections, json)));
            }
        }
        return 0;
    }

    /** An empty answer: what a line adds shows at the end. */
    private static ObjectNode add(ArticleCollections collections, ObjectNode line) {
        collections.add(ArticleFiles.cleaned(line));
        return JsonLines.JSON.createObjectNode();
    }

    private void printError(PrintStream out, ObjectNode answer) {
        if (answer.has("error")) {
            print(out, answer);
        }
    }

    private void print(PrintStream out, ObjectNode line) {
        boolean lines = jsonl || files.isEmpty();
        out.append(lines ? line.toString() : line.has("error") ? line.path("id").asText() + ": " + line.get("error").asText() : row(line)).append('\n');
    }

    /** A row of the table: collection, measure, lane, low / best / high, how many sources. */
    private static String row(ObjectNode line) {
        return String.format(Locale.ROOT, "  %-16s %-34s %-12s %26s   %s %s%s", line.get("collection").asText(), line.get("measure").asText(), line.get("lane").asText(),
            EstimateLines.range(number(line, "low"), number(line, "best"), number(line, "high")), line.get("sources").asText(),
            line.get("sources").asInt() == 1 ? "source" : "sources", line.get("contested").asBoolean() ? ", contested" : "");
    }

    private static Double number(ObjectNode line, String field) {
        return line.hasNonNull(field) ? Double.valueOf(line.get(field).asDouble()) : null;
    }
}
