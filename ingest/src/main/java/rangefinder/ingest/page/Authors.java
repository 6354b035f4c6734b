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
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Who wrote it: as the page states it for machines, else as its byline names them. */
final class Authors {

    private static final List<String> METAS = AuthorNames.words("META");
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
    private static final Set<String> IN_SCRIPTS = Set.copyOf(AuthorNames.words("SCRIPT"));
    private static final int SHORTEST_IN_SCRIPT = 4;
    private static final int LONGEST_IN_SCRIPT = 80;
    private static final Evaluator NAMES = QueryParser.parse("[itemprop=name], [rel=author], .fn");
    private static final Evaluator LINKS = QueryParser.parse("a[href]");
    private static final int LONGEST_BYLINE = 160;
    private static final int MOST_PLACES = 12;
    /** How many lines after the headline may hold the byline. */
    private static final int BYLINE_LINES = 8;

    /** Most trusted first. */
    private static final List<Function<Authors, List<String>>> SOURCES =
        List.of(Authors::stated, Authors::meta, Authors::marked, Authors::written, Authors::hinted, Authors::script);

    private static final List<Function<Authors, List<String>>> FULLER = List.of(Authors::meta, Authors::marked);

    private final Facts facts;
    private final List<String> stated;
    private final List<String> meta;
    /** Null until somebody asks: elements are read for it. */
    private List<String> marked;

    private Authors(Facts facts) {
        this.facts = facts;
        stated = AuthorNames.clean(facts.data().names("author"));
        meta = AuthorNames.clean(inMetas(facts.metas()));
    }

    /** Names in the page's order; empty where nobody is named. */
    static List<String> of(Facts facts) {
        return new Authors(facts).names();
    }

    private List<String> names() {
        List<String> signed = signed();
        if (!signed.isEmpty()) {
            return signed;
        }
        List<String> weak = List.of();
        for (Function<Authors, List<String>> source : SOURCES) {
            List<String> names = source.apply(this);
            if (!names.isEmpty() && !areWeak(names)) {
                return fullest(names);
            }
            weak = weak.isEmpty() ? names : weak;
        }
        return weak;
    }

    /**
     * Whom the byline and the page's meta elements name alike, where JSON-LD names only others: that is then whoever entered the article into the
     * content system. Empty where they do not contradict it so.
     */
    private List<String> signed() {
        List<String> others = words(stated);
        if (stated.isEmpty() || meta.isEmpty() || words(meta).stream().anyMatch(others::contains) || areWeak(meta)) {
            return List.of();
        }
        List<String> marked = words(marked());
        boolean alike = marked.contains(Words.of(meta.get(0))) && marked.stream().noneMatch(others::contains);
        return !alike ? List.of() : marked.size() > meta.size() ? marked() : meta;
    }

    private static List<String> words(List<String> names) {
        return names.stream().map(Words::of).toList();
    }

    /** The outlet, an agency or somebody's login: believed where no other source names a person. */
    private boolean areWeak(List<String> names) {
        return areTheOutlet(names) || names.stream().allMatch(ONE_WORD.asMatchPredicate()) || facts.data().isOrganisation("author") && names.equals(stated);
    }

    /** The outlet as its own author says nothing where another source names somebody. */
    private boolean areTheOutlet(List<String> names) {
        List<String> publisher = words(facts.data().names("publisher"));
        return words(names).stream().allMatch(name -> publisher.contains(name) || facts.outlet().isNamedInWords(name));
    }

    /** What is stated for machines often names only one of several: the same people and more, where the page names them elsewhere. */
    private List<String> fullest(List<String> names) {
        List<String> known = words(names);
        return FULLER.stream().map(source -> source.apply(this)).filter(others -> others.size() > names.size() && words(others).containsAll(known))
            .findFirst().orElse(names);
    }

    private List<String> stated() {
        return stated;
    }

    private List<String> meta() {
        return meta;
    }

    private static List<String> inMetas(Metas metas) {
        String label = metas.get("twitter:label1");
        String name = metas.first(METAS);
        if ((name == null || name.startsWith("http")) && label != null && WRITTEN_BY.matcher(label).find()) {
            name = metas.get("twitter:data1");
        }
        return name == null || name.startsWith("http") ? List.of() : List.of(name);
    }

    /** Elements that say by attribute, name or link that they hold an author; the first one that does. */
    private List<String> marked() {
        if (marked == null) {
            marked = facts.index().bylines().stream().limit(MOST_PLACES).map(place -> AuthorNames.clean(names(place))).filter(names -> !names.isEmpty())
                .findFirst().orElse(List.of());
        }
        return marked;
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
    private List<String> written() {
        List<String> near = nearHeadline();
        return near.stream().flatMap(SEGMENT::splitAsStream).filter(part -> !afterBy(part).equals(part)).findFirst()
            .or(() -> afterByAlone(near))
            .or(() -> near.stream().map(this::datedName).filter(Objects::nonNull).findFirst())
            .map(line -> AuthorNames.clean(List.of(line))).orElse(List.of());
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

    private List<String> nearHeadline() {
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
    private String datedName(String line) {
        Matcher name = DATED_NAME.matcher(line);
        return name.find() && Dates.fills(line.substring(name.end())) && !Furniture.is(name.group(1)) && !facts.outlet().isNamed(name.group(1)) ? name.group(1) : null;
    }

    private List<String> script() {
        String name = ScriptValues.nearest(facts, IN_SCRIPTS, Authors::inScript);
        return name == null ? List.of() : AuthorNames.clean(List.of(name));
    }

    private static String inScript(String value) {
        return value.length() >= SHORTEST_IN_SCRIPT && value.length() <= LONGEST_IN_SCRIPT && value.indexOf('\\') < 0 ? value : null;
    }

    private List<String> hinted() {
        return AuthorNames.clean(facts.page().hints().authors());
    }

    /** Without the word that introduces a byline, and the date that may stand before it: "Posted on 3 March 2026 by Ada Byron". */
    static String afterBy(String byline) {
        Matcher by = BY_AFTER_DATE.matcher(byline);
        return Dates.mayHoldOne(byline) && by.find() && by.start() <= LONGEST_DATE && Dates.find(byline.substring(0, by.start()), true) != null
            ? byline.substring(by.end()) : BY.matcher(byline).replaceFirst("");
    }
}
