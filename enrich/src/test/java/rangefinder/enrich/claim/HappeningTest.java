package rangefinder.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.enrich.Enricher;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Claim;

/** What an article tells of one happening meets in one topic, though each sentence says only a part of where and when. */
final class HappeningTest {

    private static final Enricher ENRICHER = new Enricher();

    @Test
    void knowsPlaceAndDayOfWhatWasCountedSoFar() {
        assertThat(topics("", "A truck bomb killed 14 people near Kisumu on Tuesday. \"We have found 19 bodies so far,\" the mayor said.")).containsOnly("kill/kisumu/2024-05-14");
    }

    @Test
    void findsTheHeadlinesStateInThePlaceOfTheText() {
        assertThat(topics("Quake in Peru kills 57", "A quake killed 57 people in southern Peru on Monday.")).containsOnly("kill/earthquake/peru/2024-05");
    }

    @Test
    void countsNoYearsInOneDay() {
        assertThat(topics("", "Gunmen abducted 12 nuns in Kano on Monday. More than 1,500 people have been abducted in Nigeria since 2014.")).containsOnly("kidnap/kano/2024-05-13").hasSize(1);
    }

    /** One disaster, as papers tell of it over the days: by its region, the region's side of the state, the state, and the day of the count. */
    @Test
    void knowsAQuakeByStateAndMonth_howeverItIsPlaced() {
        assertThat(topics("", "A quake killed 41 people in the Arequipa region of southern Peru on Monday.")).containsOnly("kill/earthquake/peru/2024-05");
        assertThat(topics("", "The death toll of the earthquake in southern Peru rose to 57 on Tuesday, up from 41.")).containsOnly("kill/earthquake/peru/2024-05");
        assertThat(topics("Peru mourns 57 killed in earthquake", "Bells rang on Tuesday for the 57 people killed in Monday's earthquake in the south.")).containsOnly("kill/earthquake/peru/2024-05");
        assertThat(topics("", "A magnitude 7.2 earthquake killed 41 people in southern Peru on Monday.")).hasSize(1);
    }

    @Test
    void keepsAnotherPlaceApart() {
        assertThat(topics("", "A bomb killed 57 people in Peru on Monday. In Chile, 3 people died.")).containsExactly("kill/peru/2024-05-13", "kill/chile/2024-05-13");
    }

    @Test
    void datesAHappeningByItsDay_notByThatOfAnEarlierCount() {
        assertThat(topics("", "The toll of the quake that struck southern Peru on Monday has climbed to 57, up from 41 a day earlier.")).containsOnly("kill/earthquake/peru/2024-05");
    }

    @Test
    void datesAHappeningByItsVerbAndWhatFollowsIt() {
        assertThat(topics("", "The toll of the bus accident near Chota rose to 23 on Tuesday, the clinic said. The bus fell into a ravine on Sunday.")).containsOnly("kill/chota/2024-05-12");
        assertThat(topics("", "The toll of the bombing in Kano rose to 23 on Tuesday, the clinic said. The bomb went off on Sunday.")).containsOnly("kill/kano/2024-05-12");
        assertThat(topics("", "The toll of the accident in Kano rose to 23 on Tuesday, the clinic said. Shares of the bus firm fell on Sunday.")).containsOnly("kill/kano/2024-05-14");
    }

    @Test
    void placesAHappeningAtTheTownNearToIt_ratherThanInAPartOfItsState() {
        assertThat(topics("Bus plunges into ravine in northern Bolivia, killing 19", "A bus fell into a ravine in northern Bolivia on Sunday, killing 19 people. "
            + "The driver lost control near the town of Ulmeda, police said.")).containsOnly("kill/ulmeda/2024-05-12");
        assertThat(topics("Coal mine blast in southern Poland kills six", "A blast tore through a coal mine in southern Poland on Sunday, killing six people. "
            + "The mine lies near the town of Ulmeda.")).containsOnly("kill/mine-disaster/ulmeda/2024-05");
        assertThat(topics("", "A bus fell into a ravine in northern Bolivia on Sunday, killing 19 people. The firm has its seat near Lisbon.")).containsOnly("kill/northern-bolivia/2024-05-12");
    }

    @Test
    void countsTheKnownDead_whereTheyAreNamed() {
        assertThat(topics("", "Police on Monday named the four people killed in Sunday's shooting in Kano.")).containsOnly("kill/kano/2024-05-12");
    }

    @Test
    void datesThoseWhoDiedLaterAsTheHappening_whichTheyArePartOf() {
        assertThat(topics("", "The toll of the bus accident near Chota rose to 23 on Tuesday after four of the injured died in hospital. The bus fell into a ravine on Sunday."))
            .containsOnly("kill/chota/2024-05-12");
    }

    @Test
    void doesNotDateTheDeadByTheDayOnWhichTheyAreNamed() {
        assertThat(topics("", "Police on Monday named the four people killed at a club in Kano. Nine others were hurt.")).isEmpty();
    }

    @Test
    void placesAHappeningAtTheTownNearToIt_whereNothingElsePlacesIt() {
        assertThat(topics("", "Survivors of a shipwreck off the Libyan town of Ulmeda said on Tuesday that 14 people had died. The boat sank on Sunday.")).containsOnly("kill/ulmeda/2024-05-12");
        assertThat(topics("Boat sinks off Libya; 60 dead", "A boat sank off the Libyan town of Ulmeda on Sunday. Guards recovered 11 bodies; 50 people were missing."))
            .containsOnly("kill/ulmeda/2024-05-12", "miss/ulmeda/2024-05-12");
    }

    @Test
    void placesNothingInTheTownItLiesNorthOf() {
        assertThat(topics("Wildfire near Athens kills nine", "A wildfire burned near the town of Ulmeda north of Athens on Sunday, killing nine people.")).containsOnly("kill/wildfire/ulmeda/2024-05");
    }

    @Test
    void countsTheCasesOfAHeadlineForTheStateItNames() {
        assertThat(topics("Texas measles outbreak grows to 505 cases", "Measles cases have reached 505, the health department said on Tuesday. New Mexico has 56 cases."))
            .containsOnly("infect/measles/texas/2024", "infect/measles/new-mexico/2024");
    }

    @Test
    void hurtsNobodyByADisease() {
        assertThat(topics("Texas measles outbreak grows to 505 cases", "In Texas, 56 people were hospitalised, the health department said.")).containsExactly("infect/measles/texas/2024");
    }

    @Test
    void takesThoseWhoTookPartForProtesters_whereAProtestIsTold() {
        assertThat(topics("", "About 900 people marched through Osijek on Sunday. Police said 400 had taken part; a newspaper wrote that 650 people attended."))
            .hasSize(3).containsOnly("protest/osijek/2024-05-12");
    }

    private static List<String> topics(String title, String text) {
        Article article = Article.newBuilder().setArticleId("a").setVersion("1").setKind(ArticleKind.PUBLISHED).setPublisher("The Valley Post").setTitle(title)
            .setPublished("2024-05-14").setFetched(Instant.parse("2024-05-14T12:00:00Z")).setMadeBy("test").setText(text).build();
        return ENRICHER.enrich(article).getClaims().stream().map(Claim::getTopics).flatMap(List::stream).toList();
    }
}
