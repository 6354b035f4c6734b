package rangefinder.topic;

import static rangefinder.topic.Topic.Retention.COMPACTED;
import static rangefinder.topic.Topic.Retention.LOG;

import java.util.List;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Erasure;
import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.FeedState;
import rangefinder.schema.Fetch;
import rangefinder.schema.Roster;
import rangefinder.schema.WebhookRecord;

/** Every topic that the stages share. */
public final class Topics {

    /** Key: article id, a colon, version; partitioned by article id ({@link ArticleKey}). */
    public static final Topic<Article> ARTICLES = new Topic<>("articles", Article.class, COMPACTED);
    /** Keyed and partitioned as {@link #ARTICLES}. */
    public static final Topic<ArticleClaims> CLAIMS = new Topic<>("claims", ArticleClaims.class, COMPACTED);
    /** Key: claim-topic id. One writer, the publisher. */
    public static final Topic<Estimate> ESTIMATES = new Topic<>("estimates", Estimate.class, COMPACTED);
    /** Key: claim-topic id. */
    public static final Topic<EstimateChange> ESTIMATE_CHANGES = new Topic<>("estimate-changes", EstimateChange.class, LOG);
    /** Key: host, a space, feed address; partitioned by host ({@link HostKey}). */
    public static final Topic<FeedState> FEED_STATE = new Topic<>("feed-state", FeedState.class, COMPACTED);
    /** What waits to be fetched: keyed and partitioned as {@link #FEED_STATE}, so that one host is always one instance's. Done = tombstone. */
    public static final Topic<Fetch> FETCHES = new Topic<>("fetches", Fetch.class, COMPACTED);

    /** Which articles were erased. Key: article id. Every instance reads all of it: they are few. */
    public static final Topic<Erasure> ERASURES = new Topic<>("erasures", Erasure.class, COMPACTED);

    /** Which generations of the estimates there are: one record under the topic's own name. */
    public static final Topic<Roster> GENERATIONS = new Topic<>("generations", Roster.class, COMPACTED);

    /** Who is told of changes, how far that has come, and which instance sends; keys as {@link WebhookRecord} has them. */
    public static final Topic<WebhookRecord> WEBHOOKS = new Topic<>("webhooks", WebhookRecord.class, COMPACTED, true);

    /** The schemas of all records, as JSON text under their id, so that any message can be decoded from Kafka alone. Compacted. */
    public static final String SCHEMAS = "schemas";

    /** A long report with thousands of figures; the broker's default of 1 MB would turn it away. */
    public static final int LARGEST_RECORD_BYTES = 8 << 20;

    private Topics() {}

    public static List<Topic<?>> all() {
        return List.of(ARTICLES, CLAIMS, ESTIMATES, ESTIMATE_CHANGES, FEED_STATE, FETCHES, ERASURES, GENERATIONS, WEBHOOKS);
    }

    /** What a generation that does not serve would say: keyed as {@link #ESTIMATES}. */
    public static Topic<Estimate> estimatesOf(String generation) {
        return new Topic<>(ESTIMATES.name() + "." + generation, Estimate.class, COMPACTED);
    }

    /** The articles of a generation that began with the archive: keyed and partitioned as {@link #ARTICLES}. */
    public static Topic<Article> articlesOf(String generation) {
        return new Topic<>(ARTICLES.name() + "." + generation, Article.class, COMPACTED);
    }

    /** The claims of a generation that read the articles anew: keyed and partitioned as {@link #CLAIMS}. */
    public static Topic<ArticleClaims> claimsOf(String generation) {
        return new Topic<>(CLAIMS.name() + "." + generation, ArticleClaims.class, COMPACTED);
    }

    /** Where a stage puts records that it cannot process: untouched, the reason in headers. */
    public static String deadLetters(String stage) {
        return stage + "-dead-letters";
    }
}
