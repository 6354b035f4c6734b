package rangefinder.ingest.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * When the article was published: what the page states for machines, then what the feed says, then the address, then what it shows to readers.
 * A date after the page was fetched, or before the web, is nobody's.
 *
 * @param from json-ld, meta, time, feed, url, byline or text
 */
record PublicationDate(PageDate date, String from) {

    private static final List<String> PUBLISHED = names("PUBLISHED");
    private static final List<String> MODIFIED = names("MODIFIED");
    static final Set<String> PLACES = new HashSet<>(names("PLACE"));
    private static final Pattern IN_URL = Pattern.compile("[/_.=-]((?:19|20)\\d\\d)[/_.-]?([01]?\\d|[a-z]{3})[/_.-]?([0-3]?\\d)(?=[/_.?-]|$)");
    /** Fields of JSON-LD, most trusted first. */
    private static final List<String> STATED = List.of("datePublished", "dateCreated", "uploadDate");
    private static final int LONGEST_PLACE = 200;
    private static final Pattern IN_ATTRIBUTES = Pattern.compile("title|content|datetime|aria-label|data-(?:.*-)?(?:utime|time|date|timestamp|datetime|published|pubdate|value)|published-date|(?:date)?published|pub-?date");
    private static final int SHORTEST_VALUE = 8;
    private static final int LONGEST_VALUE = 40;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_LABEL = 30;
    /** A sentence of the page about itself: "This entry was posted on Monday, ...". */
    private static final Pattern OF_ITSELF = Pattern.compile("(?i)this (?:entry|post|article|page|story) (?:was|has been) ");
    private static final int LONGEST_DATELINE = 100;
    private static final Pattern DASH = Pattern.compile(" ?(?:--|[–—]| - |/\\p{Lu})");
    private static final int LONGEST_URL = 2_000;
    /** A date so soon after a heading belongs to it. */
    private static final int FIRST_LINES = 4;
    private static final Set<String> IN_SCRIPTS = new HashSet<>(names("SCRIPT"));
    private static final Pattern CUE = Pattern.compile(
        "(?iU)\\b(?:published|posted|updated|revised|revision|modified|created|issued|written|date|on|erstellt|veröffentlicht|aktualisiert|stand|publié|mis à jour|"
            + "publicado|actualizado|pubblicato|aggiornato|gepubliceerd|opublikowano|опубликовано|обновлено)\\b");

    private static final Pattern SAYS_PUBLISHED = Pattern.compile("(?iU)\\b(?:published|posted|first published|erstellt|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|opublikowano|опубликовано)\\b");
    private static final Pattern SAYS_CHANGED = Pattern.compile("(?iU)\\b(?:updated|revised|modified|changed|edited|aktualisiert|stand|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt|zaktualizowano|обновлено|оновлено)\\b");

    private static List<String> names(String what) {
        return Table.rows("date-names.tsv").stream().filter(row -> row[0].equals(what)).map(row -> row[1]).toList();
    }

    /** The best believable date of the page, null where it has none. */
    static PublicationDate of(Facts facts) {
        return Stream.<Function<Facts, PublicationDate>>of(
                PublicationDate::stated, PublicationDate::timeElement, PublicationDate::feed, PublicationDate::url,
                PublicationDate::script, PublicationDate::byline, PublicationDate::text, PublicationDate::shownAsChanged, PublicationDate::modifiedOnly,
                PublicationDate::picture, PublicationDate::relative)
            .map(source -> source.apply(facts))
            .filter(Objects::nonNull)
            .findFirst().orElse(null);
    }

    /** Whether the page as a whole has one: not one that only stands somewhere on it, as on pages that lead to articles. */
    static boolean isStated(Facts facts) {
        return Stream.<Function<Facts, PublicationDate>>of(PublicationDate::stated, PublicationDate::feed, PublicationDate::url)
            .anyMatch(source -> source.apply(facts) != null);
    }

    /** When it was last changed, as far as the page says; null where it does not. */
    static PageDate modified(Facts facts) {
        PageDate date = facts.date(facts.data().text("dateModified"));
        return date != null ? date : facts.date(facts.metas().first(MODIFIED));
    }

