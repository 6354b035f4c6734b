package rangefinder.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.schema.Article;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;

class RepetitionsTest {

    private static final ArticleReader READER = new ArticleReader();

    private static List<Claim> claims(String text) {
        return claims(null, text);
    }

    private static List<Claim> claims(String title, String text) {
        Article article = Article.newBuilder().setArticleId("a").setVersion("1").setUrl("https://news.example/a").setFetched(Instant.parse("2024-06-21T00:00:00Z"))
            .setPublished("2024-06-20").setTitle(title).setText(text).setMadeBy("test").build();
        return READER.read(article).claims();
    }

    @Test
    void countsEqualAdditionsOfTwoTimesTwice() {
        assertThat(claims("The ministry said it had sent 500 more troops to Estonia in March 2024 and 500 more troops to Estonia in May 2024."))
            .extracting(Claim::getSameAs).containsExactly(null, null);
    }

    @Test
    void takesEqualNumbersOfTwoPlacesForNoRepetition() {
        assertThat(claims("A fire killed 30 people in Lima on Monday. A flood killed 30 people in Quito on Monday.")).extracting(Claim::getSameAs).containsExactly(null, null);
    }

    @Test
    void takesRangesWithOneEndInCommonForTwoStatements() {
        List<Claim> claims = claims("Brandt gives 300 to 500 dead; Halvor gives 300 to 900 dead. There were 300 to 900 dead in all.");
        assertThat(claims).extracting(claim -> claim.getSameAs() == null).startsWith(true, true);
    }

    @Test
    void takesAVagueWordForTheNumberThatTheArticleGives() {
        List<Claim> claims = claims("Dozens were missing after a flood in Lima on Monday. The mayor said 42 people were missing. Thousands were missing in Quito.");
        assertThat(claims).extracting(Claim::getSameAs).containsExactly(claims.get(1).getClaimId(), null, null);
    }

    @Test
    void takesAVagueHeadlineForTheNumberOfTheText_howeverItNamesThePlace() {
        List<Claim> claims = claims("Strike on market in Darfur kills dozens", "A strike on a market in Ulmeda killed at least 54 people on Tuesday.");
        assertThat(claims).extracting(Claim::getSameAs).containsExactly(claims.get(1).getClaimId(), null);
    }

    @Test
    void takesARoundHeadlineForTheNumberOfTheText_butNotForAMuchLargerOne() {
        assertThat(claims("Cholera toll passes 500", "The toll of the cholera outbreak in Chad has reached 512, the ministry said on Monday.").get(0).getSameAs()).isNotNull();
        assertThat(claims("More than 20 killed in Lima blast", "A blast in Lima killed 23 people on Monday.").get(0).getSameAs()).isNotNull();
        assertThat(claims("More than 100 killed in Lima blast", "A blast in Lima killed 170 people on Monday.").get(0).getSameAs()).isNull();
    }

    @Test
    void takesAVagueHeadlineForNoNumberOfAnotherHappening() {
        assertThat(claims("Landslide in Peru, hundreds feared dead", "A landslide hit a village in Peru on Thursday. In 2019, more than 670 people died in a similar disaster there.")).extracting(Claim::getSameAs).containsOnlyNulls();
    }

    @Test
    void asksOfARepetitionWhatItsStatementAsks() {
        List<Claim> claims = claims("A fire killed 30 people in Lima on Monday. \n\nThe mayor spoke of 30 people killed.");
        assertThat(claims.get(1).getSameAs()).isEqualTo(claims.get(0).getClaimId());
        assertThat(claims.get(1).getTopics()).isEqualTo(claims.get(0).getTopics());
    }

    @Test
    void countsAnAdditionToldTwiceOnce() {
        assertThat(claims("The ministry said it had sent 500 more troops to Estonia in March 2024. Again: 500 more troops were sent to Estonia in March 2024."))
            .extracting(claim -> claim.getSameAs() == null).containsExactly(true, false);
    }

    @Test
    void takesTheNumberOfTheHeadlineForTheAdditionThatTheTextTells() {
        assertThat(claims("Texas reports 44 new measles cases", "Texas health officials on Tuesday reported 44 new measles cases since Friday.")).extracting(Claim::getBasis).containsExactly(Basis.INCREMENT, Basis.INCREMENT);
    }

    @Test
    void takesTheNumberOfTheTextForTheAdditionThatTheHeadlineTells() {
        assertThat(claims("Two more die after blaze in Lima", "Two guests who had been burned in a fire in Lima on Monday died in hospital. That brings the number of dead to 16.")).extracting(Claim::getBasis).containsExactly(Basis.INCREMENT, Basis.INCREMENT, Basis.TOTAL);
    }
}
