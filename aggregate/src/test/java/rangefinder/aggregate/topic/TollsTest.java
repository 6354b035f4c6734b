package rangefinder.aggregate.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Reason;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;

class TollsTest {

    private static Claim claim(String action, double value, String... list) {
        return Claim.newBuilder().setClaimId(action + value).setStart(0).setEnd(9).setQuote("Four adults and six children died.")
            .setQuantity(new Quantity("n", 0, 1, value, value, Bound.EXACT, null)).setCountedClass("people").setAction(action).setBasis(Basis.TOTAL)
            .setLane(Lane.REALISED).setSource(new Source("mayor", SourceKind.government, null, "mayor", null, null))
            .setBecause(new ArrayList<>(Stream.of(list).map(words -> new Reason("list", "goes-on-from", words)).toList())).build();
    }

    private static Claim dated(Claim claim, String from, String to) {
        return Claim.newBuilder(claim).setFrom(from).setTo(to).build();
    }

    private static List<String> derived(Claim... claims) {
        return Identities.complete(List.of(claims)).stream().filter(stated -> !stated.derivedFrom().isEmpty())
            .map(stated -> stated.claim().getAction() + " " + stated.claim().getQuantity().getLow().intValue()).toList();
    }

    private static ArticleClaims article(Claim... claims) {
        return ArticleClaims.newBuilder().setArticleId("a").setVersion("1").setFetched(Instant.EPOCH).setPublished("2024-05-20").setMadeBy("test").setTextHash("").setClaims(List.of(claims)).build();
    }

    @Test
    void addsUpWhatASentenceLists() {
        assertThat(derived(claim("KILL", 4), claim("KILL", 6, "four"), claim("KILL", 3))).containsExactly("KILL 10");
    }

    @Test
    void countsAsInjuredWhoWasShotAndLives() {
        assertThat(derived(claim("SHOOT", 5), claim("KILL", 1))).containsExactly("INJURE 4");
        assertThat(derived(claim("SHOOT", 5), claim("KILL", 1), claim("INJURE", 2))).containsExactly("INJURE 4");
        assertThat(derived(claim("SHOOT", 5), claim("KILL", 1), claim("INJURE", 7))).isEmpty();
    }

    @Test
    void keepsTheYearsTollOutOfAnIncident() {
        Claim today = dated(claim("KILL", 2), "2024-05-19", "2024-05-19");
        Claim year = dated(claim("KILL", 126), "2024-01-01", "2024-05-20");
        assertThat(Background.is(article(today, year), year)).isTrue();
        assertThat(Background.is(article(today, year), today)).isFalse();
    }

    @Test
    void keepsAnOlderIncidentOutOnlyBesideANewOne() {
        Claim today = dated(claim("KILL", 2), "2024-05-19", "2024-05-19");
        Claim older = dated(claim("KILL", 9), "2024-03-02", "2024-03-02");
        assertThat(Background.is(article(today, older), older)).isTrue();
        assertThat(Background.is(article(older), older)).isFalse();
    }
}
