package rangefinder.ingest.page;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rangefinder.table.Table;

/**
 * When the article was published: what the page states for machines, then what the feed says, then the address, then what it shows by the headline,
 * then what scripts hold and what says less exactly what it is, then what it shows elsewhere.
 * A date after the page was fetched, or before the web, is nobody's.
 *
 * @param from json-ld, meta, time, feed, url, byline or text
 */
record PublicationDate(PageDate date, String from) {

    private static final List<String> PUBLISHED = names("PUBLISHED");
    private static final List<String> DATED = names("DATED");
    private static final List<String> MODIFIED = names("MODIFIED");
    static final Set<String> PLACES = new HashSet<>(names("PLACE"));
    private static final Set<String> IN_SCRIPTS = new HashSet<>(names("SCRIPT"));
    private static final List<String> STEMS = names("STEM");
    private static final Pattern IN_URL = Pattern.compile("[/_.=-]((?:19|20)\\d\\d)[/_.-]?([01]?\\d|[a-z]{3})[/_.-]?([0-3]?\\d)(?=[/_.?T-]|$)");
    private static final Pattern YEAR_LAST_IN_URL = Pattern.compile("[/_.=-]([0-3]?\\d[/.-][0-3]?\\d[/.-](?:19|20)\\d\\d)(?=[/_.?-]|$)");
    private static final int LONGEST_URL = 2_000;

    /** Most trusted first. */
    private static final List<Function<Facts, PublicationDate>> SOURCES = List.of(
        PublicationDate::stated, ShownDate::declared, PublicationDate::nearTime, PublicationDate::feed, PublicationDate::url, PublicationDate::permalink,
        ShownDate::near, DateLines::byHeadline, PublicationDate::script, PublicationDate::dated,
        PublicationDate::time, PublicationDate::byline, DateLines::anywhere, DateLines::dateline,
        PublicationDate::shownAsChanged, PublicationDate::modifiedOnly, PublicationDate::picture, ShownDate::relative);

    private static List<String> names(String what) {
        return Table.read(PublicationDate.class, "date-names.tsv").stream().filter(row -> row.get(0).equals(what)).map(row -> row.get(1)).toList();
    }

