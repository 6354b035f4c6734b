package rangefinder.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rangefinder.schema.Article;
import rangefinder.schema.Claim;

class OtherHappeningsTest {

    private static final ArticleReader READER = new ArticleReader();
    private static final String LEAD = "Two people were hurt in a fire on Sunday. ";

    private static List<Claim> claims(String title, String text) {
        Article article = Article.newBuilder().setArticleId("a").setVersion("1").setUrl("https://news.example/a").setFetched(Instant.parse("2024-05-21T00:00:00Z"))
            .setPublished("2024-05-20").setTitle(title).setText(text).setMadeBy("test").build();
        return READER.read(article).claims();
    }

    /** "another 6, several 2" of the claims behind the lead; "one" for what is of the reported happening. */
    private static String happenings(String title, String text) {
        return claims(title, text).stream().filter(claim -> claim.getAction() != null)
            .map(claim -> happening(claim) + " " + claim.getQuantity().getLow().intValue()).collect(Collectors.joining(", "));
    }

    private static String happening(Claim claim) {
        return claim.getBecause().stream().filter(reason -> reason.getPart().equals("happening")).map(reason -> reason.getRule()).findFirst().orElse("one");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Six people died in a previous crash at the same bend.",
        "The accident follows a collision last week that left six people dead.",
        "The fire came just hours after six people were killed in the north.",
        "A shooting there two years ago left six people dead.",
        "Pupils remembered earlier shootings: six dead at a college.",
        "A separate stabbing in the suburb wounded six."})
    void tellsAnotherHappeningFromTheReported(String text) {
        assertThat(happenings(null, LEAD + text)).isEqualTo("one 2, another 6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Some 7,000 people have been killed since the war began.",
        "Since the start of the conflict 7,000 people have died.",
        "More than 7,000 people have been killed in the war, the ministry says.",
        "In the country, 7,000 people have died since Velden's full-scale invasion."})
    void tellsTheDeadOfAWarFromThoseOfADayInIt(String text) {
        assertThat(happenings(null, LEAD + text)).isEqualTo("one 2, another 7000");
        assertThat(happenings(null, text)).isEqualTo("one 7000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Six people were killed in the worst attack in the war.",
        "Six people were killed in a conflict between two clans.",
        "Six people died at the war memorial."})
    void leavesTheDeadOfADayInAWarToThatDay(String text) {
        assertThat(happenings(null, LEAD + text)).isEqualTo("one 2, one 6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Three separate shootings left six people dead.",
        "Six people were killed in two unrelated crashes.",
        "A string of fires killed six people.",
        "Six people have been wounded in shootings across the city.",
        "Six people have been shot in less than 30 hours.",
        "Over the past 72 hours, six people have been shot.",
        "Within a span of four hours, six people were killed.",
        "Between Friday evening and Monday morning, six people were shot in the city.",
        "Over the holiday weekend, six people were killed in gun violence.",
        "Six people were wounded by gunfire in the past week.",
        "Elsewhere in the county, six people were wounded."})
    void tellsTheSumOfSeveral(String text) {
        assertThat(happenings(null, text)).isEqualTo("several 6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Six people were killed in another attack on the capital.",
        "Six people were wounded in attacks on the two mosques.",
        "Six people were killed in a shooting at a school on Monday.",
        "Over the weekend, six people were shot at a party in the city.",
        "Six people were shot in the church shooting over the weekend.",
        "Since Friday, six people have been killed in floods across the country.",
        "The shooting happened as the bar was closing and left six people dead."})
    void leavesAReportItsOwnHappening(String text) {
        assertThat(happenings(null, text)).isEqualTo("one 6");
    }

    @Test
    void letsTheTextDecideWhatAHeadlineAddsUp() {
        assertThat(happenings("6 dead in harbour shootings", "Three separate shootings left six people dead.")).isEqualTo("several 6, several 6");
        assertThat(happenings("6 dead in harbour shootings", "A gunman killed six people on Sunday.")).isEqualTo("one 6, one 6");
    }

    @Test
    void addsUpATownsWeekendWhereTheReportIsOnOneOfItsShootings() {
        String sum = "Over the weekend, 60 people were hurt in the city.";
        assertThat(happenings("Two hurt in shooting", sum)).isEqualTo("one 2, several 60");
        assertThat(happenings("Two hurt in storm", sum)).isEqualTo("one 2, one 60");
    }

    @Test
    void knowsASumAgainWhereNothingSaysThatItIsOne_andWhatIsPartOfIt() {
        assertThat(happenings(null, "Shootings left 60 people hurt across the city. Sixty people were hurt. In less than 30 hours 70 people were shot, 12 of them fatally.")).isEqualTo("several 60, several 60, several 70, several 12");
    }
}
