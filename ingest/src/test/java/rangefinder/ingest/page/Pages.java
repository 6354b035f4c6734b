package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

/** Pages for the tests, in our own words. */
final class Pages {

    static final String FIRST = "The harbour authority said on Tuesday that nineteen dock workers had been hurt when a crane fell on the northern pier.";
    static final String SECOND = "“We had asked for repairs three times,” said the union's speaker, who put the number of the injured at twenty-three.";
    static final String THIRD = "The pier is to stay closed until inspectors have looked at every crane, which may take until the end of the month.";
    static final String STORY = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";

    private Pages() {}

    static String page(String head, String body) {
        return "<!DOCTYPE html><html lang=en><head><title>Crane falls in Norhaven - The Norhaven Echo</title>" + head + "</head><body>" + body + "</body></html>";
    }

    static CleanArticle article(String html) {
        return article(html, "https://echo.example/news/crane-falls");
    }

    static CleanArticle article(String html, String url) {
        Cleaned cleaned = ArticleExtractor.extract(new Page(url, new Page.Markup(html), Instant.parse("2026-03-01T12:00:00Z"), Hints.NONE));
        assertThat(cleaned).isInstanceOf(CleanArticle.class);
        return (CleanArticle) cleaned;
    }

    static CleanArticle dump(String text) {
        return (CleanArticle) ArticleExtractor.extract(new Page(null, new Page.Dump(text), Instant.parse("2026-03-01T12:00:00Z"), Hints.NONE));
    }

    static String story(String... paragraphs) {
        return String.join("\n\n", paragraphs);
    }
}
