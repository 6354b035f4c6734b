package rangefinder.aggregate.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private final JsonNode document = OpenApi.document();

    @Test
    void describesEveryRouteAndNoOther() throws Exception {
        Set<String> described = new TreeSet<>();
        document.path("paths").properties().forEach(path -> path.getValue().fieldNames()
            .forEachRemaining(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        try (Server server = SampleServer.start(SampleNews.world())) {
            assertThat(described).containsExactlyInAnyOrderElementsOf(
                server.routes().stream().map(route -> route.method() + " " + route.path()).toList());
        }
    }

    @Test
    void describesTheParametersAndScopesOfEachRoute() throws Exception {
        try (Server server = SampleServer.start(SampleNews.world())) {
            for (Route route : server.routes()) {
                JsonNode operation = document.path("paths").path(route.path()).path(route.method().name().toLowerCase(java.util.Locale.ROOT));
                assertThat(parameters(operation, "query")).as(route.path()).isEqualTo(route.query());
                assertThat(parameters(operation, "path")).as(route.path()).isEqualTo(named(route.path()));
                assertThat(operation.at("/security/0/token/0").asText("none")).as(route.path())
                    .isEqualTo(route.scope() == null ? "none" : route.scope().name().toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    @Test
    void knowsEveryTypeThatItRefersTo() {
        List<String> references = new ArrayList<>();
        document.findValues("$ref").forEach(reference -> references.add(reference.asText()));

        assertThat(references).isNotEmpty().allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
    }

    @Test
    void describesEveryFieldOfTheAnswers() throws Exception {
        try (Server server = SampleServer.start(SampleNews.world())) {
            Client client = new Client(server);
            String topic = Client.topic(SampleNews.FLOOD);
            check(client, "/api/v1/topics", "/api/v1/topics");
            check(client, topic, "/api/v1/topics/{topic}");
            for (String part : List.of("/claims", "/dots", "/course", "/explain", "/changes", "/estimate")) {
                check(client, topic + part, "/api/v1/topics/{topic}" + part);
            }
            String article = client.json(topic + "/claims").at("/claims/0/articleId").asText();
            check(client, "/api/v1/articles/" + article, "/api/v1/articles/{article}");
            for (String path : List.of("/api/v1/unrouted", "/api/v1/sources", "/api/v1/feeds", "/api/v1/pipeline", "/api/v1/health", "/api/v1/ready")) {
                check(client, path, path);
            }
        }
    }

    private void check(Client client, String path, String described) throws Exception {
        fits(client.json(path), document.path("paths").path(described).at("/get/responses/200/content").path("application/json").path("schema"), described);
    }

    private void fits(JsonNode value, JsonNode schema, String at) {
        JsonNode known = resolved(schema);
        if (value.isObject() && !known.has("additionalProperties")) {
            value.properties().forEach(field -> {
                JsonNode property = property(known, field.getKey());
                assertThat(property.isMissingNode()).as(at + "." + field.getKey() + " is described").isFalse();
                fits(field.getValue(), property, at + "." + field.getKey());
            });
        } else if (value.isArray()) {
            value.forEach(item -> fits(item, known.path("items"), at + "[]"));
        }
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private JsonNode property(JsonNode schema, String name) {
        for (JsonNode part : schema.path("allOf")) {
            JsonNode found = resolved(part).path("properties").path(name);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return schema.path("properties").path(name);
    }

    private static Set<String> parameters(JsonNode operation, String where) {
        Set<String> names = new HashSet<>();
        operation.path("parameters").forEach(p -> {
            if (p.path("in").asText().equals(where)) {
                names.add(p.path("name").asText());
            }
        });
        return names;
    }

    private static Set<String> named(String path) {
        Set<String> names = new HashSet<>();
        java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(path).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