    /** The best believable date of the page, null where it has none. */
    static PublicationDate of(Facts facts) {
        return SOURCES.stream().map(source -> source.apply(facts)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether the page as a whole has one: not one that only stands somewhere on it, as on pages that lead to articles. */
    static boolean isStated(Facts facts) {
        return Stream.<Function<Facts, PublicationDate>>of(PublicationDate::stated, PublicationDate::dated, PublicationDate::feed, PublicationDate::url)
            .anyMatch(source -> source.apply(facts) != null);
    }

    /** When it was last changed, as far as the page says; null where it does not. */
    static PageDate modified(Facts facts) {
        PageDate date = facts.date(facts.data().text("dateModified"));
        return date != null ? date : facts.date(facts.metas().first(MODIFIED));
    }

    /** Where JSON-LD and meta elements name different days, the one is of another article or of a later edition. */
    private static PublicationDate stated(Facts facts) {
        PageDate meta = facts.date(facts.metas().first(PUBLISHED));
        PageDate article = facts.date(facts.data().text("datePublished"));
        PageDate json = article != null || meta != null ? article : facts.date(facts.data().ofPage("datePublished"));
        if (json == null && meta == null) {
            return null;
        }
        boolean metaIsEarlier = json != null && meta != null && !meta.isWithinADay(json) && meta.compareTo(json) < 0;
        PublicationDate date = json != null && !metaIsEarlier ? new PublicationDate(json, "json-ld") : new PublicationDate(meta, "meta");
        return json != null && meta != null && json.isUniversal() && !meta.isUniversal() && meta.moment() != null && json.compareTo(meta) == 0
            ? new PublicationDate(meta, "meta") : date.onTheOutletsDay(facts);
    }

    /** Around midnight an instant in universal time names another day than the outlet's own, which its address or what it shows to readers then tells. */
    private PublicationDate onTheOutletsDay(Facts facts) {
        if (!date.isUniversal()) {
            return this;
        }
        PublicationDate url = url(facts);
        if (url != null && url.date.isWithinADay(date)) {
            return url.date.day().equals(date.day()) ? this : url;
        }
        PublicationDate declared = ShownDate.declared(facts);
        PublicationDate shown = declared != null ? declared : time(facts);
        shown = shown == null || shown.date.isUniversal() ? byline(facts) : shown;
        boolean tells = shown != null && (shown.date.moment() == null ? date.canBeOn(shown.date.day()) : shown.date.compareTo(date) == 0);
        return tells && !shown.date.day().equals(date.day()) ? shown : this;
    }

    private static PublicationDate nearTime(Facts facts) {
        PublicationDate near = ShownDate.near(facts);
        return near != null && near.from.equals("time") ? near : null;
    }

    private static PublicationDate time(Facts facts) {
        return ShownDate.time(facts.index().times(), facts);
    }

    private static PublicationDate byline(Facts facts) {
        return ShownDate.byline(facts.index().datePlaces(), false, facts);
    }

    private static PublicationDate shownAsChanged(Facts facts) {
        return ShownDate.byline(facts.index().datePlaces(), true, facts);
    }

    private static PublicationDate feed(Facts facts) {
        PageDate date = facts.date(facts.page().hints().published());
        return date == null ? null : new PublicationDate(date, "feed");
    }

    private static PublicationDate url(Facts facts) {
        return inAddresses(Stream.ofNullable(facts.page().url()), facts);
    }

    /** What the page calls its lasting address, or makes its headline lead to on its own host. */
    private static PublicationDate permalink(Facts facts) {
        String link = facts.index().headlineLink();
        boolean isOwn = link != null && Objects.equals(CanonicalUrl.host(link), facts.address().host());
        return inAddresses(Stream.of(facts.address().url(), isOwn ? link : null), facts);
    }

    /** The folder of the page's picture: content systems file uploads by day. */
    private static PublicationDate picture(Facts facts) {
        return inAddresses(Stream.ofNullable(facts.metas().first(List.of("og:image", "twitter:image"))), facts);
    }

    private static PublicationDate inAddresses(Stream<String> addresses, Facts facts) {
        return addresses.filter(Objects::nonNull).map(address -> inAddress(address, facts)).filter(Objects::nonNull).findFirst()
            .map(date -> new PublicationDate(date, "url")).orElse(null);
    }

    private static PageDate inAddress(String whole, Facts facts) {
        String url = whole.length() > LONGEST_URL ? whole.substring(0, LONGEST_URL) : whole;
        Matcher matcher = IN_URL.matcher(url);
        while (matcher.find()) {
            String month = matcher.group(2);
            PageDate date = Character.isDigit(month.charAt(0))
                ? facts.date(matcher.group(1) + '-' + month + '-' + matcher.group(3))
                : facts.date(matcher.group(3) + ' ' + month + ' ' + matcher.group(1));
            if (date != null) {
                return date;
            }
        }
        Matcher yearLast = YEAR_LAST_IN_URL.matcher(url);
        return yearLast.find() ? facts.date(yearLast.group(1)) : null;
    }

    /** What scripts of the page hold under a name that says so, beside the headline. */
    private static PublicationDate script(Facts facts) {
        PageDate date = ScriptValues.nearest(facts, IN_SCRIPTS, value -> ShownDate.isAsLongAsADate(value) ? day(value, facts) : null);
        return date == null ? null : new PublicationDate(date, "json-ld");
    }

    /** Null also for the first of January without an hour: a system writes it for a year. */
    private static PageDate day(String value, Facts facts) {
        PageDate date = facts.date(value);
        return date == null || date.isPerhapsAYear() ? null : date;
    }

    /** When somebody began to write it, or a date of which the page does not say what it is. */
    private static PublicationDate dated(Facts facts) {
        PageDate json = Stream.of("dateCreated", "uploadDate").map(field -> day(facts.data().text(field), facts)).filter(Objects::nonNull).findFirst().orElse(null);
        PageDate meta = json != null ? null : Stream.concat(facts.metas().named(STEMS), Stream.ofNullable(facts.metas().first(DATED))).map(value -> day(value, facts)).filter(Objects::nonNull).findFirst().orElse(null);
        return json != null ? new PublicationDate(json, "json-ld") : meta != null ? new PublicationDate(meta, "meta") : null;
    }

    /** A page that says only when it was changed was published by then. */
    private static PublicationDate modifiedOnly(Facts facts) {
        PageDate date = modified(facts);
        return date == null ? null : new PublicationDate(date, "meta");
    }
}
