package rangefinder.aggregate.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;

class TopicTitlesTest {

    @Test
    void namesWhatPlaceAndDayOfAHappening() {
        assertThat(title("kill/porto-novo/2024-03-09", "KILL", "children")).isEqualTo("People killed, Porto Novo, 9 March 2024");
        assertThat(title("destroy/houses/quito/2024-03-09", "DESTROY", "houses")).isEqualTo("Houses destroyed, Quito, 9 March 2024");
    }

    @Test
    void namesStatesOfACampaign() {
        assertThat(title("no/dispatch/engineers/cl", "DISPATCH", "engineers")).isEqualTo("Engineers dispatched by Norway to Chile");
    }

    @Test
    void namesACampaignWithoutTarget() {
        assertThat(title("no/train/troops", "TRAIN", "troops")).isEqualTo("Troops trained by Norway");
    }

    private static String title(String frame, String action, String counted) {
        Claim claim = Claim.newBuilder().setClaimId("c").setStart(0).setEnd(1).setQuote("q")
            .setQuantity(new Quantity("5", 0, 1, 5.0, 5.0, Bound.EXACT, null)).setCounted(counted).setCountedClass(counted).setAction(action)
            .setBasis(Basis.TOTAL).setLane(Lane.REALISED).setSource(Source.newBuilder().setName("s").setKind(SourceKind.medium).build()).build();
        return TopicRouter.derived(frame, claim).title();
    }
}
