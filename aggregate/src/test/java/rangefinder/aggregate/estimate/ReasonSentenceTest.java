package rangefinder.aggregate.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.Route;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.Contribution;
import rangefinder.schema.Estimate;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.Role;
import rangefinder.schema.TopicClass;

class ReasonSentenceTest {

    private static final TopicDefinition TOPIC = TopicDefinition.simple("t", "t", TopicClass.CAMPAIGN, "troops dispatched", null);
    private final Contributions contributions = new Contributions((article, claim) -> List.of(new Route(TOPIC, Role.TOTAL)));
    private final Estimator estimator = new Estimator(Grades.byKind(), IncidentWidths.shipped(), "test");

    @Test
    void tellsWhoSaysAFigureWhere() {
        assertThat(reasons(List.of(), List.of(Told.on("2025-03-28", "Northern Post").says("KR", 11_000).article)))
            .containsExactly("Northern Post reports 11,000 according to KR.");
    }

    @Test
    void tellsACorrectionOnce_withBothFigures() {
        ArticleClaims wrong = Told.on("2025-03-28", "Northern Post").says("KR", 11_000).article;
        ArticleClaims right = Told.on("2025-03-28", "Northern Post").later(2).says("KR", 12_000).article;
        right.setCorrectionNote("Corrected: the figure was wrong.");

        List<String> reasons = reasons(List.of(wrong), List.of(wrong, right));

        assertThat(reasons).hasSize(1);
        assertThat(reasons.get(0)).startsWith("Northern Post corrected its article: 12,000 instead of 11,000 according to KR; best rises from 11,000 to 12,000, low rises from ");
    }

    @Test
    void tellsNoTotalInPlaceOfAnAddition() {
        ArticleClaims wrong = Told.on("2025-03-28", "Northern Post").says("KR", 11_000).adds("KR", 2_000, null).article;
        ArticleClaims right = Told.on("2025-03-28", "Northern Post").later(2).says("KR", 12_000).article;
        right.setCorrectionNote("Corrected: the figure was wrong.");

        assertThat(reasons(List.of(wrong), List.of(wrong, right))).anyMatch(reason -> reason.contains("12,000 instead of 11,000"))
            .noneMatch(reason -> reason.contains("instead of 2,000"));
    }

    @Test
    void tellsOnlyMovesThatAReaderSees() {
        assertThat(ReasonSentence.moves(lane(17_998, 18_000, 18_001), lane(18_000, 18_000, 25_012))).isEqualTo("; high rises from 18,000 to 25,000.");
        assertThat(ReasonSentence.moves(lane(17_998, 18_000, 18_001), lane(18_000, 18_012, 18_001))).isEqualTo("; best rises from 18,000 to 18,012.");
    }

    private static LaneEstimate lane(double low, double best, double high) {
        LaneEstimate lane = new LaneEstimate();
        lane.setLow(low);
        lane.setBest(best);
        lane.setHigh(high);
        return lane;
    }

    @Test
    void saysThatAnUncitedFigureNamesNoSource() {
        assertThat(reasons(List.of(), List.of(Told.on("2025-03-28", "Northern Post").saysUncited(13, "13 troops came.").article)))
            .containsExactly("Northern Post reports 13 (no source named).");
    }

    /** The different sentences of the change that leads from some versions of an article to others. */
    private List<String> reasons(List<ArticleClaims> before, List<ArticleClaims> after) {
        ArticleContribution old = contribution(before);
        ArticleContribution now = contribution(after);
        return Changes.between(before.isEmpty() ? null : estimate(old), estimate(now), RowChange.between(old.getRows(), now.getRows()), Instant.EPOCH).stream()
            .flatMap(change -> change.getReasons().stream()).map(Contribution::getText).distinct().toList();
    }

    private ArticleContribution contribution(List<ArticleClaims> versions) {
        Map<String, ArticleContribution> all = versions.isEmpty() ? Map.of() : contributions.of(versions);
        return all.getOrDefault("t", ArticleContribution.newBuilder().setTopic("t").setArticleId("a").setRows(List.of()).build());
    }

    private Estimate estimate(ArticleContribution contribution) {
        return estimator.estimate(TOPIC, contribution.getRows(), Clocks.LATEST);
    }
}
