package rangefinder.ingest.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The page's meta elements by name, property or itemprop, in lower case; of several with one name the first that says something. */
final class Metas {

    private static final List<String> ATTRIBUTES = List.of("name", "property", "http-equiv");
    /** What a page's own description may be nested as. */
    private static final Set<String> THE_PAGE = Set.of("", "mainEntity", "mainEntityOfPage", "blogPost", "blogPosts");
    private static final int DEEPEST_SCOPE = 60;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

    private final Map<String, String> contents = new LinkedHashMap<>();

    static Metas of(List<Element> elements) {
        Metas metas = new Metas();
        for (Element meta : elements) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                ATTRIBUTES.forEach(attribute -> metas.put(meta.attr(attribute), content));
                if (meta.hasAttr("itemprop") && describesThePage(meta)) {
                    metas.put(meta.attr("itemprop"), content);
                }
            }
        }
        return metas;
    }

    private void put(String name, String content) {
        if (!name.isEmpty()) {
            contents.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
        }
    }

    /** Microdata nests: the author of a work that the article cites is not the article's. */
    private static boolean describesThePage(Element meta) {
        Element scope = meta.parent();
        for (int depth = 0; scope != null && !scope.hasAttr("itemscope") && depth < DEEPEST_SCOPE; depth++) {
            scope = scope.parent();
        }
        return scope == null || THE_PAGE.contains(scope.attr("itemprop"));
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

    /** Contents of the elements one of whose name's words begins with one of the stems. */
    Stream<String> named(Collection<String> stems) {
        return contents.entrySet().stream().filter(entry -> Stream.of(NO_WORD.split(entry.getKey())).anyMatch(word -> stems.stream().anyMatch(word::startsWith)))
            .map(Map.Entry::getValue);
    }

    String get(String name) {
        return contents.get(name);
    }
}
