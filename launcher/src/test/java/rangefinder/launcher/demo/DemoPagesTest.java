package rangefinder.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rangefinder.ingest.page.ArticleExtractor;
import rangefinder.ingest.page.CleanArticle;
import rangefinder.ingest.page.Cleaned;
import rangefinder.ingest.page.Hints;
import rangefinder.ingest.page.Page;

/** Every page of the demo world is cleaned down to what its author wrote: no menu, no cookie notice, no headline of another story. */
class DemoPagesTest {

    private static final String SITE = "http://outlet.example";

    static Stream<DemoArticle> articles() {
        return DemoArticle.all().stream();
    }

    /** An article signed by nobody in particular has no author. */
    static Stream<DemoArticle> signedArticles() {
        return articles().filter(article -> !article.author().equals("Staff"));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void keepsTheParagraphsAndNothingElse(DemoArticle article) {
        assertThat(List.of(clean(article).text().split("\n\n"))).containsExactlyElementsOf(withoutNotices(article.paragraphs()));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void readsTitleAndDate(DemoArticle article) {
        CleanArticle clean = clean(article);

        assertThat(clean.title()).isEqualTo(article.title());
        assertThat(clean.published()).startsWith(article.published().toLocalDate().toString());
    }

    @ParameterizedTest
    @MethodSource("signedArticles")
    void readsTheAuthor(DemoArticle article) {
        assertThat(clean(article).authors()).containsExactly(article.author());
    }

    /** A correction is the outlet's word on the article, and is kept apart from its text. */
    private static List<String> withoutNotices(List<String> paragraphs) {
        return paragraphs.stream().filter(paragraph -> !paragraph.startsWith("Correction:")).toList();
    }

    private static CleanArticle clean(DemoArticle article) {
        Page page = new Page(SITE + article.path(), new Page.Markup(PageTemplate.page(article, SITE)), Instant.parse("2026-06-20T00:00:00Z"), Hints.NONE);
        Cleaned cleaned = ArticleExtractor.extract(page);
        assertThat(cleaned).isInstanceOf(CleanArticle.class);
        return (CleanArticle) cleaned;
    }
}