    private static PublicationDate stated(Facts facts) {
        PageDate json = STATED.stream().map(field -> facts.date(facts.data().text(field))).filter(Objects::nonNull).findFirst().orElse(null);
        PageDate meta = facts.date(facts.metas().first(PUBLISHED));
        if (json == null && meta == null) {
            return null;
        }
        PublicationDate date = json != null ? new PublicationDate(json, "json-ld") : new PublicationDate(meta, "meta");
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
        PublicationDate shown = timeElement(facts);
        shown = shown == null || shown.date.isUniversal() ? byline(facts) : shown;
        boolean tells = shown != null && (shown.date.moment() == null ? date.canBeOn(shown.date.day()) : shown.date.compareTo(date) == 0);
        return tells && !shown.date.day().equals(date.day()) ? shown : this;
    }

    private static PublicationDate timeElement(Facts facts) {
        Element declared = facts.index().declaredDate;
        PageDate date = declared == null ? null : facts.date(value(declared));
        return date != null ? new PublicationDate(date, "time")
            : facts.index().times().stream().filter(time -> !isOfAChange(time)).map(time -> facts.date(value(time))).filter(Objects::nonNull).findFirst()
                .map(first -> new PublicationDate(first, "time")).orElse(null);
    }

    /** Named for the last change, and not for publication too. */
    private static boolean isOfAChange(Element time) {
        String names = (time.className() + ' ' + time.attr("itemprop") + ' ' + time.id()).toLowerCase(Locale.ROOT);
        return (names.contains("updated") || names.contains("modified")) && !names.contains("publish") && !names.contains("created");
    }

    private static String value(Element element) {
        return Stream.of("datetime", "content", "title").map(element::attr).filter(value -> !value.isBlank()).findFirst().orElseGet(() -> Nearby.text(element, LONGEST_PLACE));
    }

    private static PublicationDate feed(Facts facts) {
        PageDate date = facts.date(facts.page().hints().published());
        return date == null ? null : new PublicationDate(date, "feed");
    }

    private static PublicationDate url(Facts facts) {
        PageDate date = facts.page().url() == null ? null : inAddress(facts.page().url(), facts);
        return date == null ? null : new PublicationDate(date, "url");
    }

