package rangefinder.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * An offline command as a unix filter: one JSON object a line in, one a line out, in the same order. A line that cannot be processed
 * yields {@code {"id", "error"}} and the run goes on.
 */
final class JsonLines {

    static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    static void run(InputStream in, OutputStream out, Function<ObjectNode, ObjectNode> step) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try (PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    print.append(answer(line, step).toString()).append('\n');
                }
            }
        }
    }

    static ObjectNode answer(String line, Function<ObjectNode, ObjectNode> step) {
        JsonNode id = null;
        try {
            JsonNode json = JSON.readTree(line);
            if (!(json instanceof ObjectNode object)) {
                return error(null, "not a JSON object: " + shortened(line));
            }
            id = object.get("id");
            return step.apply(object);
        } catch (JsonProcessingException e) {
            return error(null, "not JSON: " + e.getOriginalMessage());
        } catch (RuntimeException e) {
            return error(id, e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private static ObjectNode error(JsonNode id, String message) {
        ObjectNode out = JSON.createObjectNode();
        out.set("id", id);
        return out.put("error", message);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
