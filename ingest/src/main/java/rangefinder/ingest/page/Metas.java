package rangefinder.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The page's meta elements by name, property or itemprop, in lower case; of several with one name the first that says something. */
final class Metas {

    private static final List<String> ATTRIBUTES = List.of("name", "property", "itemprop", "http-equiv");

    private final Map<String, String> contents = new HashMap<>();

    static Metas of(List<Element> elements) {
        Metas metas = new Metas();
        for (Element meta : elements) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                for (String attribute : ATTRIBUTES) {
                    String name = meta.attr(attribute);
                    if (!name.isEmpty()) {
                        metas.contents.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
                    }
                }
            }
        }
        return metas;
    }

    /** Content under the first of the names that is there; null where none is. */
    String first(Iterable<String> names) {
        for (String name : names) {
            String content = contents.get(name);
            if (content != null) {
                return content;
            }
        }
        return null;
    }

    String get(String name) {
        return contents.get(name);
    }
}
