package rangefinder.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import rangefinder.id.ArticleIds;
import rangefinder.id.ContentHash;
import rangefinder.ingest.article.ArticleVersion;
import rangefinder.ingest.fetch.FetchResult.Failed;
import rangefinder.ingest.fetch.FetchResult.Failure;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.ingest.fetch.FetchResult.Refused;
import rangefinder.ingest.page.CleanArticle;
import rangefinder.ingest.page.Hints;
import rangefinder.ingest.page.NotAnArticle;
import rangefinder.schema.ArchiveRecord;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Fetch;

/**
 * What a visit to a page makes of what was waiting. Pure: the time and the dice come in from outside.
 *
 * @param before     what was waiting
 * @param now        when the answer came
 * @param source     what is configured of the feed that named the page
 * @param chance     from 0 to 1
 * @param madeBy     version of the code
 */
public record PageVisit(Fetch before, Instant now, Origin source, double chance, String madeBy) {

    /** Tries before a page counts as unreadable: with doubling waits, about half an hour. */
    static final int TRIES = 6;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    /** Answers 404 or 410 in a row that make a page gone: single ones happen while a site is being changed. */
    static final int TIMES_VANISHED = 2;
    /** A feed's own text shorter than this is a teaser that holds nothing to claim. */
    static final int MIN_FEED_TEXT = 80;

    /**
     * What is configured of a feed.
     *
     * @param publisher  null where the pages say it
     * @param collection null for none
     * @param shortest   shortest interval between polls
     * @param lookAgain  whether known articles are visited again
     */
    public record Origin(String publisher, String collection, Duration shortest, boolean lookAgain) {}

    /**
     * @param article    the version to publish; null where there is nothing new
     * @param next       what waits from now on; null for nothing
     * @param unreadable why the page could not be read in the end; null otherwise
     */
    public record Outcome(Article article, Fetch next, String unreadable) {}

    /** What the page's cleaner is told beforehand. */
    public Hints hints() {
        return new Hints(before.getTitle(), before.getAuthors(), publisher(), before.getPublished());
    }

    public Outcome read(CleanArticle clean, Fetched answer, ArchiveRecord archive) {
        String known = ContentHash.of(clean.title(), clean.text(), clean.notice());
        String articleId = ArticleVersion.id(clean, answer.url(), before.getUrl());
        boolean same = known.equals(before.getKnownText()) && articleId.equals(before.getArticleId());
        Article article = same ? null : article(clean, answer, archive);
        String version = same ? before.getKnownVersion() : article.getVersion();
        return new Outcome(article, again(version, articleId, known), null);
    }

    public Outcome notAnArticle(NotAnArticle page) {
        return givenUp(page.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + page.detail());
    }

    public Outcome refused(Refused answer) {
        if (answer.gone() && before.getArticleId() != null) {
            return vanished();
        }
        return answer.gone() && before.getAttempt() > 0 ? givenUp("the server answers " + answer.status())
            : triedInVain("the server answers " + answer.status(), answer.retryAfter());
    }

    public Outcome failed(Failed answer) {
        String reason = answer.why().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + answer.detail();
        boolean hopeless = answer.why() == Failure.FORBIDDEN_ADDRESS || answer.why() == Failure.FORBIDDEN_BY_ROBOTS
            || answer.why() == Failure.BAD_ADDRESS || answer.why() == Failure.TOO_LARGE;
        return hopeless ? givenUp(reason) : triedInVain(reason, null);
    }

    private Outcome triedInVain(String reason, Duration retryAfter) {
        int attempt = before.getAttempt() + 1;
        if (attempt >= TRIES) {
            return givenUp(reason);
        }
        Duration wait = PollSchedule.backOff(attempt, FIRST_WAIT, retryAfter, chance);
        return new Outcome(null, Fetch.newBuilder(before).setAttempt(attempt).setDue(now.plus(wait)).build(), null);
    }

    /** A known article stays as it is; of an unknown one the feed's own text is published, where it says enough. */
    private Outcome givenUp(String reason) {
        String text = feedText();
        boolean publish = before.getArticleId() == null && text.length() >= MIN_FEED_TEXT;
        return new Outcome(publish ? fromFeed(text) : null, null, reason);
    }

    private Outcome vanished() {
        int times = before.getVanished() + 1;
        if (times < TIMES_VANISHED) {
            Duration wait = source.shortest().multipliedBy(2);
            return new Outcome(null, Fetch.newBuilder(before).setVanished(times).setDue(now.plus(wait)).build(), null);
        }
        Article gone = blank().setArticleId(before.getArticleId()).setVersion(ContentHash.of(before.getArticleId(), "GONE"))
            .setKind(ArticleKind.GONE).setTitle(before.getTitle()).setCanonicalUrl(before.getUrl()).setText("").build();
        return new Outcome(gone, null, null);
    }

    private Fetch again(String version, String articleId, String known) {
        Duration wait = source.lookAgain() ? LookAgain.after(before.getLook(), source.shortest()) : null;
        return wait == null ? null : Fetch.newBuilder(before).setDue(now.plus(wait)).setLook(before.getLook() + 1).setAttempt(0)
            .setVanished(0).setKnownVersion(version).setArticleId(articleId).setKnownText(known).setSummary(null).build();
    }

    private Article article(CleanArticle clean, Fetched answer, ArchiveRecord archive) {
        Article.Builder article = ArticleVersion.of(clean, answer.url(), before.getUrl());
        if (publisher() != null) {
            article.setPublisher(publisher());
        }
        return article.setCollection(source.collection()).setFetched(answer.at()).setFeed(before.getFeed()).setArchive(archive).setMadeBy(madeBy).build();
    }

    private Article fromFeed(String text) {
        return blank().setArticleId(ArticleIds.articleId(before.getUrl(), null))
            .setVersion(ArticleIds.version(before.getTitle(), before.getPublished(), null, text)).setCanonicalUrl(before.getUrl())
            .setAuthors(before.getAuthors()).setPublished(before.getPublished()).setPublishedFrom(before.getPublished() == null ? null : "feed")
            .setLanguage(before.getLanguage() == null ? null : before.getLanguage().split("[-_]", 2)[0].toLowerCase(Locale.ROOT))
            .setTitle(before.getTitle()).setText(text).build();
    }

    private Article.Builder blank() {
        return Article.newBuilder().setUrl(before.getUrl()).setPublisher(publisher()).setCollection(source.collection())
            .setFetched(now).setFeed(before.getFeed()).setMadeBy(madeBy);
    }

    private String publisher() {
        return source.publisher() == null ? before.getPublisher() : source.publisher();
    }

    /** The feed's HTML as paragraphs. */
    private String feedText() {
        if (before.getSummary() == null) {
            return "";
        }
        Document document = Jsoup.parseBodyFragment(before.getSummary());
        List<String> paragraphs = document.select("p").eachText();
        return paragraphs.isEmpty() ? document.text() : String.join("\n\n", paragraphs);
    }
}
