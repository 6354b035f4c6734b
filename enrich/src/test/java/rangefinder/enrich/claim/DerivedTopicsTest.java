package rangefinder.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.schema.Article;
import rangefinder.schema.Claim;

class DerivedTopicsTest {

    private static final ArticleReader READER = new ArticleReader();

    @Test
    void givesOneHappeningOneTopicAMeasure() {
        assertThat(topics("A blast in Quito on Tuesday killed 14 people and injured 31, officials said.\n\nShe said that 16 people had died."))
            .containsOnly("kill/quito/2024-03-05", "injure/quito/2024-03-05");
    }

    @Test
    void doesNotTakeTheDayOfSayingForTheDayOfTheEvent() {
        assertThat(topics("A blast in Quito killed 14 people, the mayor said on Wednesday.")).isEmpty();
    }

    @Test
    void asksNothingOfAnIncompleteFrame() {
        assertThat(topics("Norway has sent 70 engineers. Prices of 20 shares rose in Quito on Tuesday.")).isEmpty();
    }

    @Test
    void countsMarchersWhateverTheVerb() {
        assertThat(topics("About 5,000 people took part in a march in Quito on Tuesday.\n\n7,000 people had marched through Quito on Tuesday, organisers said."))
            .containsOnly("protest/quito/2024-03-05");
    }

    @Test
    void keepsTheMarchersOfACountryApartFromThoseOfATown() {
        assertThat(topics("Some 412,000 demonstrators marched across Ecuador on Tuesday. In Quito, police put the figure at 61,000 demonstrators on Tuesday."))
            .containsExactly("protest/ecuador/2024-03-05", "protest/quito/2024-03-05");
    }

    @Test
    void keepsALossOnTheFrontApartFromTheTownThatARaidStruck() {
        assertThat(topics("Russia launched 90 drones at Ukraine on Sunday, killing six people in Odesa. Russia had lost 1,260 soldiers in the past day, the general staff said."))
            .filteredOn(topic -> topic.startsWith("casualty")).isEmpty();
    }

    @Test
    void asksWhatAStatesForcesHaveLostOverAWar() {
        assertThat(topics("Russia lost 1,260 soldiers in the past day, bringing its losses since the start of the war to about 90,400, the general staff said."))
            .containsExactly("ru/suffer/casualties");
        assertThat(topics("Russian losses near 90,000, the envoy said.")).containsExactly("ru/suffer/casualties");
        assertThat(topics("Britain said that Russia had suffered 90,000 casualties. The group has confirmed the deaths of 52,000 Russian soldiers."))
            .containsExactly("ru/suffer/casualties", "ru/suffer/deaths");
        assertThat(topics("Russia has lost 2,380 tanks since February 2022.")).containsExactly("ru/lose/armour");
        assertThat(topics("Norwegian forces have killed and wounded 9,000 soldiers since May 2022.")).isEmpty();
    }

    @Test
    void asksOfNoLaunchHowManyDronesStruck() {
        assertThat(topics("Norway launched 180 drones at Chile overnight. The air force said that 29 drones had struck houses.")).containsExactly("launch/drones/no/2024-03-07");
    }

    @Test
    void keepsTheMarchersOfManyTownsOutOfOne() {
        assertThat(topics("Half a million people joined demonstrations in 80 cities on Tuesday. In Quito, 90,000 marched on Tuesday.")).containsExactly("protest/quito/2024-03-05");
    }

    @Test
    void asksHowManyDrugsWereSeized_andHowMuchLandWasBurnt() {
        assertThat(topics("Police seized 3.2 tonnes of cocaine in Quito on Tuesday.")).containsExactly("seize/drugs/quito/2024-03-05");
        assertThat(topics("A wildfire in Loja has burnt 3,200 hectares since Tuesday.")).containsExactly("burn/land/wildfire/loja/2024-03");
    }

    @Test
    void keepsTwoHappeningsOfATownApart() {
        assertThat(topics("A gunman killed 3 people in Quito on Sunday.")).containsExactly("kill/quito/2024-03-03");
        assertThat(topics("Three people were killed in a shooting in Quito on Tuesday.")).containsExactly("kill/quito/2024-03-05");
        assertThat(topics("A blast in Quito on Sunday killed 14 people. In Cuenca, a fire killed 3 people on Tuesday.")).containsExactly("kill/quito/2024-03-03", "kill/cuenca/2024-03-05");
    }

    @Test
    void datesACountByTheHappeningAndNotByTheDayOfCounting() {
        assertThat(topics("The death toll from Sunday's explosion in Quito rose to 18 on Tuesday, the mayor said.")).containsExactly("kill/quito/2024-03-03");
        assertThat(topics("A bus crashed in Quito on Sunday night. The mayor said on Tuesday that 18 people had died in Quito.")).containsExactly("kill/quito/2024-03-03");
    }

    @Test
    void namesAGrowingTollByItsCauseAndMonth() {
        assertThat(topics("Floods in Quito have killed at least 17 people since Friday, officials said. They said 40,000 people had been forced from their homes."))
            .containsExactly("kill/flooding/quito/2024-03", "displace/flooding/quito/2024-03");
        assertThat(topics("The death toll from the flooding in Quito rose to 23 on Tuesday.")).containsExactly("kill/flooding/quito/2024-03");
        assertThat(topics("Chad has recorded 2,100 cholera cases and 71 deaths since December, the World Health Organization said."))
            .containsExactly("infect/cholera/chad/2024", "kill/cholera/chad/2024");
        assertThat(topics("Texas has confirmed 320 measles cases since January, officials said.")).containsExactly("infect/measles/texas/2024");
        assertThat(topics("Cholera killed 300 people in Chad in 2019.")).containsExactly("kill/cholera/chad/2019");
    }

