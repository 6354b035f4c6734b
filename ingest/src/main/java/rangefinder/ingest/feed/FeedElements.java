package rangefinder.ingest.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import rangefinder.table.Table;

/** How the elements of one document are named once prefixes, versions and capitals are gone: {@code title}, {@code dc:creator}. */
final class FeedElements {

    private static final Map<String, String> NAMESPACES = new HashMap<>();
    private static final Map<String, List<String>> FIELDS = new HashMap<>();

    /** Prefixes of the feed formats themselves, for feeds that forgot to declare them. */
    private static final Set<String> CUSTOMARY = Set.of("atom", "atom10", "a10", "rss");

    static {
        for (List<String> row : Table.read(FeedElements.class, "namespaces.tsv")) {
            NAMESPACES.put(row.get(0), row.get(1).equals("-") ? "" : row.get(1));
        }
        for (List<String> row : Table.read(FeedElements.class, "elements.tsv")) {
            FIELDS.put(row.get(0), List.of(row.get(1).split(" ")));
        }
    }

    private final Map<String, String> shortNames = new HashMap<>();

    /** Elements that may hold a field, best first. */
    Stream<Element> holding(String field, Collection<Element> elements) {
        return FIELDS.get(field).stream().flatMap(name -> elements.stream().filter(e -> name(e).equals(name)));
    }

    /** The name by which tables know an element; one of an unknown namespace keeps its prefix, so that it clashes with none. */
    String name(Element element) {
        String tag = element.tagName().toLowerCase(Locale.ROOT);
        int colon = tag.indexOf(':');
        String namespace = element.tag().namespace();
        String shortName = shortNames.computeIfAbsent(namespace, FeedElements::shortName);
        if (colon >= 0 && shortName.equals("?") && CUSTOMARY.contains(tag.substring(0, colon))) {
            return tag.substring(colon + 1);
        }
        if (shortName.equals("?") || colon >= 0 && shortName.isEmpty() && NAMESPACES.containsValue(tag.substring(0, colon))) {
            return tag;
        }
        String local = tag.substring(colon + 1);
        return shortName.isEmpty() ? local : shortName + ":" + local;
    }

    private static String shortName(String namespace) {
        String address = namespace.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("/$", "");
        String exact = NAMESPACES.get(address);
        return exact != null ? exact : NAMESPACES.keySet().stream().filter(known -> known.endsWith("*"))
            .filter(known -> (address + "/").startsWith(known.substring(0, known.length() - 1)))
            .map(NAMESPACES::get).filter(Objects::nonNull).findFirst().orElse("?");
    }
}
