package rangefinder.ingest.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** Reads the article out of a page of HTML. */
final class HtmlArticle {

    private static final int LONGEST_NAME = 200;

    private HtmlArticle() {}

    static Cleaned read(Page page, String html) {
        Document document = Html.parse(html, page.url());
        Facts facts = facts(page, document, false);
        List<String> authors = Authors.of(facts);
        List<Block> text = MainText.of(facts, authors);
        if (text.isEmpty()) {
            facts = facts(page, document, true);
            text = MainText.of(facts, authors);
        }
        if (text.isEmpty()) {
            PageState.Told told = stated(facts);
            facts = told.headline() == null ? facts : facts.withTitle(told.headline());
            text = Trim.trim(told.text(), facts.title(), authors, Notices.among(told.text()));
        }
        text = Scraps.unless(text, facts, authors);
        String plain = ArticleExtractor.text(text);
        NotAnArticle obstacle = Obstacles.of(facts, plain);
        return obstacle != null ? obstacle : article(facts, authors, plain);
    }

    /** What the page says for machines, where only scripts would show its text; what it sells is left where it is. */
    private static PageState.Told stated(Facts facts) {
        if (facts.data().saysPaid()) {
            return new PageState.Told(null, List.of());
        }
        String body = facts.data().text("articleBody");
        return body != null ? new PageState.Told(null, RichText.lines(body))
            : PageState.article(facts.index().scripts, titles(facts.metas(), facts.shown()));
    }

    private static List<String> titles(Metas metas, OutlineReader.Shown shown) {
        return Stream.of(metas.get("og:title"), shown.title()).filter(Objects::nonNull).toList();
    }

    /** @param unscripted also what is shown only where scripts do not run */
    private static Facts facts(Page page, Document document, boolean unscripted) {
        OutlineReader.Shown shown = OutlineReader.read(document, unscripted);
        Metas metas = Metas.of(shown.index().metas);
        Facts untitled = Facts.untitled(page, document, StructuredData.of(shown.index().scripts, titles(metas, shown)), metas, shown);
        String title = Title.of(untitled);
        shown.index().headlineIs(title);
        return untitled.withTitle(title);
    }

    private static CleanArticle article(Facts facts, List<String> authors, String text) {
        PublicationDate published = PublicationDate.of(facts);
        PageDate modified = PublicationDate.modified(facts);
        return new CleanArticle(facts.title(), authors, publisher(facts), facts.address().url(), facts.address().original(),
            published == null ? null : published.date().iso(), published == null ? null : published.from(), modified == null ? null : modified.iso(),
            Language.of(text, facts.declaredLanguage()), text, Notices.of(facts.notices()));
    }

    private static String publisher(Facts facts) {
        return Stream.concat(
                Stream.of(facts.page().hints().publisher(), facts.metas().get("og:site_name")),
                Stream.concat(facts.data().names("publisher").stream(), Stream.ofNullable(facts.metas().get("application-name"))))
            .filter(Objects::nonNull).map(name -> Text.plain(name, LONGEST_NAME)).filter(name -> !name.isEmpty()).findFirst().orElse(null);
    }
}
