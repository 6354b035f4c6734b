package rangefinder.aggregate.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.aggregate.topic.Route;
import rangefinder.aggregate.topic.Routing;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.Claim;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Reason;
import rangefinder.schema.Role;
import rangefinder.schema.TopicClass;

class StatementsTest {

    private static final TopicDefinition TOPIC = TopicDefinition.simple("t", "t", TopicClass.CAMPAIGN, "troops dispatched", null);
    private static final Routing ALL = (article, claim) -> List.of(new Route(TOPIC, Role.TOTAL));
    private static final Routing HEADLINES = (article, claim) -> claim.getIn() == null ? List.of() : ALL.routes(article, claim);

    @Test
    void aHeadlineThatStandsBeforeTheStatementItRepeatsIsNoSecondSource() {
        assertThat(rows(ALL, headlineAndText())).extracting(ClaimRow::getOriginatorName).containsExactly("KR");
    }

    @Test
    void aHeadlineSpeaksWhereTheStatementThatItRepeatsAsksNothing() {
        assertThat(rows(HEADLINES, headlineAndText())).extracting(row -> row.getClaim().getIn()).containsExactly("title");
    }

    @Test
    void anAdditionThatIsToldWithItsSumIsAPartOfIt() {
        Told told = Told.on("2025-03-28", "post").adds("KR", 300, null).says("KR", 1_500).adds("PT", 200, null);
        told.article.getClaims().get(1).setBecause(List.of(new Reason("basis", "resulting-total", "total")));
        assertThat(rows(ALL, told)).extracting(ClaimRow::getRole).containsExactly(Role.PART, Role.TOTAL, Role.TOTAL);
    }

    @Test
    void anAdditionOfOtherThingsIsNoPartOfTheSum() {
        Told told = Told.on("2025-03-28", "post").adds("KR", 300, null).says("KR", 1_500);
        told.article.getClaims().get(0).setCountedClass("armour");
        told.article.getClaims().get(1).setBecause(List.of(new Reason("basis", "resulting-total", "total")));
        assertThat(rows(ALL, told)).extracting(ClaimRow::getRole).containsExactly(Role.TOTAL, Role.TOTAL);
    }

    @Test
    void comparesWhatIsToldInSeveralUnitsInOne() {
        Told told = Told.on("2025-03-28", "post").says("BE", 4.8).says("NL", 4_800);
        told.article.getClaims().forEach(claim -> claim.setCountedClass("drugs"));
        told.article.getClaims().get(0).getQuantity().setUnit("t");
        told.article.getClaims().get(1).getQuantity().setUnit("kg");
        assertThat(rows(ALL, told)).extracting(row -> row.getClaim().getQuantity()).extracting("low", "unit").containsExactly(tuple(4_800.0, "kg"), tuple(4_800.0, "kg"));
    }

    private static Told headlineAndText() {
        Told told = Told.on("2025-03-28", "post").saysUncited(11_000, "11,000 sent.").says("KR", 11_000);
        Claim headline = told.article.getClaims().get(0);
        headline.setIn("title");
        headline.setSameAs(told.article.getClaims().get(1).getClaimId());
        return told;
    }

    private static List<ClaimRow> rows(Routing routing, Told told) {
        return List.copyOf(new Statements(routing).of(told.article).values());
    }
}
