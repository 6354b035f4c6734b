package rangefinder.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rangefinder.schema.AvroJson;
import rangefinder.schema.Estimate;
import rangefinder.schema.Explanation;

/** {@code rangefinder explain}: why a topic's numbers are what they are, and what they would be if. Asks a running instance. */
@Command(name = "explain", mixinStandardHelpOptions = true,
    description = "Says why a topic's range is what it is, down to the sentences; with options, what it would be if.")
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    ConfigurationOptions options;

    @Mixin
    RunningInstance instance;

    @Option(names = "--without", paramLabel = "SOURCE", description = "what if this source, outlet or article had said nothing: its name or id; may be repeated")
    List<String> without = List.of();

    @Option(names = "--grade", paramLabel = "SOURCE=A..F", description = "what if this source had this grade; may be repeated")
    Map<String, String> grades = new LinkedHashMap<>();

    @Option(names = "--as-of", paramLabel = "DAY", description = "what was said up to this day")
    LocalDate asOf;

    @Option(names = "--known-at", paramLabel = "INSTANT", description = "what had been fetched by then, such as 2026-06-09T12:00:00Z")
    Instant knownAt;

    @Option(names = "--json", description = "prints all of it as JSON")
    boolean json;

    @Parameters(paramLabel = "TOPIC", description = "id of the topic, or words of its title that no other topic has")
    String topic;

    @Override
    public Integer call() throws InterruptedException {
        URI server = instance.url == null ? instance.address(options.read()) : instance.url;
        String id = find(server);
        JsonNode answer = instance.post(server, "/api/v1/topics/" + encoded(id) + "/explanation", question());
        try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            out.println(json ? answer.toPrettyString() : readable(server, id, AvroJson.read(answer, Explanation.class)));
        }
        return 0;
    }

    /** An id is taken as it is; other words must point to one topic. */
    private String find(URI server) throws InterruptedException {
        JsonNode found = instance.get(server, "/api/v1/topics?limit=20&q=" + encoded(topic)).path("topics");
        for (JsonNode row : found) {
            if (row.path("topic").asText().equals(topic)) {
                return topic;
            }
        }
        if (found.size() > 1) {
            StringBuilder several = new StringBuilder(topic + " names several topics; say which by its id:");
            found.forEach(row -> several.append("\n  ").append(row.path("topic").asText()).append("  ").append(row.path("title").asText()));
            throw new StartException(several.toString());
        }
        return found.isEmpty() ? topic : found.get(0).path("topic").asText();
    }

    private ObjectNode question() {
        ObjectNode question = JsonLines.JSON.createObjectNode();
        without.forEach(question.withArray("without")::add);
        grades.forEach(question.withObject("regraded")::put);
        return question.put("asOf", asOf == null ? null : asOf.toString()).put("knownAt", knownAt == null ? null : knownAt.toString());
    }

    private boolean supposes() {
        return !without.isEmpty() || !grades.isEmpty() || asOf != null || knownAt != null;
    }

    private String readable(URI server, String id, Explanation explanation) throws InterruptedException {
        Estimate now = supposes() ? AvroJson.read(instance.get(server, "/api/v1/topics/" + encoded(id)), Estimate.class) : null;
        return new ExplanationText(explanation, now).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
