package rangefinder.aggregate.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.schema.Bound;
import rangefinder.schema.Estimate;
import rangefinder.schema.Lane;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.SourceKind;
import rangefinder.schema.Statement;
import rangefinder.schema.TopicClass;

class NeighboursTest {

    private static final Estimate FIRE = incident("kill/lisbon/2031-06-09", 12, "fire brigade");

    @Test
    void anIncidentOfTheNextDayWithTheSameFigureIsPerhapsTheSame() {
        assertThat(Neighbours.of(FIRE, List.of(FIRE, incident("kill/lisbon/2031-06-10", 12, "the mayor")))).containsExactly("kill/lisbon/2031-06-10");
    }

    @Test
    void soIsOneOfTheCountryAroundThatTheSameSpeakerTellsOf() {
        assertThat(Neighbours.of(FIRE, List.of(incident("kill/portugal/2031-06-09", 11, "fire brigade")))).containsExactly("kill/portugal/2031-06-09");
    }

    @Test
    void otherPlacesDaysAndHappeningsAreOthers() {
        assertThat(Neighbours.of(FIRE, List.of(incident("kill/porto/2031-06-09", 12, "fire brigade"), incident("kill/lisbon/2031-06-12", 12, "fire brigade"),
            incident("injure/lisbon/2031-06-09", 12, "fire brigade"), incident("kill/lisbon/2031-06-10", 40, "the mayor")))).isEmpty();
    }

    private static Estimate incident(String id, double figure, String who) {
        Statement statement = Statement.newBuilder().setOriginator(who).setName(who).setKind(SourceKind.government).setGrade("B").setWeight(800).setShare(1)
            .setLow(figure).setHigh(figure).setBound(Bound.EXACT).setComposition("").setAsOf("2031-06-09").setArticles(1).build();
        LaneEstimate lane = LaneEstimate.newBuilder().setLane(Lane.REALISED).setOriginators(1).setEffective(1).setArticles(1).setClaims(1).setContested(false)
            .setLowerBoundShare(0).setAsOf("2031-06-09").setStale(false).setStatements(List.of(statement)).setOmitted(0).build();
        return Estimate.newBuilder().setTopic(id).setTitle(id).setTopicClass(TopicClass.INCIDENT).setDerived(true).setMeasure("killed").setLanes(List.of(lane))
            .setRules("").setInputDigest("").setOutputDigest("").setHistoryDigest("").build();
    }
}
