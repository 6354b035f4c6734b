package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The elements of a page in which facts about its article are looked for, in document order. Filled by the walk that reads the outline. */
final class PageIndex {

    private static final int MOST_PLACES = 200;
    private static final int MOST_TIMES = 1_000;
    private static final int LONGEST_HEADLINE = 500;
    /** So many elements after the headline, buttons for sharing among them, its date is to be expected. */
    private static final int NEAR = 60;
    /** Paragraphs that may come between. */
    private static final int STANDFIRST = 1;
    static final Set<String> TIMES = Set.of("time", "relative-time", "time-ago");
    private static final Evaluator LINKS = QueryParser.parse("a[href]");
    private static final Set<String> ARTICLE = Set.of("h1", "article", "main");
    private static final Set<String> AUTHOR_FOLDERS = Set.copyOf(AuthorNames.words("FOLDER"));

    final List<Element> metas = new ArrayList<>();
    final List<Script> scripts = new ArrayList<>();
    final List<Element> links = new ArrayList<>();
    Element declaredDate;

    private final List<Place> bylines = new ArrayList<>();
    private final List<Place> datePlaces = new ArrayList<>();
    private final List<Place> times = new ArrayList<>();
    /** Those in parts for navigation, comments or other articles. */
    private final List<Place> distantTimes = new ArrayList<>();
    private final List<Place> headings = new ArrayList<>();
    private int position;
    private int prose;
    private Place headline = new Place(null, 0, 0);

    /**
     * @param position    among the page's elements
     * @param proseBefore paragraphs that came before it
     */
    private record Place(Element element, int position, int proseBefore) {}

    /** Where a part for comments, other articles or navigation began, or a byline: nothing in it is one. */
    private Element inside;
    private boolean insideByline;

    /** Elements that hold a time: the article's own before those of other parts. */
    List<Element> times() {
        return Stream.concat(nearest(times), nearest(distantTimes)).toList();
    }

    /** Elements that may hold an author. */
    List<Element> bylines() {
        return nearest(bylines).toList();
    }

    /** Elements that may hold the date. */
    List<Element> datePlaces() {
        return nearest(datePlaces).toList();
    }

    /** Elements of both kinds that stand by the headline, before the text. */
    List<Element> nearDates() {
        return nearest(Stream.concat(times.stream(), datePlaces.stream()).filter(this::isNear).toList()).toList();
    }

    private boolean isNear(Place place) {
        return headline.position > 0 && distance(place) <= NEAR && place.proseBefore <= headline.proseBefore + STANDFIRST;
    }

    /** What stands near the headline is about this article: lists are given in that order once it is known. */
    void headlineIs(String title) {
        String words = Words.of(title);
        headline = headings.stream().filter(heading -> Words.of(Nearby.text(heading.element, LONGEST_HEADLINE)).equals(words))
            .findFirst().orElse(headline);
    }

    /** Where the headline leads, mostly to its own page; null where it is no link. */
    String headlineLink() {
        Element link = headline.element == null ? null : headline.element.selectFirst(LINKS);
        return link == null ? null : link.absUrl("href");
    }

    /** What stands before the headline counts twice as far: more of it is the site's. */
    private Stream<Element> nearest(List<Place> places) {
        return places.stream().sorted(Comparator.comparingInt(this::distance)).map(Place::element);
    }

    private int distance(Place place) {
        return place.position >= headline.position ? place.position - headline.position : 2 * (headline.position - place.position);
    }

    /** A paragraph has ended. */
    void passProse() {
        prose++;
    }

    void enter(Element element, Signs signs) {
        String tag = element.normalName();
        position++;
        switch (tag) {
            case "meta" -> metas.add(element);
            case "script" -> scripts.add(Script.of(element));
            case "link" -> links.add(element);
            case "time", "relative-time", "time-ago" -> enterTime(element);
            case "h1", "h2", "h3" -> headings.add(place(element));
            default -> { }
        }
        if (signs.declaredDate() && declaredDate == null) {
            declaredDate = element;
        }
        if (signs.date() && !tag.equals("meta") && datePlaces.size() < MOST_PLACES) {
            datePlaces.add(place(element));
        }
        if (inside == null) {
            look(element, tag, signs);
        }
    }

    private void enterTime(Element time) {
        List<Place> kept = inside == null || insideByline ? times : distantTimes;
        if (kept.size() < MOST_TIMES) {
            kept.add(place(time));
        }
    }

    private Place place(Element element) {
        return new Place(element, position - 1, prose);
    }

    private void look(Element element, String tag, Signs signs) {
        if ((signs.byline() || tag.equals("a") && isAuthorLink(element)) && !signs.elsewhere() && bylines.size() < MOST_PLACES) {
            bylines.add(place(element));
            inside = element;
            insideByline = true;
        } else if (tag.equals("nav") || tag.equals("footer") || signs.elsewhere() && Nearby.isSmallWithout(element, ARTICLE)) {
            inside = element;
            insideByline = false;
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
