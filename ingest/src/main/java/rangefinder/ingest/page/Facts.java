package rangefinder.ingest.page;

import java.util.List;
import org.jsoup.nodes.Document;

/**
 * What the readers of single facts work from.
 *
 * @param lines blocks of the article's region, headline and bylines included
 */
record Facts(Page page, Document document, StructuredData data, Metas metas, List<Block> lines) {

    /** The date that a value states, if it can be believed; null otherwise. */
    PageDate date(String value) {
        PageDate date = value == null ? null : Dates.parse(value, isAmerican());
        return date == null || !date.isBelievable(page.fetched()) ? null : date;
    }

    private boolean isAmerican() {
        org.jsoup.nodes.Element html = document.selectFirst("html");
        String language = html == null ? "" : html.attr("lang").toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return language.isEmpty() || language.equals("en") || language.startsWith("en-us");
    }
}
