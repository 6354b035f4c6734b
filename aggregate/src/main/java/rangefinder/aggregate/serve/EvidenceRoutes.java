package rangefinder.aggregate.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.function.Consumer;

/** What the numbers rest on: articles, sources, feeds, and the stages that read them. */
final class EvidenceRoutes {

    private static final int MOST_ROWS = 1_000;

    private final Answers answers;
    private final Holders holders;

    EvidenceRoutes(Answers answers, Holders holders) {
        this.answers = answers;
        this.holders = holders;
    }

    List<Route> routes() {
        return List.of(
            Route.get("/api/v1/articles/{article}", holders.onArticleHolder(this::article)),
            Route.get("/api/v1/unrouted", new UnroutedRoute(answers, holders)::page, "q", "cursor", "limit"),
            Route.get("/api/v1/sources", this::sources, "q", "limit"),
            Route.get("/api/v1/feeds", this::feeds, "q", "limit"),
            Route.get("/api/v1/pipeline", this::pipeline),
            Route.operate(HandlerType.POST, "/api/v1/generations/{generation}/switch", request -> change(request, answers::serve)),
            Route.operate(HandlerType.POST, "/api/v1/generations/{generation}/abandon", request -> change(request, answers::abandon)),
            Route.open("/api/v1/health", this::health),
            Route.open("/api/v1/ready", this::ready));
    }

    private void article(Context request) {
        String id = request.pathParam("article");
        List<ArticleVersion> versions = answers.article(id);
        if (versions.isEmpty()) {
            throw Problem.notFound("article", id);
        }
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("versions");
        versions.forEach(version -> list.add(Json.object(version)));
        Answer.json(request, json);
    }

    private void sources(Context request) {
        Parameters parameters = new Parameters(request);
        List<SourceRow> rows = SourceRow.of(answers.estimates(), ChangeFilter.wordsOf(parameters.text("q")));
        Answer.json(request, listed("sources", rows, parameters));
    }

    private void feeds(Context request) {
        Parameters parameters = new Parameters(request);
        String words = parameters.text("q");
        List<FeedRow> rows = answers.feeds().stream().filter(feed -> words == null || feed.getUrl().contains(words)).map(FeedRow::of)
            .sorted(FeedRow.WORST_FIRST).toList();
        Answer.json(request, listed("feeds", rows, parameters));
    }

    private static ObjectNode listed(String name, List<?> rows, Parameters parameters) {
        ObjectNode json = Json.object().put("total", rows.size());
        ArrayNode list = json.putArray(name);
        rows.stream().limit(parameters.number("limit", MOST_ROWS, 1, MOST_ROWS)).forEach(row -> list.add(Json.object(row)));
        return json;
    }

    private void pipeline(Context request) {
        Answer.json(request, answers.pipeline());
    }

    private void change(Context request, Consumer<String> change) {
        String generation = request.pathParam("generation");
        try {
            change.accept(generation);
        } catch (IllegalArgumentException e) {
            throw Problem.of(409, "Not possible", e.getMessage());
        }
        Answer.json(request, answers.pipeline());
    }

    private void health(Context request) {
        Answer.json(request, Json.object().put("status", "up"));
    }

    private void ready(Context request) {
        List<String> notReady = answers.notReady();
        if (!notReady.isEmpty()) {
            request.header("Retry-After", "1");
            throw Problem.of(503, "Not ready", String.join("; ", notReady));
        }
        Answer.json(request, Json.object().put("status", "ready"));
    }
}
