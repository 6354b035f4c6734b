package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Who wrote it: as the page states it for machines, else as its byline names them. */
final class Authors {

    private static final List<String> METAS = List.of("author", "parsely-author", "article:author", "article:author_name", "sailthru.author", "byl",
        "dc.creator", "dc:creator", "dcterms.creator", "dc.creator.personalname", "citation_author", "article.author", "authors", "rbauthors", "cxenseparse:author",
        "twitter:creator:name");
    private static final Pattern BY = Pattern.compile("(?i)^(?:written |posted |reported |words |story |text |view all posts |all posts |more )?(?:by|authors?|from|von|par|por|di|da|van|door|af|av|от|автор)[: ]\\s*(?=\\p{L})");
    private static final Pattern WRITTEN_BY = Pattern.compile(
        "^(?i)(?:written by|verfasst von|écrit par|escrito por|scritto da|geschreven door|skrevet av|napisane przez|написано автором)");
    private static final Pattern DATED_NAME = Pattern.compile("^(\\p{Lu}[\\p{L}.'’-]{0,30}(?: (?:\\p{Ll}{1,3} )?\\p{Lu}[\\p{L}.'’-]{0,30}){1,3})\\s*[,·•|–—/-]\\s*(?=.*\\d)");
    private static final int LONGEST_BYLINE = 160;
    private static final int MOST_PLACES = 12;
    /** How many lines after the headline may hold the byline. */
    private static final int BYLINE_LINES = 8;

    private Authors() {}

    /** Names in the page's order; empty where nobody is named. */
    static List<String> of(Facts facts) {
        return Stream.<Function<Facts, List<String>>>of(Authors::stated, Authors::meta, Authors::marked, Authors::written)
            .map(source -> AuthorNames.clean(source.apply(facts)))
            .filter(names -> !names.isEmpty())
            .findFirst().orElseGet(() -> AuthorNames.clean(facts.page().hints().authors()));
    }

    /** The publisher as its own author says nothing where a byline says more. */
    private static List<String> stated(Facts facts) {
        List<String> names = facts.data().names("author");
        List<String> publisher = facts.data().names("publisher");
        boolean onlyPublisher = publisher.stream().map(Words::of).toList().containsAll(names.stream().map(Words::of).toList());
        if (!names.isEmpty() && onlyPublisher) {
            List<String> marked = AuthorNames.clean(marked(facts));
            return marked.isEmpty() ? names : marked;
        }
        return names;
    }

    private static List<String> meta(Facts facts) {
        String label = facts.metas().get("twitter:label1");
        String name = facts.metas().first(METAS);
        if ((name == null || name.startsWith("http")) && label != null && WRITTEN_BY.matcher(label).find()) {
            name = facts.metas().get("twitter:data1");
        }
        return name == null || name.startsWith("http") ? List.of() : List.of(name);
    }

    /** Elements that say by attribute, name or link that they hold an author; the first one that does. */
    private static List<String> marked(Facts facts) {
        for (Element place : facts.index().bylines.subList(0, Math.min(MOST_PLACES, facts.index().bylines.size()))) {
            List<String> names = names(place);
            if (!AuthorNames.clean(names).isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private static List<String> names(Element place) {
        if (Nearby.isLarge(place)) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>(place.select("[itemprop=name], [rel=author], .fn").eachText());
        if (names.isEmpty()) {
            place.select("a[href]").stream().filter(PageIndex::isAuthorLink).forEach(link -> names.add(link.text()));
        }
        if (names.isEmpty() && place.attr("itemprop").equals("author") && place.hasAttr("content")) {
            names.add(place.attr("content"));
        }
        return !names.isEmpty() ? List.copyOf(names) : List.of(Nearby.text(place, LONGEST_BYLINE));
    }

    /** A short line near the headline that begins with "By"; else one that is a name and a date. */
    private static List<String> written(Facts facts) {
        List<String> near = nearHeadline(facts);
        return near.stream().filter(line -> BY.matcher(line).find()).findFirst()
            .or(() -> near.stream().map(line -> datedName(line, facts)).filter(Objects::nonNull).findFirst())
            .map(List::of).orElse(List.of());
    }

    private static List<String> nearHeadline(Facts facts) {
        String title = Words.of(facts.title());
        List<String> near = new ArrayList<>();
        int left = 0;
        for (Block line : facts.lines()) {
            left = Words.of(line.text()).equals(title) ? BYLINE_LINES : left - 1;
            if (left > 0 && line.text().length() <= LONGEST_BYLINE) {
                near.add(line.text());
            }
        }
        return near;
    }

    /** The name in "Ada Byron, 10 June 2026" or "Ada Byron · 10 June 2026"; null where the line is something else, or the name is the outlet's. */
    private static String datedName(String line, Facts facts) {
        Matcher name = DATED_NAME.matcher(line);
        return name.find() && Dates.fills(line.substring(name.end())) && !Furniture.is(name.group(1)) && !Title.isSite(name.group(1), facts) ? name.group(1) : null;
    }

    /** Without the word that introduces a byline. */
    static String afterBy(String byline) {
        return BY.matcher(byline).replaceFirst("");
    }
}
