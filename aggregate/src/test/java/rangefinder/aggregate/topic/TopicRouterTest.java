package rangefinder.aggregate.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Role;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;

class TopicRouterTest {

    @Test
    void officersAnswerForOfficersAndAreAPartOfTroops() {
        assertThat(routes("officers", "aa/dispatch/officers/bb")).extracting(route -> route.topic().id(), Route::role)
            .containsExactly(tuple("aa/dispatch/officers/bb", Role.TOTAL), tuple("aa/dispatch/troops/bb", Role.PART));
    }

    @Test
    void thatTheyArePeopleIsNoQuestion() {
        assertThat(routes("troops", "aa/dispatch/troops/bb")).extracting(route -> route.topic().id()).containsExactly("aa/dispatch/troops/bb");
    }

    @Test
    void aTopicIsTitledAlikeByItsTotalsAndItsParts() {
        String byPart = routes("officers", "aa/dispatch/officers/bb").get(1).topic().title();
        assertThat(byPart).isEqualTo(routes("troops", "aa/dispatch/troops/bb").get(0).topic().title());
    }

    private static List<Route> routes(String counted, String frame) {
        Claim claim = Claim.newBuilder().setClaimId("c").setStart(0).setEnd(9).setQuote("500 went.").setCounted(counted).setCountedClass(counted).setAction("DISPATCH")
            .setActor("AA").setTarget("BB").setBasis(Basis.TOTAL).setLane(Lane.REALISED).setTopics(List.of(frame))
            .setQuantity(Quantity.newBuilder().setText("500").setStart(0).setEnd(3).setLow(500.).setHigh(500.).setBound(Bound.EXACT).build())
            .setSource(Source.newBuilder().setName("x").setKind(SourceKind.medium).build()).build();
        ArticleClaims article = ArticleClaims.newBuilder().setArticleId("a").setVersion("v").setFetched(Instant.EPOCH).setMadeBy("t").setTextHash("").build();
        return new TopicRouter(List.of()).routes(article, claim);
    }
}
