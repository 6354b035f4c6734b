package rangefinder.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rangefinder.enrich.Enricher;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.AvroJson;

/** {@code rangefinder claims}: every figure that an article claims, who says so, and what it means. */
@Command(name = "claims", mixinStandardHelpOptions = true, description = "Extracts every figure that an article claims, and who says so.")
final class ClaimsCommand implements Callable<Integer> {

    /** What the output carries of the article, so that article, claims and estimate chain as a pipe. */
    private static final List<String> CARRIED = List.of("url", "canonicalUrl", "publisher", "authors", "published", "modified", "fetched",
        "collection", "language", "title", "text", "class");

    @Option(names = "--jsonl", description = "JSON lines out; without files, JSON lines in.")
    boolean jsonl;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Articles (HTML; .txt: clean text; .jsonl: JSON lines), or folders of them.")
    List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        Enricher enricher = new Enricher();
        if (files.isEmpty()) {
            JsonLines.run(System.in, System.out, line -> claims(enricher, line));
            return 0;
        }
        return ArticleFiles.run("claims", files, line -> claims(enricher, ArticleFiles.cleaned(line)), jsonl ? System.out::println : ClaimsCommand::table);
    }

    /** A row a claim: the figure and what it counts, what happened, in which lane, who says so. */
    private static void table(ObjectNode article) {
        System.out.printf("%s%n", article.path("id").asText());
        if (article.has("error")) {
            System.out.printf("  %s%n", article.get("error").asText());
        }
        for (JsonNode claim : article.path("claims")) {
            System.out.printf("  %-22s %-30s %-12s %-12s %s%n", shown(claim.path("quantity").path("text"), 22), shown(claim.path("counted"), 30),
                shown(claim.path("action"), 12), claim.path("lane").asText(), shown(claim.path("source").path("name"), 40));
        }
    }

    private static String shown(JsonNode value, int length) {
        String text = value.isMissingNode() || value.isNull() ? "-" : value.asText().replace('\n', ' ');
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
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
