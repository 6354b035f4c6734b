package rangefinder.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rangefinder.enrich.Enricher;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.AvroJson;

/** {@code rangefinder claims}: every figure that an article claims, who says so, and what it means. */
@Command(name = "claims", mixinStandardHelpOptions = true, description = "Extracts every figure that an article claims, and who says so.")
final class ClaimsCommand implements Callable<Integer> {

    /** What the output carries of the article, so that article, claims and estimate chain as a pipe. */
    private static final List<String> CARRIED = List.of("url", "canonicalUrl", "publisher", "authors", "published", "modified", "fetched",
        "collection", "language", "title", "text", "class");

    @Option(names = "--jsonl", description = "JSON lines in and out")
    boolean jsonLines;

    @Override
    public Integer call() throws IOException {
        Enricher enricher = new Enricher();
        JsonLines.run(System.in, System.out, line -> claims(enricher, line));
        return 0;
    }

    /** The line's answer: what was read, beside what the line says of its article. */
    static ObjectNode claims(Enricher enricher, ObjectNode line) {
        ArticleClaims found = enricher.enrich(ArticleLine.read(line));
        ObjectNode json = AvroJson.write(found);
        ObjectNode out = JsonLines.JSON.createObjectNode();
        out.set("id", line.get("id"));
        for (String field : CARRIED) {
            JsonNode value = line.get(field);
            if (value != null) {
                out.set(field, value);
            }
        }
        for (String field : List.of("articleId", "version", "fingerprint", "entities", "quantities", "claims")) {
            out.set(field, json.get(field));
        }
        return out;
    }
}
