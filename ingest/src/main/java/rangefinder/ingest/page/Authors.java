package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Who wrote it: as the page states it for machines, else as its byline names them. */
final class Authors {

    private static final List<String> METAS = List.of("author", "parsely-author", "article:author", "article:author_name", "sailthru.author", "byl",
        "dc.creator", "dc:creator", "dcterms.creator", "dc.creator.personalname", "citation_author", "article.author", "authors", "rbauthors", "cxenseparse:author",
        "twitter:creator:name");
    private static final Pattern BY = Pattern.compile("(?i)^(?:written |posted |published |submitted |created |compiled |contributed |reported |reviewed |words |story |text |opinion |analysis |commentary |review |article |column |guest post |view all posts |all posts |more )?(?:by|authors?|from|von|par|por|di|da|van|door|af|av|от|автор)[: ]\\s*(?=\\p{L})");
    private static final Pattern BY_AFTER_DATE = Pattern.compile("\\s(?:by|By|BY|von|par|por|di|da|door|av|af)[: ]\\s*(?=\\p{Lu})");
    /** The word that introduces a byline, set as a line of its own. */
    private static final Pattern BY_ALONE = Pattern.compile("(?i)(?:(?:written|posted|story|words|reported|text) )?(?:by|authors?|von|par|por|di|door|av|автор):?");
    private static final Pattern FULL_NAMES = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:,? (?:\\p{Ll}{1,3} )?\\p{Lu}[\\p{L}.'’-]*){1,7}");
    private static final int LONGEST_DATE = 80;
    private static final Pattern WRITTEN_BY = Pattern.compile(
        "^(?i)(?:written by|verfasst von|écrit par|escrito por|scritto da|geschreven door|skrevet av|napisane przez|написано автором)");
    private static final Pattern DATED_NAME = Pattern.compile("^(\\p{Lu}[\\p{L}.'’-]{0,30}(?: (?:\\p{Ll}{1,3} )?\\p{Lu}[\\p{L}.'’-]{0,30}){1,3})\\s*[,·•|–—/-]\\s*(?=.*\\d)");
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\d_.-]+");
    private static final Pattern SEGMENT = Pattern.compile("\\s*[|•·]\\s*");
    private static final Set<String> IN_SCRIPTS = Set.of("author", "authors", "authorname", "authornames", "articleauthor", "articleauthors", "byline", "postedby");
    private static final int SHORTEST_IN_SCRIPT = 4;
    private static final int LONGEST_IN_SCRIPT = 80;
    private static final Evaluator NAMES = QueryParser.parse("[itemprop=name], [rel=author], .fn");
    private static final Evaluator LINKS = QueryParser.parse("a[href]");
    private static final int LONGEST_BYLINE = 160;
    private static final int MOST_PLACES = 12;
    /** How many lines after the headline may hold the byline. */
    private static final int BYLINE_LINES = 8;

    /** Most trusted first. */
    private static final List<Function<Facts, List<String>>> SOURCES =
        List.of(Authors::stated, Authors::meta, Authors::marked, Authors::written, Authors::hinted, Authors::script);

    private static final List<Function<Facts, List<String>>> FULLER = List.of(Authors::meta, Authors::marked);

    private Authors() {}

    /** Names in the page's order; empty where nobody is named. */
    static List<String> of(Facts facts) {
        List<String> weak = List.of();
        List<String> signed = signed(facts);
        if (!signed.isEmpty()) {
            return signed;
        }
        for (Function<Facts, List<String>> source : SOURCES) {
            List<String> names = AuthorNames.clean(source.apply(facts));
            if (!names.isEmpty() && !areWeak(names, facts)) {
                return fullest(names, facts);
            }
            weak = weak.isEmpty() ? names : weak;
        }
        return weak;
    }

    /**
     * Whom the byline and the page's meta elements name alike, where JSON-LD names only others: that is then whoever entered the article into the
     * content system. Empty where they do not contradict it so.
     */
    private static List<String> signed(Facts facts) {
        if (stated(facts).containsAll(meta(facts))) {
            return List.of();
        }
        List<String> stated = words(AuthorNames.clean(stated(facts)));
        List<String> meta = AuthorNames.clean(meta(facts));
        if (stated.isEmpty() || meta.isEmpty() || areWeak(meta, facts) || words(meta).stream().anyMatch(stated::contains)) {
            return List.of();
        }
        List<String> marked = AuthorNames.clean(marked(facts));
        boolean alike = words(marked).contains(Words.of(meta.get(0))) && words(marked).stream().noneMatch(stated::contains);
        return !alike ? List.of() : marked.size() > meta.size() ? marked : meta;
    }

