package rangefinder.ingest.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads an element's role from its tag, its attributes and the words of its class and id. One per page: it remembers the names it has seen. */
final class RoleNames {

    private static final NameTable TABLE = NameTable.read("roles.tsv");

    /** Their names say what a table shows, not what the table is for. */
    private static final Set<String> IN_TABLES = Set.of("tr", "td", "th", "thead", "tbody", "tfoot");

    private final Map<String, Role> seen = new HashMap<>();

    Role of(Element element) {
        String tag = element.normalName();
        Role byTag = byTag(tag);
        if (byTag == Role.OUTSIDE || hides(element)) {
            return Role.OUTSIDE;
        }
        if (element.attributesSize() == 0 || IN_TABLES.contains(tag)) {
            return byTag;
        }
        if (element.attr("itemprop").equals("articleBody")) {
            return Role.BODY;
        }
        Role byRole = byLandmark(element.attr("role"));
        Role byName = byName(element);
        return byRole == Role.OUTSIDE ? byRole : byName == Role.PLAIN ? byTag : byName;
    }

    private static Role byTag(String tag) {
        return switch (tag) {
            case "nav", "footer", "aside", "menu", "address" -> Role.OUTSIDE;
            case "form", "header", "fieldset", "details", "figure" -> Role.DOUBTFUL;
            default -> Role.PLAIN;
        };
    }

    private static Role byLandmark(String role) {
        return switch (role) {
            case "navigation", "complementary", "banner", "contentinfo", "search", "menu", "menubar", "toolbar", "dialog", "alertdialog", "note"
                -> Role.OUTSIDE;
            default -> Role.PLAIN;
        };
    }

    private Role byName(Element element) {
        String names = element.className() + ' ' + element.id();
        return names.length() < 2 ? Role.PLAIN : seen.computeIfAbsent(names, TABLE::role);
    }

    /** Whether the page itself keeps it from being seen. */
    boolean hides(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        return element.hasAttr("hidden") || hides(element.attr("style")) || element.attr("aria-hidden").equals("true");
    }

    private static boolean hides(String style) {
        return !style.isEmpty() && style.replace(" ", "").contains("display:none");
    }
}
