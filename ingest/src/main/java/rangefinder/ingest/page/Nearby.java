package rangefinder.ingest.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Looks into an element as far as a small thing could matter, so that nesting does not make looking quadratic. */
final class Nearby {

    /** A figure, a byline, a card holds fewer nodes. */
    private static final int MOST_NODES = 400;

    private Nearby() {}

    /** Whether one of the tags stands among the element's first nodes. */
    static boolean has(Element element, Set<String> tags) {
        Search search = new Search(tags);
        search.look(element, 0);
        return search.found;
    }

    /** Whether the element holds more than a small thing would. */
    static boolean isLarge(Element element) {
        Search search = new Search(Set.of());
        search.look(element, 0);
        return search.nodes > MOST_NODES;
    }

    /** Whether it is no larger than a small thing, and none of the tags stands in it. */
    static boolean isSmallWithout(Element element, Set<String> tags) {
        Search search = new Search(tags);
        search.look(element, 0);
        return !search.found && search.nodes <= MOST_NODES;
    }

    /** Its text where it is short; empty where it is longer. */
    static String text(Element element, int longest) {
        if (isLarge(element)) {
            return "";
        }
        String text = Text.plain(element.text(), longest + 1);
        return text.length() > longest ? "" : text;
    }

    /** How many elements of that name stand in a small one. */
    static int count(Element element, String tag) {
        int count = 0;
        int children = element.childNodeSize();
        for (int i = 0; i < children; i++) {
            if (element.childNode(i) instanceof Element child) {
                count += (child.normalName().equals(tag) ? 1 : 0) + count(child, tag);
            }
        }
        return count;
    }

    /** Length of the text in links, and of all text, of a small element. */
    static double linkShare(Element element) {
        int[] chars = {0, 0};
        element.filter((NodeFilter) (node, depth) -> {
            if (node instanceof TextNode text) {
                chars[0] += text.text().strip().length();
                chars[1] += isLinked(text, element) ? text.text().strip().length() : 0;
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return chars[0] == 0 ? 0 : (double) chars[1] / chars[0];
    }

    private static boolean isLinked(Node node, Element within) {
        for (Node up = node.parent(); up != null && up != within; up = up.parent()) {
            if (up.nodeName().equals("a")) {
                return true;
            }
        }
        return false;
    }

    private static final class Search {
        private final Set<String> tags;
        private int nodes;
        private boolean found;

        private Search(Set<String> tags) {
            this.tags = tags;
        }

        /** Whether to go on. */
        private boolean look(Node node, int depth) {
            found = depth > 0 && node instanceof Element && tags.contains(node.nodeName());
            boolean on = !found && ++nodes <= MOST_NODES;
            int children = on ? node.childNodeSize() : 0;
            for (int i = 0; on && i < children; i++) {
                on = look(node.childNode(i), depth + 1);
            }
            return on;
        }
    }
}
