package rangefinder.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What the page states for machines about its article in JSON-LD (schema.org). Nodes that cannot be read are passed over. */
final class StructuredData {

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_JAVA_COMMENTS,
            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
        .build();
    /** Above this a script is a data base, not a description. */
    private static final int LONGEST_SCRIPT = 2_000_000;
    private static final int LONGEST_HEADLINE = 500;
    private static final int MOST_SCRIPTS = 50;
    private static final int MOST_REFERENCES = 3;
    private static final int MOST_NODES = 2_000;
    private static final Pattern ARTICLE = Pattern.compile("\\w*(Article|BlogPosting|Posting|Report|Review|Recipe)");
    private static final Set<String> PAGES = Set.of("WebPage", "ItemPage", "AboutPage", "QAPage", "MedicalWebPage");
    /** What a page may be about: as a description of it believed where it has the page's title. */
    private static final Set<String> WORKS = Set.of("VideoObject", "Product", "CreativeWork", "Event", "SocialMediaPosting", "Question");

    private final JsonNode article;
    private final List<JsonNode> nodes;

    private StructuredData(JsonNode article, List<JsonNode> nodes) {
        this.article = article;
        this.nodes = nodes;
    }

    /** @param titles of the page, as it states them elsewhere: of several articles the one that has such a headline is the page's */
    static StructuredData of(List<Script> scripts, List<String> titles) {
        List<JsonNode> nodes = new ArrayList<>();
        scripts.stream().filter(script -> script.type().startsWith("application/ld+json")).limit(MOST_SCRIPTS).forEach(script -> collect(read(script.code()), nodes));
        return new StructuredData(best(nodes, titles), nodes);
    }

    private static JsonNode read(String script) {
        int start = Math.max(0, Math.min(index(script, '{'), index(script, '[')));
        if (script.length() > LONGEST_SCRIPT || start == Integer.MAX_VALUE) {
            return JSON.missingNode();
        }
        try {
            return JSON.readTree(script.substring(Math.min(start, script.length())));
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static int index(String text, char c) {
        int at = text.indexOf(c);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static void collect(JsonNode node, List<JsonNode> nodes) {
        if (nodes.size() >= MOST_NODES) {
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> collect(item, nodes));
        } else if (node.isObject()) {
            nodes.add(node);
            collect(node.path("@graph"), nodes);
            collect(node.path("mainEntity"), nodes);
            collect(node.path("mainEntityOfPage"), nodes);
        }
    }

    /** The article with the page's title, else the first; without one, the first description of the page. */
    private static JsonNode best(List<JsonNode> nodes, List<String> titles) {
        List<JsonNode> articles = nodes.stream().filter(node -> types(node).stream().anyMatch(type -> ARTICLE.matcher(type).matches())).toList();
        if (!articles.isEmpty()) {
            return articles.size() == 1 ? articles.get(0) : articles.stream().filter(node -> hasTitle(node, titles)).findFirst().orElse(articles.get(0));
        }
        for (JsonNode node : nodes) {
            boolean isThePage = !Collections.disjoint(types(node), PAGES) || !Collections.disjoint(types(node), WORKS) && hasTitle(node, titles);
            if (isThePage && (node.hasNonNull("datePublished") || node.hasNonNull("dateCreated"))) {
                return node;
            }
        }
        return JSON.missingNode();
    }

    private static boolean hasTitle(JsonNode article, List<String> titles) {
        String headline = Words.of(Text.plain((article.has("headline") ? article.path("headline") : article.path("name")).asText(), LONGEST_HEADLINE));
        return !headline.isEmpty() && titles.stream().map(Words::of).anyMatch(title -> title.equals(headline) || title.startsWith(headline + ' '));
    }

    private static List<String> types(JsonNode node) {
        return strings(node.path("@type")).stream().map(type -> type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1)).toList();
    }

    private static List<String> strings(JsonNode value) {
        List<String> strings = new ArrayList<>();
        if (value.isTextual()) {
            strings.add(value.asText());
        }
        value.forEach(item -> {
            if (item.isTextual()) {
                strings.add(item.asText());
            }
        });
        return strings;
    }

    /** Whether nothing could be read. */
    boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** Text of a field of the page that the article stands on; null where it has none. */
    String ofPage(String field) {
        return nodes.stream().filter(node -> !Collections.disjoint(types(node), PAGES)).map(node -> text(node, field)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Text of a field of the article; null where it has none. */
    String text(String field) {
        return text(article, field);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        value = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        value = value.has("@value") ? value.path("@value") : value;
        return value.isTextual() && !value.asText().isBlank() ? value.asText().strip() : null;
    }

    /** Names in a field that holds persons or organisations, their names, or the ids of nodes that have them. */
    List<String> names(String field) {
        List<String> names = new ArrayList<>();
        names(article.path(field), names, 0);
        return names;
    }

    private void names(JsonNode value, List<String> names, int depth) {
        if (value.isTextual()) {
            names.add(value.asText());
        } else if (value.isArray()) {
            value.forEach(item -> names(item, names, depth));
        } else if (value.isObject() && value.has("name")) {
            names(value.path("name"), names, depth);
        } else if (value.hasNonNull("@id") && depth < MOST_REFERENCES) {
            nodes.stream().filter(node -> node.has("name") && node.path("@id").equals(value.path("@id"))).findFirst()
                .ifPresent(node -> names(node, names, depth + 1));
        }
    }

    /** Whether the field holds no person but an organisation. */
    boolean isOrganisation(String field) {
        JsonNode value = article.path(field);
        value = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        return types(value).stream().anyMatch(type -> type.endsWith("Organization"));
    }

    boolean saysPaid() {
        return article.path("isAccessibleForFree").asText().equalsIgnoreCase("false");
    }

    boolean saysFree() {
        return article.path("isAccessibleForFree").asText().equalsIgnoreCase("true");
    }
}
