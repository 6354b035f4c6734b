package rangefinder.aggregate.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.apache.avro.Schema;

/**
 * The read-only calls of a schema registry, so that {@code schema.registry.url} may point here: every client of the five-byte framing can
 * then decode the topics. Paths and bodies are those of the Confluent registry's API.
 */
final class RegistryRoutes {

    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

    private final Map<String, Schema> subjects;
    private final IntFunction<Schema> byId;
    private final java.util.function.ToIntFunction<Schema> ids;

    /**
     * @param subjects value schema by subject ({@code estimates-value})
     * @param byId     schema of an id; null where it is unknown
     */
    RegistryRoutes(Map<String, Schema> subjects, IntFunction<Schema> byId, java.util.function.ToIntFunction<Schema> ids) {
        this.subjects = new TreeMap<>(subjects);
        this.byId = byId;
        this.ids = ids;
    }

    List<Route> routes() {
        return List.of(
            route("/schemas/ids/{id}", this::schema),
            route("/subjects", this::subjects),
            route("/subjects/{subject}/versions", this::versions),
            route("/subjects/{subject}/versions/{version}", this::version));
    }

    /** Clients add parameters of their own, which change nothing here. */
    private static Route route(String path, io.javalin.http.Handler handler) {
        return new Route(HandlerType.GET, path, ServeSettings.Scope.READ, Set.of("fetchMaxId", "subject", "format", "normalize", "deleted"), handler);
    }

    private void schema(Context request) {
        String id = request.pathParam("id");
        Schema schema = byId.apply(number(id));
        if (schema == null) {
            throw Problem.notFound("schema", id);
        }
        answer(request, Json.object().put("schema", schema.toString()));
    }

    private static int number(String id) {
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException e) {
            throw Problem.parameter("id", id, "a schema id, a whole number");
        }
    }

    private void subjects(Context request) {
        ArrayNode names = Json.object().putArray("subjects");
        subjects.keySet().forEach(names::add);
        answer(request, names);
    }

    private void versions(Context request) {
        known(request);
        answer(request, Json.object().putArray("versions").add(1));
    }

    private void version(Context request) {
        Schema schema = known(request);
        String version = request.pathParam("version");
        if (!version.equals("latest") && !version.equals("1")) {
            throw Problem.parameter("version", version, "1 or latest");
        }
        answer(request, Json.object().put("subject", request.pathParam("subject")).put("version", 1).put("id", ids.applyAsInt(schema))
            .put("schema", schema.toString()));
    }

    private Schema known(Context request) {
        Schema schema = subjects.get(request.pathParam("subject"));
        if (schema == null) {
            throw Problem.notFound("subject", request.pathParam("subject"));
        }
        return schema;
    }

    private static void answer(Context request, Object body) {
        request.contentType(CONTENT_TYPE).result(Json.bytes(body));
    }
}
