package rangefinder.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rangefinder.schema.Article;
import rangefinder.schema.Claim;

/** Reports of one happening, each told in its own way, meet in one topic. */
class SameHappeningTest {

    private static final ArticleReader READER = new ArticleReader();

    @ParameterizedTest
    @ValueSource(strings = {
        "Four people were hurt in Reno on Tuesday, police said.",
        "Four people were hurt on Tuesday in a car park on Lantern Street in Reno.",
        "Four people were hurt at the Blue Heron Bar in downtown Reno on Tuesday.",
        "Four people were hurt on Tuesday in North Reno, officers said.",
        "RENO, Nev. (Agency) \u2014 Four people were hurt on Tuesday when a car drove into a crowd.",
        "RENO, NV -- Four people were hurt on Tuesday when a car drove into a crowd.",
        "RENO | Four people were hurt on Tuesday when a car drove into a crowd.",
        "Four people were hurt at the Blue Heron Bar on Tuesday, Reno police said.",
        "Four people were hurt in Pinyon Flat on Tuesday. The Reno Police Department asked for witnesses.",
        "Four people were hurt in Nevada on Tuesday. A car drove into a crowd in Reno.",
        "RENO, Nev. (Agency) - Four people were hurt in Washoe County on Tuesday."})
    void inOneTownOnOneDay(String text) {
        assertThat(topics("", text)).containsOnly("injure/reno/2024-03-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "It happened shortly after 2 a.m. Tuesday.",
        "The shooting happened around 6 p.m. on Tuesday evening.",
        "The shooting occurred outside the bar, just after 4 a.m., Tuesday, along the avenue.",
        "Officers were called to the bar at about 3:25 p.m. Tuesday.",
        "Firefighters responded to the bar at 1:40 a.m. Tuesday after calls.",
        "Shots were fired at around 1:30 a.m. Tuesday."})
    void onTheDayThatAnotherSentenceTells(String sentence) {
        assertThat(topics("", "Four people were hurt at a bar in Reno. " + sentence)).containsOnly("injure/reno/2024-03-05");
    }

    @Test
    void placedByTheTownOfTheHeadlineWhereTheTextPlacesNothing() {
        assertThat(topics("Four hurt as car hits crowd in Reno", "Four people were hurt on Tuesday.")).containsOnly("injure/reno/2024-03-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A blast ripped through a market in Zhelvinsk on Tuesday. Police said four people were hurt.",
        "A march against the new levy ended in clashes in Zhelvinsk on Tuesday evening. At least four people were hurt, the ministry said.",
        "A strike on Zhelvinsk on Tuesday hurt four people, the governor said.",
        "A bus overturned outside Zhelvinsk on Tuesday, hurting four passengers.",
        "Gunmen attacked the village of Zhelvinsk in Peru on Tuesday, hurting four people.",
        "Gunmen stormed Zhelvinsk on Tuesday, hurting four people.",
        "Four people were hurt on Tuesday when a roof caved in near Zhelvinsk. Rescuers from Zhelvinsk were at work."})
    void inATownThatNoTableKnows(String text) {
        assertThat(topics("", text)).isNotEmpty().allMatch(topic -> topic.matches("injure/zhelvinsk/2024-03-05"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "The minister told reporters in Zhelvinsk that the report was late. Police said four people were hurt on Tuesday.",
        "Confidence in Mirov fell on Tuesday. Police said four people were hurt on Tuesday."})
    void notWhereSomethingIsSaid_norInSomebody(String text) {
        assertThat(topics("", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A magnitude 6.8 earthquake struck southern Peru early on Tuesday, injuring four people.",
        "An earthquake shook Lima on Tuesday, injuring four people.",
        "Strong quake hits northern Peru on Tuesday, hurting four people."})
    void inTheStateThatAnEarthquakeStrikes(String text) {
        assertThat(topics("", text)).containsOnly("injure/earthquake/peru/2024-03");
    }

    @Test
    void placedByNoSeatOfGovernmentThatOnlyDatesTheReport() {
        assertThat(topics("", "OSLO (Agency) \u2014 Four people were hurt on Tuesday when a bus overturned.")).isEmpty();
        assertThat(topics("", "OSLO (Agency) \u2014 Four people were hurt in Bergen on Tuesday.")).containsOnly("injure/bergen/2024-03-05");
    }

    @Test
    void datedByNoAnswerToIt() {
        assertThat(topics("", "Four people were hurt in Reno. The mayor responded to critics on Tuesday.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Reno, Reno", "North Reno, Reno", "Downtown Reno, Reno", "Reno airport, Reno", "Reno Shooting, Reno", "TN, Tennessee", "Kolu, Kolu", "northern Peru, northern Peru", "South Bend, South Bend"})
    void keepsTheSettlementOfAName(String name, String settlement) {
        assertThat(Settlements.of(name)).isEqualTo(settlement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lantern Street", "Lantern Ave.", "Plymouth Avenue North", "Mercy Hospital", "Northeast", "South Side", "University"})
    void takesNoStreetBuildingOrSideForASettlement(String name) {
        assertThat(Settlements.of(name)).isNull();
    }

    private static List<String> topics(String title, String text) {
        Article article = Article.newBuilder().setArticleId("a").setVersion("v").setPublisher("p").setPublished("2024-03-07").setFetched(Instant.EPOCH)
            .setLanguage("en").setTitle(title).setText(text).setAuthors(List.of()).setMadeBy("test").build();
        return READER.read(article).claims().stream().map(Claim::getTopics).flatMap(List::stream).toList();
    }
}
