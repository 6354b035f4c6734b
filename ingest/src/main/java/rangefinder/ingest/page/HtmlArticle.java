package rangefinder.ingest.page;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** Reads the article out of a page of HTML. */
final class HtmlArticle {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PARAGRAPH = 20_000;
    private static final Pattern LINES = Pattern.compile("\\R|<br ?/?>|</p>");

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
            List<Block> stated = stated(facts.data());
            text = Trim.trim(stated, facts.title(), authors, Notices.among(stated));
        }
        String plain = ArticleExtractor.text(text);
        NotAnArticle obstacle = Obstacles.of(facts, plain.length());
        return obstacle != null ? obstacle : article(facts, authors, plain);
    }

    /** The text that the page states for machines, where only scripts would show it; what it sells is left where it is. */
    private static List<Block> stated(StructuredData data) {
        String body = data.saysPaid() ? null : data.text("articleBody");
        return body == null ? List.of() : LINES.splitAsStream(body).map(line -> Text.plain(line, LONGEST_PARAGRAPH)).filter(line -> !line.isEmpty())
            .map(line -> new Block(line, 0, 0, Block.Kind.PARAGRAPH)).toList();
    }

    /** @param unscripted also what is shown only where scripts do not run */
    private static Facts facts(Page page, Document document, boolean unscripted) {
        OutlineReader.Shown shown = OutlineReader.read(document, unscripted);
        Facts untitled = new Facts(page, document, StructuredData.of(shown.index().scripts), Metas.of(shown.index().metas), shown, null);
        String title = Title.of(untitled);
        shown.index().headlineIs(title);
        return untitled.withTitle(title);
    }

    private static CleanArticle article(Facts facts, List<String> authors, String text) {
        CanonicalUrl address = CanonicalUrl.of(facts);
        PublicationDate published = PublicationDate.of(facts);
        PageDate modified = PublicationDate.modified(facts);
        return new CleanArticle(facts.title(), authors, publisher(facts), address.url(), address.original(),
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
