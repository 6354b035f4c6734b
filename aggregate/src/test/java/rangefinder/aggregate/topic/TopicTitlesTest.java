package rangefinder.aggregate.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rangefinder.schema.TopicClass;

class TopicTitlesTest {

    @Test
    void namesWhatPlaceAndDayOfAHappening() {
        assertThat(title("kill/porto-novo/2024-03-09")).isEqualTo("People killed, Porto Novo, 9 March 2024");
        assertThat(title("destroy/houses/quito/2024-03-09")).isEqualTo("Houses destroyed, Quito, 9 March 2024");
    }

    @Test
    void namesStatesOfACampaign() {
        assertThat(title("no/dispatch/engineers/cl")).isEqualTo("Engineers dispatched by Norway to Chile");
    }

    @Test
    void namesACampaignWithoutTarget() {
        assertThat(title("no/train/troops")).isEqualTo("Troops trained by Norway");
    }

    @Test
    void namesTheCauseAndTheMonthOfAGrowingToll() {
        assertThat(title("kill/flooding/lower-silesia/2024-09")).isEqualTo("People killed in floods, Lower Silesia, September 2024");
        assertThat(title("destroy/houses/earthquake/quito/2024-03")).isEqualTo("Houses destroyed in an earthquake, Quito, March 2024");
        assertThat(title("infect/cholera/chad/2024")).isEqualTo("People infected in an outbreak of cholera, Chad, 2024");
    }

    @Test
    void namesWhoDidItInANight() {
        assertThat(title("launch/drones/no/2024-03-09")).isEqualTo("Drones launched by Norway, 9 March 2024");
    }

    @Test
    void namesACompanyThatNoTableKnows() {
        assertThat(title("org-kestrel-stores/cut/jobs")).isEqualTo("Jobs cut by Kestrel Stores");
        assertThat(title("org-ge/cut/jobs")).doesNotContain("Georgia");
    }

    @Test
    void namesAPartyAsShortAsAStatesCodeThatIsNone() {
        assertThat(title("a4/kill/civilians/u2")).isEqualTo("Civilians killed by A4 to U2");
        assertThat(title("xk/train/troops")).isEqualTo("Troops trained by Kosovo");
    }

    @Test
    void namesTheUnitLast() {
        assertThat(DerivedTopics.of("no/give/money/cl", "USD").title()).isEqualTo("Money given by Norway to Chile, in USD");
    }

    @Test
    void countsAGrowingTollAsACampaignAndADisasterAsAnIncident() {
        assertThat(DerivedTopics.of("kill/flooding/quito/2024-09", null).topicClass()).isEqualTo(TopicClass.CAMPAIGN);
        assertThat(DerivedTopics.of("kill/earthquake/quito/2024-09", null).topicClass()).isEqualTo(TopicClass.INCIDENT);
        assertThat(DerivedTopics.of("protest/quito/2024-09-12", null).topicClass()).isEqualTo(TopicClass.CAMPAIGN);
    }

    private static String title(String id) {
        return DerivedTopics.of(id, null).title();
    }
}