    private static PageDate inAddress(String url, Facts facts) {
        Matcher matcher = IN_URL.matcher(url.length() > LONGEST_URL ? url.substring(0, LONGEST_URL) : url);
        while (matcher.find()) {
            String month = matcher.group(2);
            PageDate date = Character.isDigit(month.charAt(0))
                ? facts.date(matcher.group(1) + '-' + month + '-' + matcher.group(3))
                : facts.date(matcher.group(3) + ' ' + month + ' ' + matcher.group(1));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** What scripts of the page hold under a name that says so. */
    private static PublicationDate script(Facts facts) {
        PageDate date = ScriptValues.first(facts.index().scripts, IN_SCRIPTS, value -> isAsLongAsADate(value) ? facts.date(value) : null);
        return date == null ? null : new PublicationDate(date, "json-ld");
    }

    private static boolean isAsLongAsADate(String value) {
        return value.length() >= SHORTEST_VALUE && value.length() <= LONGEST_VALUE;
    }

    /** The folder of the page's picture: content systems file uploads by day. */
    private static PublicationDate picture(Facts facts) {
        String picture = facts.metas().first(List.of("og:image", "twitter:image"));
        PageDate date = picture == null ? null : inAddress(picture, facts);
        return date == null ? null : new PublicationDate(date, "url");
    }

    private static PublicationDate byline(Facts facts) {
        return shown(facts, false);
    }

    /** A place that tells only of the last change: the article was published by then. */
    private static PublicationDate shownAsChanged(Facts facts) {
        return shown(facts, true);
    }

    private static PublicationDate shown(Facts facts, boolean changes) {
        for (Element place : facts.index().datePlaces()) {
            String text = Nearby.text(place, LONGEST_PLACE);
            PageDate date = Dates.mayHoldOne(text) ? shown(text, changes, facts) : null;
            PageDate toShow = date == null ? inAttributes(place, facts) : null;
            date = toShow != null && saysChanged(place, text) == changes ? toShow : date;
            if (date != null) {
                return new PublicationDate(date, "byline");
            }
        }
        return null;
    }

    private static boolean saysChanged(Element place, String text) {
        return isOfAChange(place) || SAYS_CHANGED.matcher(text).find();
    }

    /** What a script is to show there, where the page shows nothing, "2 hours ago" or the time of day alone. */
    private static PageDate inAttributes(Element place, Facts facts) {
        for (Attribute attribute : place.attributes()) {
            String value = attribute.getValue();
            boolean mayHoldOne = isAsLongAsADate(value) && Dates.mayHoldOne(value) && IN_ATTRIBUTES.matcher(attribute.getKey()).matches();
            PageDate date = mayHoldOne ? facts.date(value) : null;
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static PageDate shown(String text, boolean changes, Facts facts) {
        PageDate published = published(text, facts);
        Matcher changed = SAYS_CHANGED.matcher(text);
        return published != null || !changed.find() ? published : facts.date(changes ? text.substring(changed.end()) : text.substring(0, changed.start()));
    }

    /** The date after a word that says so; else the only one, where nothing says that it is a change's. */
    private static PageDate published(String text, Facts facts) {
        Matcher published = SAYS_PUBLISHED.matcher(text);
        PageDate stated = published.find() ? facts.date(text.substring(published.end())) : null;
        return stated != null || SAYS_CHANGED.matcher(text).find() ? stated : facts.date(text);
    }

    /** "Two hours ago", counted from when the page was fetched. */
    private static PublicationDate relative(Facts facts) {
        return Stream.concat(facts.index().times().stream().map(time -> Nearby.text(time, LONGEST_PLACE)), facts.index().datePlaces().stream().map(place -> Nearby.text(place, LONGEST_PLACE)))
            .map(facts::relativeDate).filter(Objects::nonNull).findFirst().map(date -> new PublicationDate(date, "byline")).orElse(null);
    }

    /** A line that is a date, or says of what it is one: soon after the headline, else anywhere, else the only line of the page that is a date. */
    private static PublicationDate text(Facts facts) {
        PageDate changed = null;
        PageDate anywhere = null;
        Set<PageDate> alone = new HashSet<>();
        int near = 0;
        String label = "";
        for (Block line : facts.lines()) {
            String text = label + line.text();
            label = isLabel(line) ? line.text() + ' ' : "";
            near = line.kind() == Block.Kind.HEADING && facts.isTitle(line) ? FIRST_LINES : label.isEmpty() ? near - 1 : near;
            boolean says = (!line.isProse() && line.chars() <= LONGEST_LINE || tellsOfItself(text)) && CUE.matcher(text).find();
            PageDate date = says || line.chars() <= LONGEST_LINE && Dates.fills(line.text()) ? facts.date(text) : null;
            if (date != null) {
                PageDate published = published(text, facts);
                if (published != null && near > 0) {
                    return new PublicationDate(published, "text");
                }
                changed = changed == null && near > 0 ? date : changed;
                anywhere = anywhere == null && says ? date : anywhere;
                alone.add(date);
            }
        }
        PageDate date = changed != null ? changed : anywhere != null ? anywhere : alone.size() == 1 ? alone.iterator().next() : null;
        return date == null ? dateline(facts) : new PublicationDate(date, "text");
    }

    /** "Published:", with the date in the next line. */
    private static boolean isLabel(Block line) {
        return line.chars() <= LONGEST_LABEL && !Dates.mayHoldOne(line.text()) && (SAYS_PUBLISHED.matcher(line.text()).find() || SAYS_CHANGED.matcher(line.text()).find());
    }

    /** Whether the page tells of itself when it appeared, in a sentence. */
    static boolean tellsOfItself(String text) {
        return text.startsWith("This ") && OF_ITSELF.matcher(text).lookingAt() && Dates.find(text, true) != null;
    }

    /** Whether a line before the text only tells when the article appeared or changed. */
    static boolean tells(String text) {
        return text.length() <= LONGEST_LINE && !Sentences.ends(text) && (SAYS_PUBLISHED.matcher(text).find() || SAYS_CHANGED.matcher(text).find())
            && Dates.find(text, true) != null || RelativeDates.fills(text);
    }

    /** The day with which an agency's first sentence begins: "SUND, Feb. 3, 2026 /Wire/ -- The harbour ...". */
    private static PublicationDate dateline(Facts facts) {
        String text = facts.lines().stream().filter(Block::isProse).map(Block::text).findFirst().orElse("");
        Matcher dash = DASH.matcher(text.length() > LONGEST_DATELINE ? text.substring(0, LONGEST_DATELINE) : text);
        PageDate date = dash.find() ? facts.date(text.substring(0, dash.start())) : null;
        return date == null ? null : new PublicationDate(date, "text");
    }

    /** A page that says only when it was changed was published by then. */
    private static PublicationDate modifiedOnly(Facts facts) {
        PageDate date = modified(facts);
        return date == null ? null : new PublicationDate(date, "meta");
    }
}
