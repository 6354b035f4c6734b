package rangefinder.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    @Mixin
    ConfigurationOptions options;

    @Option(names = "--url", paramLabel = "ADDRESS", description = "of the running instance; default: where the configuration serves")
    URI url;

    @Option(names = "--token", paramLabel = "TOKEN", description = "where the instance wants one; default: $${env:RANGEFINDER_TOKEN}", defaultValue = "${env:RANGEFINDER_TOKEN}")
    String token;

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
        URI server = url == null ? served(options.read().http()) : url;
        String id = find(server);
        JsonNode answer = ask(server, HttpRequest.newBuilder(at(server, "/api/v1/topics/" + encoded(id) + "/explanation"))
            .POST(HttpRequest.BodyPublishers.ofString(question().toString())));
        try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            out.println(json ? answer.toPrettyString() : readable(server, id, AvroJson.read(answer, Explanation.class)));
        }
        return 0;
    }

    /** A server that listens on all addresses is asked on this machine. */
    private static URI served(InetSocketAddress http) {
        String host = http.getAddress() != null && http.getAddress().isAnyLocalAddress() ? "127.0.0.1" : http.getHostString();
        return URI.create("http://" + host + ":" + http.getPort());
    }

    /** An id is taken as it is; other words must point to one topic. */
    private String find(URI server) throws InterruptedException {
        JsonNode found = ask(server, HttpRequest.newBuilder(at(server, "/api/v1/topics?limit=20&q=" + encoded(topic)))).path("topics");
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
        Estimate now = supposes() ? AvroJson.read(ask(server, HttpRequest.newBuilder(at(server, "/api/v1/topics/" + encoded(id)))), Estimate.class) : null;
        return new ExplanationText(explanation, now).toString();
    }

    private JsonNode ask(URI server, HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpRequest.Builder asking = request.timeout(PATIENCE).header("Accept", "application/json").header("Content-Type", "application/json");
            HttpResponse<String> response = HttpClient.newHttpClient()
                .send((token == null || token.isEmpty() ? asking : asking.header("Authorization", "Bearer " + token)).build(), HttpResponse.BodyHandlers.ofString());
            JsonNode answer = JsonLines.JSON.readTree(response.body());
            if (response.statusCode() != OK) {
                throw new StartException(answer.path("title").asText("refused") + ": " + answer.path("detail").asText("status " + response.statusCode()));
            }
            return answer;
        } catch (IOException e) {
            throw new StartException("no instance answers at " + server + " (" + e.getMessage() + "); start one with `rangefinder run`, or name it with --url", e);
        }
    }

    private static URI at(URI server, String path) {
        return URI.create(server.toString().replaceAll("/$", "") + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