    private static List<String> words(List<String> names) {
        return names.stream().map(Words::of).toList();
    }

    /** The outlet, an agency or somebody's login: believed where no other source names a person. */
    private static boolean areWeak(List<String> names, Facts facts) {
        return areTheOutlet(names, facts) || names.stream().allMatch(ONE_WORD.asMatchPredicate())
            || facts.data().isOrganisation("author") && names.equals(AuthorNames.clean(stated(facts)));
    }

    /** What is stated for machines often names only one of several: the same people and more, where the page names them elsewhere. */
    private static List<String> fullest(List<String> names, Facts facts) {
        List<String> known = names.stream().map(Words::of).toList();
        return FULLER.stream().map(source -> AuthorNames.clean(source.apply(facts)))
            .filter(others -> others.size() > names.size() && others.stream().map(Words::of).toList().containsAll(known))
            .findFirst().orElse(names);
    }

    /** The outlet as its own author says nothing where another source names somebody. */
    private static boolean areTheOutlet(List<String> names, Facts facts) {
        List<String> publisher = facts.data().names("publisher").stream().map(Words::of).toList();
        Outlet outlet = Outlet.of(facts);
        return names.stream().allMatch(name -> publisher.contains(Words.of(name)) || outlet.isNamed(name));
    }

    private static List<String> stated(Facts facts) {
        return facts.data().names("author");
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
        for (Element place : facts.index().bylines().stream().limit(MOST_PLACES).toList()) {
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
        Set<String> names = new LinkedHashSet<>(place.select(NAMES).eachText());
        if (names.isEmpty()) {
            place.select(LINKS).stream().filter(PageIndex::isAuthorLink).forEach(link -> names.add(link.text()));
        }
        if (names.isEmpty() && place.attr("itemprop").equals("author") && place.hasAttr("content")) {
            names.add(place.attr("content"));
        }
        return !names.isEmpty() ? List.copyOf(names) : List.of(Nearby.text(place, LONGEST_BYLINE));
    }

    /** A short line near the headline that begins with "By"; else one that is a name and a date. */
    private static List<String> written(Facts facts) {
        List<String> near = nearHeadline(facts);
        return near.stream().flatMap(SEGMENT::splitAsStream).filter(part -> !afterBy(part).equals(part)).findFirst()
            .or(() -> afterByAlone(near))
            .or(() -> near.stream().map(line -> datedName(line, facts)).filter(Objects::nonNull).findFirst())
            .map(List::of).orElse(List.of());
    }

    /** "By" as a label, and under it the name. */
    private static Optional<String> afterByAlone(List<String> near) {
        for (int i = 0; i + 1 < near.size(); i++) {
            if (BY_ALONE.matcher(near.get(i)).matches() && FULL_NAMES.matcher(near.get(i + 1)).matches()) {
                return Optional.of(near.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static List<String> nearHeadline(Facts facts) {
        List<String> near = new ArrayList<>();
        int left = 0;
        for (Block line : facts.lines()) {
            left = facts.isTitle(line) ? BYLINE_LINES : left - 1;
            if (left > 0 && line.text().length() <= LONGEST_BYLINE) {
                near.add(line.text());
            }
        }
        return near;
    }

    /** The name in "Ada Byron, 10 June 2026" or "Ada Byron · 10 June 2026"; null where the line is something else, or the name is the outlet's. */
    private static String datedName(String line, Facts facts) {
        Matcher name = DATED_NAME.matcher(line);
        return name.find() && Dates.fills(line.substring(name.end())) && !Furniture.is(name.group(1)) && !Outlet.of(facts).isNamed(name.group(1)) ? name.group(1) : null;
    }

    private static List<String> script(Facts facts) {
        String name = ScriptValues.nearest(facts, IN_SCRIPTS, Authors::inScript);
        return name == null ? List.of() : List.of(name);
    }

    private static String inScript(String value) {
        return value.length() >= SHORTEST_IN_SCRIPT && value.length() <= LONGEST_IN_SCRIPT && value.indexOf('\\') < 0 ? value : null;
    }

    private static List<String> hinted(Facts facts) {
        return facts.page().hints().authors();
    }

    /** Without the word that introduces a byline, and the date that may stand before it: "Posted on 3 March 2026 by Ada Byron". */
    static String afterBy(String byline) {
        Matcher by = BY_AFTER_DATE.matcher(byline);
        return by.find() && by.start() <= LONGEST_DATE && Dates.find(byline.substring(0, by.start()), true) != null
            ? byline.substring(by.end()) : BY.matcher(byline).replaceFirst("");
    }
}
