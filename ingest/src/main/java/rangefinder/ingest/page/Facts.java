package rangefinder.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the readers of single facts work from.
 *
 * @param address    the page's own, as far as it and its fetching tell
 * @param headline   without text until it is known, and where there is none
 * @param monthFirst whether 3/4 is likelier to be March 4
 */
record Facts(Page page, Document document, StructuredData data, Metas metas, OutlineReader.Shown shown, CanonicalUrl address, Outlet outlet,
        KnownTitle headline, boolean monthFirst) {

    /** Countries with a press in English that write the day first (Unicode CLDR, short dates). */
    private static final Set<String> DAY_FIRST_DOMAINS = Set.of("uk", "ie", "au", "nz", "in", "za", "ng", "ke", "gh", "ug", "tz", "zm", "zw", "pk", "lk", "bd", "sg",
        "my", "hk", "mt", "jm", "tt");

    /** Before the headline is known. */
    static Facts untitled(Page page, Document document, StructuredData data, Metas metas, OutlineReader.Shown shown) {
        String language = declaredLanguage(document, metas);
        CanonicalUrl address = CanonicalUrl.of(page.url(), shown.index().links, metas);
        return new Facts(page, document, data, metas, shown, address, Outlet.of(metas, shown.home(), address.host()), KnownTitle.of(null),
            isAmerican(language.toLowerCase(Locale.ROOT).replace('_', '-'), address.host()));
    }

    Facts withTitle(String known) {
        return new Facts(page, document, data, metas, shown, address, outlet, KnownTitle.of(known), monthFirst);
    }

    PageIndex index() {
        return shown.index();
    }

    /** All blocks of the page in reading order. */
    List<Block> lines() {
        return shown.lines();
    }

    /** Those of them that are the outlet's notices about its own article. */
    List<Block> notices() {
        return shown.notices();
    }

    /** Texts of its headings, those of the first level first. */
    List<String> headings() {
        return shown.headings();
    }

    /** The headline; null until it is known, and where there is none. */
    String title() {
        return headline.text();
    }

    boolean isTitle(Block line) {
        return headline.isSaidBy(line);
    }

    /** The date that a value states, if it can be believed; null otherwise. */
    PageDate date(String value) {
        PageDate date = value == null ? null : Dates.parse(value, monthFirst);
        return date == null || !date.isBelievable(page.until()) ? null : date;
    }

    /** The day that a text such as "two hours ago" names; null where it names none, or nobody noted when the page was fetched. */
    PageDate relativeDate(String text) {
        return page.fetched() == null ? null : RelativeDates.find(text, page.fetched());
    }

    /** Where neither the page's language nor its domain say otherwise, most that write dates with slashes are American. */
    private static boolean isAmerican(String language, String host) {
        boolean dayFirst = host != null && DAY_FIRST_DOMAINS.contains(host.substring(host.lastIndexOf('.') + 1));
        return (language.isEmpty() || language.equals("en")) && !dayFirst || language.startsWith("en-us");
    }

    /** What the page says its language is; empty where it does not. */
    String declaredLanguage() {
        return declaredLanguage(document, metas);
    }

    private static String declaredLanguage(Document document, Metas metas) {
        Element html = document.firstElementChild();
        return Stream.of(html == null ? "" : html.attr("lang"), html == null ? "" : html.attr("xml:lang"), metas.get("content-language"), metas.get("og:locale"))
            .filter(language -> language != null && !language.isBlank()).findFirst().orElse("");
    }
}
