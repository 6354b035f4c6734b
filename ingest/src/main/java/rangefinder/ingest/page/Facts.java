package rangefinder.ingest.page;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;

/**
 * What the readers of single facts work from.
 *
 * @param lines    all blocks of the page in reading order
 * @param title    the headline, null until it is known
 * @param headings texts of its headings, those of the first level first
 */
record Facts(Page page, Document document, StructuredData data, Metas metas, List<Block> lines, List<String> headings, String title) {

    Facts withTitle(String known) {
        return new Facts(page, document, data, metas, lines, headings, known);
    }

    /** The date that a value states, if it can be believed; null otherwise. */
    PageDate date(String value) {
        PageDate date = value == null ? null : Dates.parse(value, isAmerican());
        return date == null || !date.isBelievable(page.fetched()) ? null : date;
    }

    /** Whether 3/4 is likelier to be March 4: where a page does not say otherwise, most that write dates with slashes are American. */
    private boolean isAmerican() {
        String language = language();
        return language.isEmpty() || language.equals("en") || language.startsWith("en-us");
    }

    private String language() {
        return document.selectFirst("html") == null ? ""
            : document.selectFirst("html").attr("lang").toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