    @Test
    void namesADisasterByItsCauseWhereItsPlaceIsATown() {
        assertThat(topics("A landslide near Quito killed 40 people on Sunday.")).containsExactly("kill/landslide/quito/2024-03");
        assertThat(topics("Rescuers said on Thursday that 61 people had died in the landslide in Quito.")).containsExactly("kill/landslide/quito/2024-03");
        assertThat(topics("A landslide in Ecuador killed 40 people on Sunday.")).containsExactly("kill/ecuador/2024-03-03");
        assertThat(topics("An earthquake near Quito killed 40 people on Sunday.")).containsExactly("kill/earthquake/ecuador/2024-03");
    }

    @Test
    void makesNoHappeningOfAFormerSeason() {
        assertThat(topics("Floods killed 22 people in Quito on Sunday. Last year's floods killed 268 people.")).containsExactly("kill/flooding/quito/2024-03");
    }

    @Test
    void asksOfARaidWhoDidItInWhichNight() {
        assertThat(topics("Norway launched 180 drones at Chile overnight, Chile's air force said on Thursday. It said 142 drones were shot down."))
            .containsExactly("launch/drones/no/2024-03-07", "intercept/drones/cl/2024-03-07");
        assertThat(topics("Norway fired about 175 drones at Chile overnight.")).containsExactly("launch/drones/no/2024-03-07");
    }

    @Test
    void asksWhatACompanyDoesWhateverTheWord() {
        assertThat(topics("Nordwell said it would cut 2,400 jobs. The pump maker Nordwell laid off 600 workers last year.")).containsOnly("org-nordwell/cut/jobs");
        assertThat(topics("Retailer Kestrel Stores will lay off 1,200 employees. Kestrel has 45 shops.")).containsOnly("org-kestrel-stores/cut/jobs");
    }

    @Test
    void asksHowMuchAStateGivesWhateverTheWord() {
        assertThat(topics("Norway pledged $2 billion to Chile on Tuesday.")).containsExactly("no/give/money/cl");
        assertThat(topics("Norway provided $2 billion to Chile.")).containsExactly("no/give/money/cl");
    }

    @Test
    void asksOnceWhatWasBurntOrDestroyed_andWhatWasSentOrSupplied() {
        assertThat(topics("A blast destroyed 40 houses in Quito on Tuesday. Rioters burned 40 houses in Quito on Tuesday.")).containsOnly("destroy/houses/quito/2024-03-05");
        assertThat(topics("Norway sent 18 tanks to Chile. Norway has supplied 21 tanks to Chile.")).containsOnly("no/supply/armour/cl");
        assertThat(topics("Norway sent 450 soldiers to Indonesia. Some 300 Norwegian soldiers have arrived in Lombok.")).containsOnly("no/dispatch/troops/id");
        assertThat(topics("Chile's army said on Tuesday that at least 450 Norwegian soldiers had entered the country.")).containsExactly("no/dispatch/troops/cl");
    }

    @Test
    void placesByTheHeadlineWhatTheTextOnlyPutsInAPartOfAState() {
        Article article = Article.newBuilder().setArticleId("a").setVersion("v").setPublisher("p").setPublished("2024-03-07").setFetched(Instant.EPOCH)
            .setLanguage("en").setTitle("Toll of Chiclayo raid rises to 39").setText("Gunmen killed 39 people in northern Peru on Tuesday.").setAuthors(List.of()).setMadeBy("test").build();
        assertThat(READER.read(article).claims()).flatExtracting(Claim::getTopics).containsOnly("kill/chiclayo/2024-03-05");
    }

    @Test
    void datesTheStoryByNoSentenceThatIsAllAboutAnotherPlace() {
        assertThat(topics("A drone strike by the paramilitary Harbour Forces killed 31 people, nine of them children, at a camp outside Quito on Tuesday. On Sunday, 14 people were killed when shells hit a market in Manta."))
            .containsOnly("kill/quito/2024-03-05", "kill/manta/2024-03-03");
    }

    @Test
    void asksOfTheAttackerWhatItShotDownItself() {
        assertThat(topics("Norway launched 180 drones at Chile overnight, Chile's air force said on Thursday. Norway's defence ministry said its forces had downed 64 Chilean drones over five regions."))
            .containsExactly("launch/drones/no/2024-03-07", "intercept/drones/no/2024-03-07");
    }

    @Test
    void asksWhereHostagesWereFreed() {
        assertThat(topics("All 48 hostages were freed in Quito on Tuesday.")).containsExactly("release/quito/2024-03-05");
    }

    @Test
    void placesNothingByTheNameOfAHospital() {
        assertThat(topics("A blast in Quito on Tuesday hurt 31 people. Twelve were taken to Lima Valley Hospital.")).containsOnly("injure/quito/2024-03-05");
    }

    private static List<String> topics(String text) {
        Article article = Article.newBuilder().setArticleId("a").setVersion("v").setPublisher("p").setPublished("2024-03-07").setFetched(Instant.EPOCH)
            .setLanguage("en").setTitle("").setText(text).setAuthors(List.of()).setMadeBy("test").build();
        return READER.read(article).claims().stream().map(Claim::getTopics).flatMap(List::stream).toList();
    }
}
