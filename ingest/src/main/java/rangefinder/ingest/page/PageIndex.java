package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The elements of a page in which facts about its article are looked for, in document order. Filled by the walk that reads the outline. */
final class PageIndex {

    private static final int MOST_PLACES = 200;
    private static final Set<String> ARTICLE = Set.of("h1", "article", "main");
    private static final Set<String> AUTHOR_FOLDERS = Set.of("author", "authors", "writer", "writers", "by", "people", "staff", "newsteam", "contributor",
        "contributors", "journalist", "journalists", "reporter", "reporters", "columnist", "columnists", "autor", "autoren", "autores", "auteur", "auteurs",
        "profile", "profiles", "user", "in");

    final List<Element> metas = new ArrayList<>();
    final List<Element> scripts = new ArrayList<>();
    final List<Element> links = new ArrayList<>();
    final List<Element> times = new ArrayList<>();
    final List<Element> bylines = new ArrayList<>();
    final List<Element> datePlaces = new ArrayList<>();
    Element declaredDate;

    /** Where a part for comments, other articles or navigation began, or a byline: nothing in it is one. */
    private Element inside;

    void enter(Element element, Signs signs) {
        String tag = element.normalName();
        switch (tag) {
            case "meta" -> metas.add(element);
            case "script" -> scripts.add(element);
            case "link" -> links.add(element);
            case "time" -> times.add(element);
            default -> { }
        }
        if (signs.declaredDate() && declaredDate == null) {
            declaredDate = element;
        }
        if (signs.date() && datePlaces.size() < MOST_PLACES) {
            datePlaces.add(element);
        }
        if (inside == null) {
            place(element, tag, signs);
        }
    }

    private void place(Element element, String tag, Signs signs) {
        if ((signs.byline() || tag.equals("a") && isAuthorLink(element)) && !signs.elsewhere() && bylines.size() < MOST_PLACES) {
            bylines.add(element);
            inside = element;
        } else if (tag.equals("nav") || tag.equals("footer") || signs.elsewhere() && !Nearby.has(element, ARTICLE) && !Nearby.isLarge(element)) {
            inside = element;
        }
    }

    void leave(Element element) {
        if (element == inside) {
            inside = null;
        }
    }

    /** Whether the address is that of somebody's page: .../author/name. */
    static boolean isAuthorLink(Element link) {
        String address = link.attr("href");
        int end = address.endsWith("/") ? address.length() - 1 : address.length();
        int name = address.lastIndexOf('/', end - 1);
        int folder = name < 1 ? -1 : address.lastIndexOf('/', name - 1);
        return folder >= 0 && end - name > 1 && AUTHOR_FOLDERS.contains(address.substring(folder + 1, name));
    }
}
