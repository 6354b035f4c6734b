package rangefinder.ingest.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text as content systems keep it in JSON: one string of HTML or of lines, or a tree whose nodes say what they are. */
final class RichText {

    private static final int LONGEST_PARAGRAPH = 20_000;
    private static final int LONGEST_KIND = 40;
    private static final Pattern LINES = Pattern.compile("\\R|<br ?/?>|</(?:p|h\\d|li|blockquote)>");
    private static final Pattern MARKUP = Pattern.compile("<(?:p|h\\d|li|br)\\b");
    private static final List<String> KINDS = List.of("type", "tag", "tagName", "nodeType", "name", "__typename");
    private static final List<String> LEAVES = List.of("text", "data", "value", "html", "content");
    private static final List<String> CHILDREN = List.of("children", "content", "contents", "nodes", "elements", "items", "blocks", "json", "value", "body");
    private static final Set<String> PARAGRAPHS = Set.of("p", "paragraph", "li", "listitem", "blockquote", "quote", "blocktext", "textblock", "unstyled");
    private static final Pattern HEADING = Pattern.compile("h[1-6]|heading.*|header-.*|subhead.*|crosshead.*");
    /** Parts that a page would set beside the text. */
    private static final Pattern BESIDE = Pattern.compile(".*(?:image|picture|photo|figure|caption|video|audio|gallery|embed|iframe|script|style|promo|related|newsletter|more-?on|"
        + "advert|outstream|social|share|widget|poll|quiz).*|ad\\d?|img|table");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private RichText() {}

    static List<Block> blocks(JsonNode value) {
        RichText text = new RichText();
        if (value.isTextual()) {
            return lines(value.asText());
        }
        text.read(value);
        text.end(Block.Kind.PARAGRAPH);
        return text.blocks;
    }

    /** Paragraphs of a string that separates them by line breaks or by markup. */
    static List<Block> lines(String text) {
        return LINES.splitAsStream(text).map(line -> Text.plain(line, LONGEST_PARAGRAPH)).filter(line -> !line.isEmpty())
            .map(line -> new Block(line, 0, 0, Block.Kind.PARAGRAPH)).toList();
    }

    private void read(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::read);
        } else if (node.isTextual()) {
            words(node.asText());
        } else if (node.isObject()) {
            part(node, kind(node));
        }
    }

    private void part(JsonNode node, String kind) {
        if (BESIDE.matcher(kind).matches()) {
            return;
        }
        boolean heading = HEADING.matcher(kind).matches();
        boolean paragraph = heading || PARAGRAPHS.contains(kind);
        if (paragraph) {
            end(Block.Kind.PARAGRAPH);
        }
        JsonNode inside = CHILDREN.stream().map(node::path).filter(JsonNode::isContainerNode).findFirst().orElse(null);
        if (inside != null) {
            read(inside);
        } else {
            LEAVES.stream().map(node::path).filter(JsonNode::isTextual).findFirst().ifPresent(leaf -> words(leaf.asText()));
        }
        if (paragraph) {
            end(heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH);
        }
    }

    private void words(String words) {
        if (MARKUP.matcher(words).find()) {
            end(Block.Kind.PARAGRAPH);
            blocks.addAll(lines(words));
        } else {
            line.append(words);
        }
    }

    private void end(Block.Kind kind) {
        String text = Text.plain(line.toString(), LONGEST_PARAGRAPH);
        if (!text.isEmpty()) {
            blocks.add(new Block(text, 0, 0, kind));
        }
        line.setLength(0);
    }

    private static String kind(JsonNode node) {
        return KINDS.stream().map(node::path).filter(JsonNode::isTextual).map(JsonNode::asText).filter(kind -> kind.length() <= LONGEST_KIND).findFirst()
            .map(kind -> kind.toLowerCase(Locale.ROOT)).orElse("");
    }
}
