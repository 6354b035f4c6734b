package rangefinder.ingest.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Reads from an element's tag and attributes what it is for. One pass over the attributes: there are many elements, and each look by name would be a
 * pass of its own. One reader per page: it remembers the names it has seen.
 */
final class SignReader {

    private static final int NAMES_OF_A_PAGE = 1_024;
    private static final NameTable TABLE = NameTable.read("roles.tsv");
    private static final Set<String> OUTSIDE_LANDMARKS = Set.of("navigation", "complementary", "banner", "contentinfo", "search", "menu", "menubar",
        "toolbar", "dialog", "alertdialog", "note");

    static {
        AuthorNames.words("PLACE").forEach(word -> TABLE.add(word, Signs.BYLINE));
        PublicationDate.PLACES.forEach(word -> TABLE.add(word, Signs.DATE));
        AuthorNames.words("ELSEWHERE").forEach(word -> TABLE.add(word, Signs.ELSEWHERE));
    }

    private final Map<String, Signs> seen = new HashMap<>(NAMES_OF_A_PAGE);

    Signs of(Element element, TagTraits tag) {
        Signs byTag = tag.signs();
        if (element.attributesSize() == 0) {
            return byTag;
        }
        Signs signs = byAttributes(element, tag.isInTable());
        return byTag.role() == Role.OUTSIDE || signs.role() == Role.PLAIN ? signs.withRole(byTag.role()) : signs;
    }

    private Signs byAttributes(Element element, boolean inTable) {
        Signs signs = Signs.NONE;
        Role landmark = Role.PLAIN;
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            switch (attribute.getKey()) {
                case "class", "id", "data-testid" -> signs = value.isEmpty() ? signs : signs.and(seen.computeIfAbsent(value, names -> TABLE.of(names)));
                case "rel" -> signs = value.contains("author") ? signs.and(Signs.BYLINE) : signs;
                case "itemprop", "property" -> signs = signs.and(byProperties(value));
                case "role" -> landmark = OUTSIDE_LANDMARKS.contains(value) ? Role.OUTSIDE : landmark;
                case "hidden" -> landmark = Role.OUTSIDE;
                case "aria-hidden" -> landmark = value.equals("true") ? Role.OUTSIDE : landmark;
                case "style" -> landmark = hides(value) ? Role.OUTSIDE : landmark;
                default -> { }
            }
        }
        return landmark == Role.OUTSIDE ? signs.withRole(Role.OUTSIDE) : inTable ? signs.withRole(Role.PLAIN) : signs;
    }

    /** Names of microdata and of RDFa, which may be several, each with a prefix. */
    private static Signs byProperties(String properties) {
        Signs signs = Signs.NONE;
        for (String property : properties.split(" ")) {
            signs = signs.and(byProperty(property.substring(property.indexOf(':') + 1)));
        }
        return signs;
    }

    private static Signs byProperty(String property) {
        return switch (property) {
            case "articleBody" -> Signs.BODY;
            case "author" -> Signs.BYLINE;
            case "datePublished", "issued" -> Signs.DECLARED_DATE;
            case "dateCreated", "created" -> Signs.DATE;
            case "citation", "comment", "review", "isPartOf", "hasPart", "isBasedOn" -> Signs.ELSEWHERE;
            default -> Signs.NONE;
        };
    }

    private static boolean hides(String style) {
        return style.contains("display") && style.replace(" ", "").contains("display:none");
    }
}
