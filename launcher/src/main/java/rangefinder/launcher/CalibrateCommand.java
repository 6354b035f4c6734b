package rangefinder.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rangefinder.aggregate.estimate.Calibration;
import rangefinder.aggregate.estimate.Calibration.Settled;
import rangefinder.aggregate.estimate.CalibrationReport;
import rangefinder.schema.Lane;

/** {@code rangefinder calibrate}: learns the widths of incidents' ranges from settled ones, as a table that an operator may adopt. */
@Command(name = "calibrate", mixinStandardHelpOptions = true,
    description = "Learns incidents' widths from estimates (what 'estimate --jsonl' prints) and settled figures, and prints a table; or reports how good the ranges are.")
final class CalibrateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SETTLED", description = "JSON lines: collection, and a final figure for each measure, such as \"killed\": 3")
    Path settled;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ESTIMATES", description = "what 'estimate --jsonl' printed for the same collections")
    Path estimates;

    @Option(names = "--report", paramLabel = "CLAIMS", description = "what 'claims --jsonl' printed for them: reports how good the ranges are, beside simpler rules")
    Path claims;

    @Override
    public Integer call() throws IOException {
        Map<String, JsonNode> truths = new HashMap<>();
        for (String line : Files.readAllLines(settled)) {
            JsonNode truth = JsonLines.JSON.readTree(line);
            truths.put(truth.path("collection").asText(), truth);
        }
        if (claims == null && estimates == null) {
            throw new StartException("nothing to calibrate from; name a file of estimates, or --report with a file of claims");
        }
        return claims == null ? learn(truths) : report(truths);
    }

    private int report(Map<String, JsonNode> truths) throws IOException {
        ArticleCollections collections = new ArticleCollections(null);
        for (String line : Files.readAllLines(claims)) {
            if (JsonLines.JSON.readTree(line) instanceof ObjectNode article && article.has("claims")) {
                collections.add(article);
            }
        }
        CalibrationReport report = new CalibrationReport();
        collections.topics().forEach(topic -> {
            JsonNode truth = truths.getOrDefault(topic.collection(), JsonLines.JSON.createObjectNode()).path(topic.estimate().getMeasure());
            topic.estimate().getLanes().stream().filter(lane -> lane.getLane() == Lane.REALISED && truth.isNumber())
                .forEach(lane -> report.add(topic.estimate().getTopicClass(), topic.estimate().getMeasure(), lane, topic.rows(), truth.asDouble()));
        });
        try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            out.print(report);
        }
        return 0;
    }

    private int learn(Map<String, JsonNode> truths) throws IOException {
        List<Settled> cases = new ArrayList<>();
        for (String line : Files.readAllLines(estimates)) {
            JsonNode estimate = JsonLines.JSON.readTree(line);
            JsonNode truth = truths.getOrDefault(estimate.path("collection").asText(), JsonLines.JSON.createObjectNode()).path(estimate.path("measure").asText());
            if (truth.isNumber() && estimate.hasNonNull("agreement")) {
                cases.add(new Settled(estimate.get("measure").asText(), estimate.get("agreement").asText(), estimate.get("best").asDouble(), truth.asDouble()));
            }
        }
        try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            out.println("# Widths learned from " + cases.size() + " settled estimates by 'rangefinder calibrate'.");
            out.println("#measure\tagreement\tlevel\thull\tbelow\tabove");
            Calibration.learn(cases).forEach(row -> out.println(String.join("\t", row)));
        }
        return 0;
    }
}
