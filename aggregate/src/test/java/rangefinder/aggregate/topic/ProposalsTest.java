package rangefinder.aggregate.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;

class ProposalsTest {

    @Test
    void whatIsProposedIsADefinition() {
        String yaml = Proposals.of(List.of(article("a", claim("NO", "ships")), article("b", claim("NO", "ships"))), 2, 10);
        assertThat(TopicDefinitions.parse(yaml, "proposed")).singleElement().satisfies(topic -> {
            assertThat(topic.actor()).isEqualTo("NO");
            assertThat(topic.counted()).isEqualTo(Set.of("ships"));
            assertThat(topic.actions()).isEqualTo(Set.of("SINK"));
        });
    }

    @Test
    void oneArticleThatRepeatsItselfIsNoFrequentFrame() {
        assertThat(TopicDefinitions.parse(Proposals.of(List.of(article("a", claim("NO", "ships"), claim("NO", "ships"))), 2, 10), "proposed")).isEmpty();
    }

    private static ArticleClaims article(String id, Claim... claims) {
        return ArticleClaims.newBuilder().setArticleId(id).setVersion("v").setFetched(Instant.EPOCH).setMadeBy("t").setTextHash("").setClaims(List.of(claims)).build();
    }

    static Claim claim(String actor, String counted) {
        return Claim.newBuilder().setClaimId("c").setStart(0).setEnd(9).setQuote("Two sank.").setCounted(counted).setCountedClass(counted).setAction("SINK").setActor(actor)
            .setBasis(Basis.TOTAL).setLane(Lane.REALISED).setSource(Source.newBuilder().setName("x").setKind(SourceKind.medium).build())
            .setQuantity(Quantity.newBuilder().setText("Two").setStart(0).setEnd(3).setLow(2.).setHigh(2.).setBound(Bound.EXACT).build()).build();
    }
}
