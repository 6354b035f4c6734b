package rangefinder.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rangefinder.enrich.Enricher;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;

/** Who acts, on whom, where and what, around the figures of a sentence. */
final class FramesTest {

    private static final Enricher ENRICHER = new Enricher();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Poland will buy 180 tanks from South Korea.                             | 180  | BUY       | PL | KR
        Sweden sold 180 howitzers to Britain.                                   | 180  | SELL      | SE | GB
        Some 180 workers from Kenya will arrive in Russia, Ukraine's navy said. | 180  | CROSS     | KE | RU
        Norway sent Ukraine 12 helicopters, 30 boats and 180 soldiers.          | 30   | DISPATCH  | NO | UA
        Norway sent Ukraine 12 helicopters, 30 boats and 180 soldiers.          | 180  | DISPATCH  | NO | UA
        South Africa withdrew its last 180 troops from Chad.                    | 180  | WITHDRAW  | ZA | TD
        France has stationed 180 soldiers in Chad.                              | 180  | STATION   | FR | TD
        About 180 French soldiers are now deployed in Chad, Peru's envoy said.  | 180  | DISPATCH  | FR | TD
        Norway, which has 180 peacekeepers in Chad, will stay.                   | 180  | STATION   | NO | TD
        There are 180 French soldiers in Chad.                                  | 180  | STATION   | FR | TD
        About 180 Peruvian soldiers are fighting in Chad.                       | 180  | FIGHT     | PE | TD
        France withdrew its last 180 troops in 2022.                            | 180  | WITHDRAW  | FR | -
        Norway's Northern Corps moved 180 soldiers to Chad.                     | 180  | DISPATCH  | NO | TD
        An envoy puts Peruvian casualties at 180.                               | 180  | CASUALTY  | PE | -
        Peru has suffered 180 casualties.                                       | 180  | CASUALTY  | PE | -
        Peruvian losses near 180.                                               | 180  | CASUALTY  | PE | -
        Rebels in Chad freed 180 miners.                                        | 180  | RELEASE   | -  | -
        Police in Chad seized 180 rifles.                                       | 180  | SEIZE     | TD | -
        """)
    void readsWhoActsAndOnWhom(String text, double value, String action, String actor, String target) {
        Claim claim = figure(text, value);
        assertThat(claim.getAction()).isEqualTo(action);
        assertThat(claim.getActor()).isEqualTo(actor);
        assertThat(claim.getTarget()).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        The army released 180 prisoners.                | RELEASE
        The government released 180 euros.              | FUND
        The firm fired 180 workers.                     | LAY_OFF
        The ship fired 180 missiles.                    | ATTACK
        Sappers cleared 180 mines.                      | CLEAR
        The judge cleared 180 men.                      | ACQUIT
        The plant made 180 trucks.                      | PRODUCE
        The fund made 180 euros.                        | EARN
        Police made 180 arrests.                        | DETAIN
        Miners pulled out 180 colleagues.               | RESCUE
        The river swept away 180 houses.                | DESTROY
        Some 180 nurses were recruited to fight abroad. | RECRUIT
        The envoy handed over 180 prisoners.            | RELEASE
        The envoy handed over 180 tractors.             | SUPPLY
        Gunmen snatched 180 ballot boxes.               | STEAL
        The bank committed 180 euros in loans.          | FUND
        Peru brought home 180 miners.                   | RETURN
        Some 180 teachers have stopped work.            | STRIKE
        The army said that 180 drones had struck the port. | HIT
        The army admitted 180 losses.                   | -
        The army put rebel losses at 180.               | CASUALTY
        The army put rebel dead at 180.                 | KILL
        """)
    void readsAVerbByWhatIsCounted(String text, String action) {
        assertThat(figure(text, 180).getAction()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The storm left 180 dead in the islands, 32 of them in Haiti.   | 32 | KILL
        Crews pulled out 180 bodies, among them two sisters.           | 2  | KILL
        Police detained 94 people, 61 of them in Lima, and hurt a boy. | 61 | DETAIN
        Peru sent 300 more soldiers to Chad, bringing the number of its soldiers in the north of the country to 900. | 900 | DISPATCH
        """)
    void readsAPartByItsWhole(String text, double value, String action) {
        assertThat(figure(text, value).getAction()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        The blast killed 180 people in neighbouring Chile.                       | Chile
        Nurses treated 180 people, Ana Ruiz told reporters in Geneva.            | -
        The firm employs 180 people in Germany and about 60 in Slovakia.         | Germany
        The flood killed 180 people in the Haitian town of Petit-Goave.          | Petit-Goave
        The blast killed 180 people in Sudan's Gedaref.                          | Gedaref
        The alliance has 180 soldiers there, most of them American.              | -
        Some 180 people, most of them from Chad and Sudan, were killed.          | -
        The group counted 180 dead, including a boy who drowned in Arica.        | -
        Some 180 people, including a boy, were killed in Arica.                  | Arica
        Police said a fire in Arica on Monday killed 180 people.                 | Arica
        The minister told reporters in Arica that 180 people had died.           | -
        Some 180 were being treated at the Mercy Hospital in Arica.              | -
        A missile killed 180 people at Mercy Hospital.                           | Mercy Hospital
        The toll rose to 180 after two people succumbed at Mercy Hospital.       | -
        Some 180 people were killed in the capital and two in Arica.             | -
        """)
    void readsWhereItHappened(String text, String place) {
        List<String> places = figure(text, 180).getPlace();
        assertThat(places.isEmpty() ? null : places.get(0)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        The carmaker will cut 11% of its workforce of 40,000.            | 40000 | -        | STOCK | REALISED
        The plant plans to make 6,000 drones a month, up from 500 now.   | 500   | PRODUCE  | RATE  | REALISED
        The flood killed 184 people. Firefighters pulled out 7 bodies.   | 7     | KILL     | PART  | REALISED
        Eight were killed, including two boys, and 15 people were hurt.  | 15    | INJURE   | TOTAL | REALISED
        Some 35 villagers, including 16 children, were killed and 70 hurt. | 70  | INJURE   | TOTAL | REALISED
        Firefighters pulled out 7 bodies.                                | 7     | KILL     | TOTAL | REALISED
        The army has had 6,000 soldiers killed and wounded.              | 6000  | CASUALTY | TOTAL | REALISED
        Some 52 survivors were taken to hospitals.                       | 52    | SURVIVE  | TOTAL | REALISED
        The stadium holds 300 people.                                    | 300   | -        | STOCK | REALISED
        Some 60 percent of the town's 300 residents are homeless.        | 300   | -        | TOTAL | REALISED
        A tenth victim has died in hospital, police said.                | 1     | KILL     | INCREMENT | REALISED
        The fighting has displaced 38,000 people in a week.              | 38000 | DISPLACE | TOTAL | REALISED
        Norway, which has 450 soldiers in Chad, plans to withdraw 90 of them. | 90 | WITHDRAW | PART | PLANNED
        Rumours spoke of 300 dead, a figure that police denied.          | 300   | KILL     | TOTAL | DENIED
        Monitors counted 4 dead. The 700 figure is widely seen as inflated. | 700 | KILL     | TOTAL | DENIED
        An estimate of 700 deaths was later discredited.                 | 700   | KILL     | TOTAL | DENIED
        The party's claim of 12 deaths is not credible.                  | 12    | KILL     | TOTAL | DENIED
        The party's claim of 12 deaths isn't credible.                   | 12    | KILL     | TOTAL | DENIED
        The party's claim of 12 deaths is credible.                      | 12    | KILL     | TOTAL | REALISED
        The toll of 26 deaths was accepted by both sides.                | 26    | KILL     | TOTAL | REALISED
        The army did not deny that 40 people had died.                   | 40    | KILL     | TOTAL | REALISED
        """)
    void tellsWhatKindOfFigureItIs(String text, double value, String action, Basis basis, Lane lane) {
        Claim claim = figure(text, value);
        assertThat(claim.getAction()).isEqualTo(action);
        assertThat(claim.getBasis()).isEqualTo(basis);
        assertThat(claim.getLane()).isEqualTo(lane);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Peru has received 380 guns, the ministry said in a statement on Monday.          | -
        Peru has received 380 guns, an official told reporters on Monday.                | -
        Peru has received 380 guns, an official told a news conference in Lima on Monday. | -
        Peru has received 380 guns, a senior official said late on Monday.               | -
        Peru has received 380 guns, according to a report published on Monday.           | -
        Peru received 380 guns on Sunday, an official told reporters on Monday.          | 2024-05-12
        The army conceded on Monday that 380 men had died.                               | -
        The war, which began in April 2022, has killed 380 people.                       | 2022-04-01
        Police said clashes on Monday killed 380 people.                                 | 2024-05-13
        Police told reporters a fire in Arica on Monday had killed 380 people.           | 2024-05-13
        """)
    void datesNothingByTheDayOnWhichItWasSaid(String text, String from) {
        assertThat(figure(text, 380).getFrom()).isEqualTo(from);
    }

    @Test
    void datesEachSideOfAComparisonByItself() {
        String text = "Some 9,400 people had no power, down from 27,000 on Monday.";
        assertThat(figure(text, 9400).getFrom()).isNull();
        assertThat(figure(text, 27000).getFrom()).isEqualTo("2024-05-13");
    }

    @Test
    void carriesNoFlagToAnArmysStrength() {
        String text = "Sweden sent 44 guns to Britain. The army now has 2,050 soldiers.";
        assertThat(figure(text, 2050).getActor()).isNull();
    }

    @Test
    void takesNoDayBehindByForWhoActs() {
        assertThat(figure("Canada plans to send 500 more firefighters to Portugal by the end of June.", 500).getActor()).isEqualTo("CA");
    }

    @Test
    void putsNoHappeningFromAbroadIntoTheArticlesPlace() {
        String text = "A quake killed 184 people in Peru on Tuesday. Chile's police said a wall killed three people.";
        assertThat(figure(text, 3).getPlace()).isEmpty();
    }

    private static Claim figure(String text, double value) {
        List<Claim> claims = ENRICHER.enrich(Article.newBuilder().setArticleId("a").setVersion("1").setKind(ArticleKind.PUBLISHED).setPublisher("The Valley Post")
            .setPublished("2024-05-14").setFetched(Instant.parse("2024-05-14T12:00:00Z")).setMadeBy("test").setText(text).build()).getClaims();
        return claims.stream().filter(c -> Double.valueOf(value).equals(c.getQuantity().getLow())).findFirst().orElseThrow(() -> new AssertionError("no claim of " + value + " in: " + text + claims));
    }
}
