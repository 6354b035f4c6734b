package rangefinder.aggregate.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Source;

class DefinedTopicsTest {

    private static final TopicDefinition CREWS = TopicDefinitions.parse("[{id: crews, counted: [firefighters], actions: [DISPATCH]}]", "sample").get(0);

    @Test
    void aClaimThatNamesWhatIsAskedAnswers() {
        assertThat(TopicRouter.role(CREWS, claim("DISPATCH", "firefighters"))).isNotNull();
    }

    @Test
    void aClaimThatLacksWhatIsAskedDoesNot() {
        assertThat(TopicRouter.role(CREWS, claim(null, "firefighters"))).isNull();
        assertThat(TopicRouter.role(CREWS, claim("DISPATCH", null))).isNull();
    }

    private static Claim claim(String action, String counted) {
        return Claim.newBuilder().setClaimId("c").setStart(0).setEnd(10).setQuote("So many.").setQuantity(new Quantity("5", 0, 1, 5.0, 5.0, Bound.EXACT, null))
            .setCounted("crews").setCountedClass(counted).setAction(action).setTopics(List.of()).setBasis(Basis.TOTAL).setLane(Lane.REALISED)
            .setSource(Source.newBuilder().setName("A").build()).build();
    }
}
