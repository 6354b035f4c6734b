package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** The elements of a page in which facts about its article are looked for, collected in one walk, in document order. */
final class PageIndex implements NodeVisitor {

    private static final int MOST_PLACES = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final Set<String> ARTICLE = Set.of("h1", "article", "main");
    private static final Set<String> BYLINE = Set.of("author", "authors", "byline", "bylines", "autor", "auteur", "auteurs", "contributor",
        "contributors", "writer", "verfasser", "autore", "creator");
    private static final Set<String> ELSEWHERE = Set.of("comment", "comments", "commenter", "related", "sidebar", "footer", "teaser", "recommended",
        "bio", "biography", "trending", "popular", "reply", "nav", "navbar", "menu");
    private static final Pattern AUTHOR_LINK = Pattern.compile(
        "/(?:authors?|writers?|by|people|staff|newsteam|contributors?|journalists?|reporters?|columnists?|autor(?:en|es|e)?|auteurs?|profiles?|user|in)/[^/]+/?$");

    final List<Element> metas = new ArrayList<>();
    final List<Element> scripts = new ArrayList<>();
    final List<Element> links = new ArrayList<>();
    final List<Element> times = new ArrayList<>();
    final List<Element> bylines = new ArrayList<>();
    final List<Element> datePlaces = new ArrayList<>();
    Element declaredDate;

    private record Names(boolean byline, boolean date, boolean elsewhere) {
        Names and(Names other) {
            return other == NONE ? this : this == NONE ? other : new Names(byline || other.byline, date || other.date, elsewhere || other.elsewhere);
        }
    }

    private static final Names NONE = new Names(false, false, false);
    private final Map<String, Names> seen = new HashMap<>();
    /** Where a part for comments, other articles or navigation began, or a byline: nothing in it is one. */
    private Element inside;

    private PageIndex() {}

    static PageIndex of(Document document) {
        PageIndex index = new PageIndex();
        document.traverse(index);
        return index;
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "meta" -> metas.add(element);
            case "script" -> scripts.add(element);
            case "link" -> links.add(element);
            case "time" -> times.add(element);
            default -> mark(element);
        }
    }

    private void mark(Element element) {
        String tag = element.normalName();
        if (inside == null && (tag.equals("nav") || tag.equals("footer"))) {
            inside = element;
        }
        if (element.attributesSize() == 0 || tag.equals("body") || tag.equals("html")) {
            return;
        }
        Names names = NONE;
        boolean byline = tag.equals("a") && isAuthorLink(element);
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            switch (attribute.getKey()) {
                case "class", "id", "data-testid" -> names = names.and(value.isEmpty() ? NONE : seen.computeIfAbsent(value, PageIndex::read));
                case "rel" -> byline |= value.equals("author");
                case "itemprop" -> {
                    byline |= value.equals("author");
                    declaredDate = declaredDate == null && value.equals("datePublished") ? element : declaredDate;
                }
                default -> { }
            }
        }
        place(element, names, byline || names.byline);
    }

    private void place(Element element, Names names, boolean byline) {
        if (names.date && datePlaces.size() < MOST_PLACES) {
            datePlaces.add(element);
        }
        if (inside == null) {
            if (byline && !names.elsewhere && bylines.size() < MOST_PLACES) {
                bylines.add(element);
                inside = element;
            } else if (names.elsewhere && !Nearby.has(element, ARTICLE) && !Nearby.isLarge(element)) {
                inside = element;
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node == inside) {
            inside = null;
        }
    }

    static boolean isAuthorLink(Element link) {
        String address = link.attr("href");
        return !address.isEmpty() && address.length() < LONGEST_ADDRESS && AUTHOR_LINK.matcher(address).find();
    }

    private static Names read(String names) {
        boolean[] found = new boolean[3];
        NameWords.split(names, (before, word) -> {
            found[0] |= BYLINE.contains(word);
            found[1] |= PublicationDate.PLACES.contains(word);
            found[2] |= ELSEWHERE.contains(word);
        });
        return new Names(found[0], found[1], found[2]);
    }
}
