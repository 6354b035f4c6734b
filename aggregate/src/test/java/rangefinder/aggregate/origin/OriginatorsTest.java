package rangefinder.aggregate.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.topic.TopicDefinition.Level;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;

/** Whose figure it is, as far as one article tells. */
class OriginatorsTest {

    @Test
    void organsOfAStateSpeakForIt() {
        assertThat(originator("the general staff", SourceKind.military, "KR/JCS", Level.PRINCIPAL).id()).isEqualTo("KR");
        assertThat(originator("the spy agency", SourceKind.intelligence, "KR/NIS", Level.PRINCIPAL).id()).isEqualTo("KR");
    }

    @Test
    void organsSpeakForThemselvesWhereTheTopicWantsIt() {
        assertThat(originator("the spy agency", SourceKind.intelligence, "KR/NIS", Level.ORGAN).id()).isEqualTo("KR/NIS");
    }

    @Test
    void unnamedOfficialsOfAStateCountAsThatState() {
        Originator officials = originator("Ukrainian sources", SourceKind.anonymous, "UA", Level.PRINCIPAL);
        assertThat(officials.id()).isEqualTo("UA");
        assertThat(Grades.byKind().of(officials).letter()).isEqualTo("B");
    }

    @Test
    void anUnnamedSourceOfNobodyIsBoundToWhoRelaysIt() {
        assertThat(originator("a source", SourceKind.anonymous, null, Level.PRINCIPAL).id()).isEqualTo("unnamed, by jo reyes");
        assertThat(originator("another source", SourceKind.anonymous, null, Level.PRINCIPAL).id()).isEqualTo("unnamed, by jo reyes");
    }

    @Test
    void aFigureThatNobodyIsCitedForIsOneOriginatorAValue() {
        assertThat(originator(null, SourceKind.medium, null, Level.PRINCIPAL).id()).isEqualTo("uncited 12,000");
    }

    private static Originator originator(String text, SourceKind kind, String entity, Level level) {
        Source source = Source.newBuilder().setName(text == null ? "The Post" : text).setText(text).setKind(kind).setEntity(entity).build();
        ArticleClaims article = ArticleClaims.newBuilder().setArticleId("a").setVersion("v").setPublisher("The Post").setAuthors(List.of("Jo Reyes"))
            .setFetched(Instant.EPOCH).setMadeBy("test").setTextHash("").build();
        Quantity quantity = Quantity.newBuilder().setText("12,000").setStart(0).setEnd(6).setLow(12_000.).setHigh(12_000.).setBound(Bound.EXACT).build();
        Claim claim = Claim.newBuilder().setClaimId("c").setStart(0).setEnd(9).setQuote("12,000.").setQuantity(quantity).setBasis(Basis.TOTAL)
            .setLane(Lane.REALISED).setSource(source).build();
        return Originators.of(article, claim, level);
    }
}
