package rangefinder.aggregate.serve;

import java.net.URI;
import java.util.List;
import rangefinder.schema.Estimate;
import rangefinder.schema.FeedState;
import rangefinder.schema.Lane;

/**
 * Every question that the server asks. Current estimates, changes, articles, feeds and the pipeline are known to every instance (from the
 * public topics); the questions that carry "of one topic's claims" are asked only of the instance that {@link #holder} names.
 * Implementations are asked by many threads at once and answer within a second; they never return null but where it says so.
 */
public interface Answers {

    /** Current estimates of all topics, in any order. */
    List<Estimate> estimates();

    /** Current estimate of a topic; null where there is no such topic. */
    Estimate estimate(String topic);

    /** The latest published changes of a topic before an offset of its partition, newest first; {@code Long.MAX_VALUE} starts at the newest. */
    List<Change> changes(String topic, long before, int limit);

    /** Who can answer questions about a topic's claims. */
    Holder holder(String topic);

    /** Who can answer questions about an article. */
    Holder articleHolder(String articleId);

    /** Base addresses of all instances that hold articles, this one's among them, sorted. */
    List<URI> servers();

    /** Base address of this instance, as {@link #servers} has it. */
    URI self();

    /**
     * Claims of the articles held here that no topic takes, by article id.
     *
     * @param words that must all occur in sentence, frame or outlet
     * @param after id of the article to go on after; null to begin
     */
    UnroutedPage unrouted(List<String> words, String after, int limit);

    /**
     * Lets a generation serve.
     *
     * @throws IllegalArgumentException where there is no such generation
     */
    void serve(String generation);

    /**
     * Gives a generation up.
     *
     * @throws IllegalArgumentException where there is no such generation, or it serves
     */
    void abandon(String generation);

    /**
     * Claims of a topic, live and ended, ordered by claim id.
     *
     * @param after claim id to go on after; null to begin
     */
    List<TopicClaim> claims(String topic, String after, int limit);

    /** A claim with its topic and standing; null where no topic held here has it. */
    TopicClaim claim(String topic, String claimId);

    /**
     * The estimate as it would be under assumptions.
     *
     * @throws Unanswerable where the data needed was cut, or an assumption names an originator the topic does not have
     */
    Estimate estimate(String topic, Assumptions assumptions);

    /** The as-of course of a lane: one point a day on which it moved, oldest first, at most {@code limit}. */
    List<CoursePoint> course(String topic, Lane lane, int limit);

    /** Why the three numbers of a lane are what they are, under assumptions. */
    Explanation explain(String topic, Lane lane, Assumptions assumptions);

    /**
     * Everything behind the estimate of a topic under assumptions: each number with its reason, who was counted as whom, the rows.
     *
     * @throws Unanswerable as for the estimate under assumptions
     */
    rangefinder.schema.Explanation explanation(String topic, Assumptions assumptions);

    /** The versions of an article, newest first; empty where it is unknown. */
    List<ArticleVersion> article(String articleId);

    /** All feeds, in any order. */
    List<FeedState> feeds();

    /** Stages, lag, rates, dead letters. Asks the cluster, so it may take a moment. */
    Pipeline pipeline();

    /** What still has to happen before answers are complete, in words; empty when ready. Quick: it is asked every few seconds. */
    default List<String> notReady() {
        return pipeline().notReady();
    }
}
