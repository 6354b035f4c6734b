package rangefinder.ingest.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * When the article was published: what the page states for machines, then what the feed says, then the address, then what it shows to readers.
 * A date after the page was fetched, or before the web, is nobody's.
 *
 * @param from json-ld, meta, time, feed, url, byline or text
 */
record PublicationDate(PageDate date, String from) {

    private static final List<String> PUBLISHED = names("PUBLISHED");
    private static final List<String> MODIFIED = names("MODIFIED");
    private static final Set<String> PLACES = new HashSet<>(names("PLACE"));
    private static final Pattern IN_URL = Pattern.compile("[/_.=-]((?:19|20)\\d\\d)[/_.-]?([01]?\\d|[a-z]{3})[/_.-]?([0-3]?\\d)(?=[/_.?-]|$)");
    private static final int MOST_PLACES = 200;
    private static final int LONGEST_PLACE = 200;
    /** Beyond these lines of the article no date is about the article itself. */
    private static final int FIRST_LINES = 12;

    private static List<String> names(String what) {
        return Table.rows("date-names.tsv").stream().filter(row -> row[0].equals(what)).map(row -> row[1]).toList();
    }

    /** The best believable date of the page, null where it has none. */
    static PublicationDate of(Facts facts) {
        return Stream.<Function<Facts, PublicationDate>>of(
                PublicationDate::stated, PublicationDate::timeElement, PublicationDate::feed, PublicationDate::url,
                PublicationDate::byline, PublicationDate::text, PublicationDate::modifiedOnly)
            .map(source -> source.apply(facts))
            .filter(Objects::nonNull)
            .findFirst().orElse(null);
    }

    /** When it was last changed, as far as the page says; null where it does not. */
    static PageDate modified(Facts facts) {
        PageDate date = facts.date(facts.data().text("dateModified"));
        return date != null ? date : facts.date(facts.metas().first(MODIFIED));
    }

    private static PublicationDate stated(Facts facts) {
        PageDate json = facts.date(facts.data().text("datePublished"));
        PageDate meta = facts.date(facts.metas().first(PUBLISHED));
        return json != null ? new PublicationDate(json, "json-ld") : meta == null ? null : new PublicationDate(meta, "meta");
    }

    private static PublicationDate timeElement(Facts facts) {
        Element declared = facts.document().selectFirst("[itemprop=datePublished]");
        PageDate date = declared == null ? null : facts.date(value(declared));
        if (date == null) {
            for (Element time : facts.document().getElementsByTag("time")) {
                date = facts.date(value(time));
                if (date != null) {
                    break;
                }
            }
        }
        return date == null ? null : new PublicationDate(date, "time");
    }

    private static String value(Element element) {
        return Stream.of("datetime", "content", "title").map(element::attr).filter(value -> !value.isBlank()).findFirst().orElseGet(element::text);
    }

    private static PublicationDate feed(Facts facts) {
        PageDate date = facts.date(facts.page().hints().published());
        return date == null ? null : new PublicationDate(date, "feed");
    }

    private static PublicationDate url(Facts facts) {
        if (facts.page().url() == null) {
            return null;
        }
        Matcher matcher = IN_URL.matcher(facts.page().url());
        while (matcher.find()) {
            String month = matcher.group(2);
            PageDate date = Character.isDigit(month.charAt(0))
                ? facts.date(matcher.group(1) + '-' + month + '-' + matcher.group(3))
                : facts.date(matcher.group(3) + ' ' + month + ' ' + matcher.group(1));
            if (date != null) {
                return new PublicationDate(date, "url");
            }
        }
        return null;
    }

    private static PublicationDate byline(Facts facts) {
        List<Element> places = new ArrayList<>();
        NodeTraversor.traverse((node, depth) -> {
            if (places.size() < MOST_PLACES && node instanceof Element element && isPlace(element)) {
                places.add(element);
            }
        }, facts.document().body());
        for (Element place : places) {
            String text = place.text();
            PageDate date = text.length() > LONGEST_PLACE ? null : facts.date(text);
            if (date != null) {
                return new PublicationDate(date, "byline");
            }
        }
        return null;
    }

    private static boolean isPlace(Element element) {
        String names = element.className() + ' ' + element.id();
        return names.length() > 1 && !Collections.disjoint(PLACES, Arrays.asList(names.toLowerCase(Locale.ROOT).split("[^a-z]+")));
    }

    private static PublicationDate text(Facts facts) {
        for (Block block : facts.lines().subList(0, Math.min(FIRST_LINES, facts.lines().size()))) {
            PageDate date = block.text().length() > LONGEST_PLACE ? null : facts.date(block.text());
            if (date != null) {
                return new PublicationDate(date, "text");
            }
        }
        return null;
    }

    /** A page that says only when it was changed was published by then. */
    private static PublicationDate modifiedOnly(Facts facts) {
        PageDate date = modified(facts);
        return date == null ? null : new PublicationDate(date, "meta");
    }
}
