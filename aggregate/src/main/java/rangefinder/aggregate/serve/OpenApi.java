package rangefinder.aggregate.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.avro.Schema;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.Explanation;

/** The description of the API: its paths as written in {@code openapi.json}, the travelling types as their Avro schemas have them. */
final class OpenApi {

    private static final List<Schema> TRAVELLING = List.of(Estimate.getClassSchema(), EstimateChange.getClassSchema(), Article.getClassSchema(),
        ArticleClaims.getClassSchema(), Explanation.getClassSchema());

    private OpenApi() {}

    static Route route() {
        ObjectNode document = document();
        return Route.open("/api/v1/openapi.json", request -> serve(request, document));
    }

    private static void serve(Context request, ObjectNode document) {
        Answer.json(request, document);
    }

    static ObjectNode document() {
        try (InputStream file = OpenApi.class.getResourceAsStream("openapi.json")) {
            ObjectNode document = Json.read(file.readAllBytes());
            ObjectNode schemas = document.withObject("/components/schemas");
            TRAVELLING.forEach(schema -> add(schema, schemas));
            return document;
        } catch (IOException e) {
            throw new IllegalStateException("openapi.json is missing from the jar", e);
        }
    }

    /** An Avro record, with the records in it, as JSON schemas of the same names. */
    private static void add(Schema record, ObjectNode schemas) {
        if (schemas.has(record.getName())) {
            return;
        }
        ObjectNode schema = schemas.putObject(record.getName()).put("type", "object").put("description", record.getDoc());
        ObjectNode properties = schema.putObject("properties");
        for (Schema.Field field : record.getFields()) {
            ObjectNode property = type(field.schema(), schemas);
            properties.set(field.name(), property.has("$ref") ? property : property.put("description", field.doc()));
        }
    }

    private static ObjectNode type(Schema schema, ObjectNode schemas) {
        ObjectNode json = Json.object();
        switch (schema.getType()) {
            case UNION:
                return type(schema.getTypes().stream().filter(s -> s.getType() != Schema.Type.NULL).findFirst().orElseThrow(), schemas);
            case RECORD:
                add(schema, schemas);
                return json.put("$ref", "#/components/schemas/" + schema.getName());
            case ARRAY:
                json.put("type", "array").set("items", type(schema.getElementType(), schemas));
                return json;
            case ENUM:
                schema.getEnumSymbols().forEach(json.put("type", "string").withArray("enum")::add);
                return json;
            case DOUBLE:
                return json.put("type", "number");
            case INT:
                return json.put("type", "integer");
            case LONG:
                return schema.getLogicalType() == null ? json.put("type", "integer") : json.put("type", "string").put("format", "date-time");
            case BOOLEAN:
                return json.put("type", "boolean");
            default:
                return json.put("type", "string");
        }
    }
}
