package rangefinder.ingest.feed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import rangefinder.ingest.feed.FeedEntry.Enclosure;

/** What the child elements of a feed or an entry say: the first that says anything counts, in the order of the elements table. */
final class FeedFields {

    private final FeedElements names;
    private final String url;

    FeedFields(FeedElements names, String url) {
        this.names = names;
        this.url = url;
    }

    FeedEntry entry(Element entry) {
        String id = text("id", entry);
        String link = entryLink(entry, id);
        List<String> described = described(entry);
        String summary = described.isEmpty() ? html("summary", entry) : described.get(0);
        String content = html("content", entry);
        Instant updated = date("updated", entry);
        Instant published = date("published", entry);
        return new FeedEntry(id == null ? about(entry, link) : id, text("title", newsOrSelf(entry)), link, summary,
            content == null && described.size() > 1 ? described.get(1) : content,
            people(entry), categories(entry), published == null ? updated : published, updated, enclosures(entry));
    }

    /** Plain text of a field, null for none. */
    String text(String field, Element parent) {
        return holders(field, parent).map(FeedText::plain).filter(Objects::nonNull).findFirst().orElse(null);
    }

    Instant date(String field, Element parent) {
        Element said = holders(field, newsOrSelf(parent)).filter(e -> FeedDates.parse(e.text()) != null).findFirst().orElse(null);
        return said == null ? null : FeedDates.parse(lastOfItsName(said).text());
    }

    /** An entry may be dated once only; where a date was added instead of replaced, the last one counts. */
    private Element lastOfItsName(Element element) {
        return element.parent().children().stream().filter(e -> names.name(e).equals(names.name(element)) && FeedDates.parse(e.text()) != null)
            .reduce(element, (first, second) -> second);
    }

    String language(Element channel) {
        String stated = text("language", channel);
        String language = stated != null ? stated : inherited(channel, "xml:lang");
        return language == null ? null : language.replace('_', '-');
    }

    /** The site's address: a link that a feed declares as its alternate, else a bare one. */
    String siteLink(Element channel) {
        String link = linkOf("alternate", channel);
        return link != null ? link : bareLink(channel);
    }

    /** Address of the first link with a relation, absolute; null for none. A relation that is left out is "alternate". */
    String linkOf(String relation, Element parent) {
        return links(parent).filter(e -> relation(e).equals(relation)).map(e -> absolute(e, e.attr("href")))
            .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private String entryLink(Element entry, String id) {
        String link = siteLink(entry);
        boolean addressed = id != null && id.matches("(?i)https?://\\S+");
        return link != null ? link : addressed && permanent(entry) ? absolute(entry, id) : null;
    }

    private boolean permanent(Element entry) {
        return entry.children().stream().noneMatch(e -> names.name(e).equals("guid") && e.attr("isPermaLink").equalsIgnoreCase("false"));
    }

    private String bareLink(Element parent) {
        return parent.children().stream().filter(e -> names.name(e).equals("link") && !e.hasAttr("href"))
            .map(e -> absolute(e, e.text())).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private Stream<Element> links(Element parent) {
        return parent.children().stream().filter(e -> names.name(e).equals("link") && e.hasAttr("href"));
    }

    private static String relation(Element link) {
        String relation = link.attr("rel").strip().replaceFirst("^http://www\\.iana\\.org/assignments/relation/", "");
        return relation.isEmpty() ? "alternate" : relation;
    }

    private List<String> people(Element entry) {
        List<String> own = authors(entry);
        return own.isEmpty() && entry.parent() != null ? deskOf(entry.parent()) : own;
    }

    /** Atom alone says that the feed's author wrote what names none (RFC 4287, 4.2.1); the editor of an RSS channel did not. */
    private List<String> deskOf(Element feed) {
        return feed.children().stream().filter(e -> names.name(e).equals("author") && !e.children().isEmpty()).map(this::person)
            .filter(Objects::nonNull).toList();
    }

    private List<String> authors(Element parent) {
        return holders("author", parent).map(this::person).filter(Objects::nonNull).distinct().toList();
    }

    /** Name of an author, null where none is said. */
    private String person(Element author) {
        if (author.children().isEmpty()) {
            return FeedText.personName(author.text());
        }
        return author.children().stream().filter(e -> names.name(e).equals("name")).map(FeedText::plain).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private List<String> categories(Element entry) {
        return holders("category", entry).flatMap(e -> Stream.of(e.attr("label"), e.attr("term"), e.text()).map(String::strip)
            .filter(s -> !s.isEmpty()).limit(1)).distinct().toList();
    }

    private List<Enclosure> enclosures(Element entry) {
        Stream<Element> rss = entry.children().stream().filter(e -> names.name(e).equals("enclosure") && e.hasAttr("url"));
        Stream<Element> atom = links(entry).filter(e -> relation(e).equals("enclosure"));
        return Stream.concat(rss, atom).map(e -> new Enclosure(absolute(e, e.hasAttr("url") ? e.attr("url") : e.attr("href")),
            attribute(e, "type"), attribute(e, "length"))).filter(e -> e.url() != null).toList();
    }

    /** Where an entry has both a description and a summary, the first is the short text and the second the long one. */
    private List<String> described(Element entry) {
        return entry.children().stream().filter(e -> names.name(e).equals("description") || names.name(e).equals("summary"))
            .map(FeedText::html).filter(Objects::nonNull).toList();
    }

    private String html(String field, Element parent) {
        return holders(field, parent).map(FeedText::html).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private Stream<Element> holders(String field, Element parent) {
        return names.holding(field, parent.children());
    }

    /** A news sitemap says of a page what it says in an element of its own. */
    private Element newsOrSelf(Element entry) {
        return entry.children().stream().filter(e -> names.name(e).equals("news:news")).findFirst().orElse(entry);
    }

    private static String about(Element entry, String link) {
        String about = attribute(entry, "rdf:about");
        return about != null ? about : link;
    }

    private String absolute(Element at, String address) {
        return FeedText.resolve(base(at), address);
    }

    /** The feed's address with every xml:base on the way down applied. */
    private String base(Element at) {
        String outer = at.parent() == null ? url : base(at.parent());
        return at.hasAttr("xml:base") ? FeedText.resolve(outer, at.attr("xml:base")) : outer;
    }

    private static String inherited(Element at, String attribute) {
        for (Element e = at; e != null; e = e.parent()) {
            if (!e.attr(attribute).isBlank()) {
                return e.attr(attribute).strip();
            }
        }
        return null;
    }

    private static String attribute(Element element, String name) {
        String value = element.attr(name).strip();
        return value.isEmpty() ? null : value;
    }
}
