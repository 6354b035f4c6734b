package rangefinder.aggregate.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Role;
import rangefinder.schema.Source;

class TopicDefinitionsTest {

    private static final String SENT = "topics:\n  - id: troops-sent\n    counted: [troops]\n    actions: [dispatch]\n    actor: KP\n    place: Russia\n";

    @Test
    void readsATopicWithItsDefaults() {
        TopicDefinition topic = TopicDefinitions.parse(SENT, "topics.yaml").get(0);
        assertThat(topic.actions()).containsExactly("DISPATCH");
        assertThat(topic.level()).isEqualTo(TopicDefinition.Level.PRINCIPAL);
    }

    @Test
    void namesFileLineAndWhatIsAllowed() {
        assertThatThrownBy(() -> TopicDefinitions.parse(SENT + "    class: war\n", "topics.yaml"))
            .hasMessage("topics.yaml, line 7: class is war, allowed are [campaign, incident]");
        assertThatThrownBy(() -> TopicDefinitions.parse(SENT + "    colour: red\n", "topics.yaml")).hasMessageContaining("line 7: unknown field colour");
        assertThatThrownBy(() -> TopicDefinitions.parse("topics: [", "topics.yaml")).hasMessageContaining("topics.yaml, line");
    }

    @Test
    void officersAreAPartOfTroops_andKurskOfRussia() {
        assertThat(role("troops", "Russia")).isEqualTo(Role.TOTAL);
        assertThat(role("officers", "Russia")).isEqualTo(Role.PART);
        assertThat(role("troops", "Kursk")).isEqualTo(Role.PART);
        assertThat(role("engineers", "Russia")).isNull();
    }

    @Test
    void derivesAnIncidentFromAnIdWithADay() {
        Claim claim = claim("people", "Springfield");
        claim.setAction("KILL");
        claim.setTopics(List.of("kill/springfield/2025-03-01"));
        Route route = new TopicRouter(List.of()).routes(null, claim).get(0);
        assertThat(route.topic().topicClass()).hasToString("INCIDENT");
        assertThat(route.topic().measure()).isEqualTo("killed");
    }

    private static Role role(String counted, String place) {
        return TopicRouter.role(TopicDefinitions.parse(SENT, "topics.yaml").get(0), claim(counted, place));
    }

    private static Claim claim(String counted, String place) {
        return Claim.newBuilder().setClaimId("c").setStart(0).setEnd(1).setQuote("q")
            .setQuantity(Quantity.newBuilder().setText("3").setStart(0).setEnd(1).setLow(3.).setHigh(3.).setBound(Bound.EXACT).build())
            .setCountedClass(counted).setAction("DISPATCH").setActor("KP").setPlace(List.of(place)).setBasis(Basis.TOTAL).setLane(Lane.REALISED)
            .setSource(Source.newBuilder().setName("s").build()).build();
    }
}
