package rangefinder.launcher.demo;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An article in the page layout of its outlet, with everything around it that a news page has. */
final class PageTemplate {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private PageTemplate() {}

    static String page(DemoArticle article, String site) {
        return DemoArticle.text("/demo/outlets/" + article.outlet().key + ".html")
            .replace("{{title}}", escaped(article.title()))
            .replace("{{title-json}}", article.title().replace("\"", "\\\""))
            .replace("{{author}}", escaped(article.author()))
            .replace("{{author-json}}", article.author())
            .replace("{{url}}", site + article.path())
            .replace("{{published}}", article.published().toString())
            .replace("{{modified}}", article.modified().toString())
            .replace("{{published-words}}", WORDS.format(article.published()))
            .replace("{{related}}", links(article.related(), "<li>", "</li>"))
            .replace("{{related-links}}", links(article.related(), "", " "))
            .replace("{{body}}", article.paragraphs().stream().map(p -> "<p>" + escaped(p) + "</p>").collect(Collectors.joining("\n")));
    }

    private static String links(List<String> headlines, String before, String after) {
        return headlines.stream()
            .map(h -> before + "<a href=\"/" + h.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "\">" + escaped(h) + "</a>" + after)
            .collect(Collectors.joining());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
