package rangefinder.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rangefinder.ingest.fetch.FetchResult.Failed;
import rangefinder.ingest.fetch.FetchResult.Failure;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.ingest.fetch.FetchResult.Refused;
import rangefinder.ingest.page.ArticleExtractor;
import rangefinder.ingest.page.CleanArticle;
import rangefinder.ingest.page.Hints;
import rangefinder.ingest.page.NotAnArticle;
import rangefinder.ingest.page.Notice;
import rangefinder.ingest.page.Page;
import rangefinder.ingest.poll.PageVisit.Outcome;
import rangefinder.schema.ArchiveRecord;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Fetch;

class PageVisitTest {

    private static final Instant NOW = Instant.parse("2024-03-09T08:00:00Z");
    private static final String URL = "https://harbour.example/ferry";
    private static final Fetch WAITING = Fetch.newBuilder().setUrl(URL).setFeed("https://harbour.example/feed").setTitle("Ferry")
        .setSummary("<p>" + "The ferry lost power off the southern mole, and tugs brought all of its passengers ashore before dark.</p>").setFound(NOW).setDue(NOW).build();
    private static final PageVisit.Origin ORIGIN = new PageVisit.Origin("Harbour Post", "ferries", Duration.ofMinutes(1), true);
    private static final Refused NOT_FOUND = new Refused(null, 404, null);

    @Test
    void publishesWhatThePageSays() {
        Outcome outcome = read(WAITING, "The ferry is safe.", null);
        assertThat(outcome.article().getText()).isEqualTo("The ferry is safe.");
        assertThat(outcome.article().getPublisher()).isEqualTo("Harbour Post");
        assertThat(outcome.article().getCollection()).isEqualTo("ferries");
        assertThat(outcome.article().getArchive().getFile()).isEqualTo("a.warc.gz");
        assertThat(outcome.next().getDue()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void makesNoNewVersionOfTheSameText() {
        Outcome first = read(WAITING, "The ferry is safe.", null);
        assertThat(read(first.next(), "The ferry is safe.", null).article()).isNull();
        assertThat(read(first.next(), "The ferry is lost.", null).article().getArticleId()).isEqualTo(first.article().getArticleId());
    }

    /** The page is cleaned in both cases: what changed around the text is furniture. */
    @Test
    void makesNoNewVersionWhereOnlyTheFurnitureChanged() {
        String text = "<p>The ferry lost power off the southern mole, and tugs brought all of its passengers ashore before dark.</p>";
        Outcome first = visit(WAITING).read(page("<nav><a href=/1>One</a></nav><h1>Ferry</h1>" + text + "<h3>Most read</h3><ul><li><a href=/2>Storm injures 300</a></ul>"), fetched(), archive());
        Outcome again = visit(first.next()).read(page("<nav><a href=/9>Nine</a></nav><h1>Ferry</h1>" + text + "<div class=share>1,204 shares</div><h3>Most read</h3>"), fetched(), archive());
        assertThat(first.article()).isNotNull();
        assertThat(again.article()).isNull();
        assertThat(again.next().getDue()).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
    }

    private static CleanArticle page(String body) {
        return (CleanArticle) ArticleExtractor.extract(new Page(URL, new Page.Markup("<html><title>Ferry</title><body>" + body), NOW, Hints.NONE));
    }

    @Test
    void recognisesARetraction() {
        assertThat(read(WAITING, "x", new Notice(true, "We retract this.")).article().getKind()).isEqualTo(ArticleKind.RETRACTED);
        assertThat(read(WAITING, "x", new Notice(false, "Corrected.")).article().getCorrectionNote()).isEqualTo("Corrected.");
    }

    @Test
    void believesThatAPageIsGoneOnlyTheSecondTime() {
        Fetch known = read(WAITING, "The ferry is safe.", null).next();
        Outcome once = visit(known).refused(NOT_FOUND);
        assertThat(once.article()).isNull();
        Outcome twice = visit(once.next()).refused(NOT_FOUND);
        assertThat(twice.article().getKind()).isEqualTo(ArticleKind.GONE);
        assertThat(twice.article().getArticleId()).isEqualTo(known.getArticleId());
        assertThat(twice.next()).isNull();
    }

    @Test
    void triesAgainLaterAndGivesUpInTheEnd() {
        Outcome outcome = new Outcome(null, WAITING, null);
        int tries = 0;
        while (outcome.next() != null) {
            outcome = visit(outcome.next()).failed(new Failed(null, Failure.TIMEOUT, "slow"));
            tries++;
        }
        assertThat(tries).isEqualTo(PageVisit.TRIES);
        assertThat(outcome.unreadable()).contains("timeout");
    }

    @Test
    void publishesTheFeedsTextWhereThePageCannotBeRead() {
        Outcome outcome = visit(WAITING).notAnArticle(new NotAnArticle(NotAnArticle.Reason.PAYWALLED, "subscribe"));
        assertThat(outcome.article().getText()).startsWith("The ferry lost power");
        assertThat(outcome.unreadable()).startsWith("paywalled");
    }

    @Test
    void publishesNoTeaser() {
        Fetch teaser = Fetch.newBuilder(WAITING).setSummary("Read more").build();
        assertThat(visit(teaser).failed(new Failed(null, Failure.FORBIDDEN_BY_ROBOTS, URL)).article()).isNull();
    }

    @Test
    void looksAgainOnlyWhereThatIsWanted() {
        PageVisit visit = new PageVisit(WAITING, NOW, new PageVisit.Origin(null, null, Duration.ofMinutes(1), false), 0.5, "test");
        assertThat(visit.read(clean("x", null), fetched(), archive()).next()).isNull();
    }

    private static Outcome read(Fetch before, String text, Notice notice) {
        return visit(before).read(clean(text, notice), fetched(), archive());
    }

    private static PageVisit visit(Fetch before) {
        return new PageVisit(before, NOW, ORIGIN, 0.5, "test");
    }

    private static CleanArticle clean(String text, Notice notice) {
        return new CleanArticle("Ferry", List.of(), null, URL, null, "2024-03-09", "meta", null, "en", text, notice);
    }

    private static Fetched fetched() {
        return new Fetched(URL, null, 200, Map.of(), new byte[0], NOW, Duration.ZERO);
    }

    private static ArchiveRecord archive() {
        return new ArchiveRecord("a.warc.gz", 7L, "<urn:uuid:1>");
    }
}
