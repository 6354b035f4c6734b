package rangefinder.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The article in the state from which scripts would show a page that is empty without them: JSON, in which the object with the page's title has the text.
 * Other articles lie there too, under titles of their own.
 */
final class PageState {

    /**
     * What it says.
     *
     * @param headline as a script would show it; null where there is no such article
     * @param text     empty where there is none
     */
    record Told(String headline, List<Block> text) {}

    private static final JsonMapper JSON = new JsonMapper();
    /** Above this it is a data base. */
    private static final int LONGEST_SCRIPT = 5_000_000;
    private static final int SHORTEST_SCRIPT = 500;
    private static final int LONGEST_HEADLINE = 500;
    private static final int MOST_NODES = 200_000;
    /** One may be told several times, for lists and for the page; nested in each other they would be read again and again. */
    private static final int MOST_FOUND = 20;
    /** As an object, or as a string that holds one. */
    private static final Pattern ASSIGNED = Pattern.compile("(?:=|JSON\\.parse\\()\\s{0,3}(?=\\{|\\[|\"[{\\[])");
    /** Most likely the one that is shown first; others are for networks and for print. */
    private static final List<String> HEADLINES = List.of("headline", "title", "name");
    private static final Pattern HEADLINE_FIELD = Pattern.compile(".*[hH]eadline|.*[tT]itle|name");
    private static final Pattern TEXT_FIELD = Pattern.compile("(?i)(?:article_?)?(?:body|content|text|paragraphs)s?(?:_?html|\\(.*)?", Pattern.DOTALL);
    /** How an object says where it lies. */
    private static final List<String> REFERENCES = List.of("__ref", "id");
    private static final Set<String> REFERENCE_FIELDS = Set.of("__ref", "id", "type", "generated", "typename", "__typename");

    private final List<String> titles;
    private int nodes;
    private int found;
    private Told best = new Told(null, List.of());

    private PageState(List<String> titles) {
        this.titles = titles.stream().map(Words::of).filter(title -> !title.isEmpty()).toList();
    }

    /**
     * The longest text of an object that has one of the page's titles.
     *
     * @param titles as the page states them, with or without the site's name behind them
     */
    static Told article(List<Script> scripts, List<String> titles) {
        PageState state = new PageState(titles);
        if (!state.titles.isEmpty()) {
            scripts.forEach(script -> state.look(read(script), JSON.missingNode()));
        }
        return state.best;
    }

    private static JsonNode read(Script script) {
        String code = script.code();
        String type = script.type().toLowerCase(Locale.ROOT);
        if (code.length() < SHORTEST_SCRIPT || code.length() > LONGEST_SCRIPT || type.contains("ld+json")) {
            return JSON.missingNode();
        }
        Matcher assigned = ASSIGNED.matcher(code);
        int start = type.contains("json") ? 0 : assigned.find() ? assigned.end() : -1;
        try {
            JsonNode state = start < 0 ? JSON.missingNode() : JSON.readTree(code.substring(start));
            return state.isTextual() ? JSON.readTree(state.asText()) : state;
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    /** @param around the object or list that the node stands in: what the node refers to lies there */
    private void look(JsonNode node, JsonNode around) {
        if (nodes++ > MOST_NODES || !node.isContainerNode()) {
            return;
        }
        if (node.isObject() && found < MOST_FOUND && isTheArticle(node)) {
            found++;
            List<Block> text = text(node, around);
            best = chars(text) > chars(best.text) ? new Told(headline(node), text) : best;
        }
        node.forEach(child -> look(child, node));
    }

    private boolean isTheArticle(JsonNode node) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (field.getValue().isTextual() && HEADLINE_FIELD.matcher(field.getKey()).matches() && isATitle(Words.of(field.getValue().asText()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isATitle(String words) {
        return words.indexOf(' ') > 0 && titles.stream().anyMatch(title -> title.equals(words) || title.startsWith(words + ' '));
    }

    private static String headline(JsonNode article) {
        return HEADLINES.stream().map(article::path).filter(JsonNode::isTextual).map(title -> Text.plain(title.asText(), LONGEST_HEADLINE)).findFirst().orElse(null);
    }

    private static List<Block> text(JsonNode article, JsonNode around) {
        List<Block> longest = List.of();
        for (Iterator<Map.Entry<String, JsonNode>> fields = article.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (TEXT_FIELD.matcher(field.getKey()).matches()) {
                List<Block> text = RichText.blocks(resolved(field.getValue(), around));
                longest = chars(text) > chars(longest) ? text : longest;
            }
        }
        return longest;
    }

    private static JsonNode resolved(JsonNode value, JsonNode around) {
        List<String> fields = new ArrayList<>();
        value.fieldNames().forEachRemaining(fields::add);
        if (fields.isEmpty() || !REFERENCE_FIELDS.containsAll(fields)) {
            return value;
        }
        return REFERENCES.stream().map(value::path).filter(JsonNode::isTextual).map(id -> around.path(id.asText())).filter(JsonNode::isContainerNode)
            .findFirst().orElse(value);
    }

    private static int chars(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::chars).sum();
    }
}
