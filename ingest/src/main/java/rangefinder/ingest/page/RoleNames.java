package rangefinder.ingest.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Reads an element's role from its tag, its attributes and the words of its class and id. One per page: it remembers the names it has seen. */
final class RoleNames {

    private static final NameTable TABLE = NameTable.read("roles.tsv");
    /** Their names say what a table shows, not what the table is for. */
    private static final Set<String> IN_TABLES = Set.of("tr", "td", "th", "thead", "tbody", "tfoot");
    private static final Set<String> OUTSIDE_LANDMARKS = Set.of("navigation", "complementary", "banner", "contentinfo", "search", "menu", "menubar",
        "toolbar", "dialog", "alertdialog", "note");

    private final Map<String, Role> seen = new HashMap<>();

    Role of(Element element) {
        String tag = element.normalName();
        Role byTag = byTag(tag);
        return byTag == Role.OUTSIDE || element.attributesSize() == 0 ? byTag : byAttributes(element, byTag, IN_TABLES.contains(tag));
    }

    private static Role byTag(String tag) {
        return switch (tag) {
            case "nav", "footer", "aside", "menu", "address" -> Role.OUTSIDE;
            case "form", "header", "fieldset", "details", "figure" -> Role.DOUBTFUL;
            default -> Role.PLAIN;
        };
    }

    /** One pass over the attributes: there are many elements, and each look by name would be a pass of its own. */
    private Role byAttributes(Element element, Role byTag, boolean inTable) {
        Role role = Role.PLAIN;
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            switch (attribute.getKey()) {
                case "class", "id" -> role = inTable ? role : NameTable.stronger(role, seen.computeIfAbsent(value, TABLE::role));
                case "itemprop" -> role = value.equals("articleBody") ? Role.BODY : role;
                case "role" -> {
                    if (OUTSIDE_LANDMARKS.contains(value)) {
                        return Role.OUTSIDE;
                    }
                }
                default -> {
                    if (hides(attribute)) {
                        return Role.OUTSIDE;
                    }
                }
            }
        }
        return role == Role.PLAIN ? byTag : role;
    }

    /** Whether the page itself keeps it from being seen. */
    static boolean hides(Element element) {
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                if (hides(attribute)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hides(Attribute attribute) {
        return switch (attribute.getKey()) {
            case "hidden" -> true;
            case "aria-hidden" -> attribute.getValue().equals("true");
            case "style" -> attribute.getValue().contains("display") && attribute.getValue().replace(" ", "").contains("display:none");
            default -> false;
        };
    }
}
