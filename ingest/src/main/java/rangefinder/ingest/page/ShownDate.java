package rangefinder.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Reads when the article appeared from elements of the page that hold a time or are named for one, those nearest to the headline first. */
final class ShownDate {

    private static final int LONGEST_PLACE = 200;
    private static final int SHORTEST_VALUE = 8;
    private static final int LONGEST_VALUE = 40;
    /** A time in a paragraph with so many signs of its own is about what the paragraph tells. */
    private static final int SENTENCE = 80;
    private static final Pattern IN_ATTRIBUTES = Pattern.compile("title|content|datetime|aria-label|data-(?:.*-)?(?:utime|time|date|timestamp|datetime|published|pubdate|value)|published-date|(?:date)?published|pub-?date");

    private ShownDate() {}

    /** What the page declares to be it (schema.org's datePublished). */
    static PublicationDate declared(Facts facts) {
        Element declared = facts.index().declaredDate;
        return time(declared == null ? null : facts.date(value(declared)));
    }

    /** What stands by the headline, before the text. */
    static PublicationDate near(Facts facts) {
        for (Element element : facts.index().nearDates()) {
            boolean isTime = PageIndex.TIMES.contains(element.normalName());
            PublicationDate date = isTime ? time(List.of(element), facts) : Nearby.has(element, PageIndex.TIMES) ? null : byline(List.of(element), false, facts);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** The first time that is not named for a change. */
    static PublicationDate time(List<Element> times, Facts facts) {
        return time(times.stream().filter(time -> !isOfAChange(time) && !isInASentence(time)).map(time -> facts.date(value(time))).filter(Objects::nonNull)
            .findFirst().orElse(null));
    }

    private static PublicationDate time(PageDate date) {
        return date == null ? null : new PublicationDate(date, "time");
    }

    private static boolean isInASentence(Element time) {
        Element parent = time.parent();
        return parent != null && parent.normalName().equals("p") && parent.ownText().length() > SENTENCE;
    }

    private static String value(Element element) {
        return Stream.of("datetime", "content", "title").map(element::attr).filter(value -> !value.isBlank()).findFirst().orElseGet(() -> Nearby.text(element, LONGEST_PLACE));
    }

    /**
     * What stands in the first of the places that holds a date.
     *
     * @param changes whether also a place will do that tells only of the last change: the article was published by then
     */
    static PublicationDate byline(List<Element> places, boolean changes, Facts facts) {
        for (Element place : places) {
            String text = Nearby.text(place, LONGEST_PLACE);
            PageDate date = Dates.mayHoldOne(text) ? DateLines.shown(text, changes, facts) : null;
            PageDate toShow = date == null ? inAttributes(place, facts) : null;
            date = toShow != null && (isOfAChange(place) || DateLines.saysChanged(text)) == changes ? toShow : date;
            if (date != null) {
                return new PublicationDate(date, "byline");
            }
        }
        return null;
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

    static boolean isAsLongAsADate(String value) {
        return value.length() >= SHORTEST_VALUE && value.length() <= LONGEST_VALUE;
    }

    /** Named for the last change, and not for publication too. */
    private static boolean isOfAChange(Element time) {
        String names = (time.className() + ' ' + time.attr("itemprop") + ' ' + time.id()).toLowerCase(Locale.ROOT);
        return (names.contains("updated") || names.contains("modified")) && !names.contains("publish") && !names.contains("created");
    }

    /** "Two hours ago", counted from when the page was fetched. */
    static PublicationDate relative(Facts facts) {
        return Stream.concat(facts.index().times().stream(), facts.index().datePlaces().stream()).map(place -> Nearby.text(place, LONGEST_PLACE))
            .map(facts::relativeDate).filter(Objects::nonNull).findFirst().map(date -> new PublicationDate(date, "byline")).orElse(null);
    }
}
