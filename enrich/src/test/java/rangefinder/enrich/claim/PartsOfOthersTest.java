package rangefinder.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rangefinder.schema.Article;
import rangefinder.schema.Claim;

class PartsOfOthersTest {

    private static final ArticleReader READER = new ArticleReader();

    private static String basis(String text, int number) {
        Article article = Article.newBuilder().setArticleId("a").setVersion("1").setUrl("https://news.example/a").setFetched(Instant.parse("2024-05-21T00:00:00Z"))
            .setPublished("2024-05-20").setText(text).setMadeBy("test").build();
        Claim claim = READER.read(article).claims().stream().filter(c -> c.getQuantity().getLow() == number).findFirst().orElseThrow();
        return claim.getBecause().stream().filter(reason -> reason.getPart().equals("basis")).findFirst().orElseThrow().getRule();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Three of the workers were killed. | 3",
        "Three of the victims died. | 3",
        "The gunman killed three of his cousins. | 3",
        "Nine people were shot, three of them fatally. | 3",
        "Nine people were shot, including three who died. | 3",
        "The air force shot down 61 of 84 drones. | 61"})
    void isAllOfItsHarmWhereTheWholeSufferedSomethingElse(String text, int number) {
        assertThat(basis(text, number)).isEqualTo("part-of-other-harm");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Three of the dead were children. | 3",
        "Three of the officers killed were from the city. | 3",
        "Three of the injured were taken to hospital. | 3",
        "Nine people were killed, three of them children. | 3",
        "Police counted nine dead; three were children. | 3",
        "The raid on the market alone killed 40 people. | 40",
        "A fire killed nine people. Three porters were also among those killed. | 3",
        "A fire killed nine people. Three porters were among the dead. | 3",
        "The figure is 8,000 deaths, excluding 300 deaths from typhus. | 300",
        "The study counts 8,000 deaths in the towns it visited, including 2,000 women. | 2000",
        "The report documents 900 deaths, including 500 laid to the army and 30 to the rebels. | 30",
        "The register lists 1,300 total deaths and 560 civilians killed. | 560",
        "Researchers put famine deaths at 4,000 and attributed 1,500 to the blockade. | 1500"})
    void isAPartWhereTheWholeSufferedTheSame(String text, int number) {
        assertThat(basis(text, number)).isEqualTo("part-of");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "She was among six people killed in the blast. | 6 | default",
        "Twelve people were killed, among them six children. | 6 | part-of"})
    void isTheWholeWhereSomebodyIsAmongThem(String text, int number, String rule) {
        assertThat(basis(text, number)).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Police counted nine dead; the hospital counted three. | 3",
        "In the north nine people were killed and in the south three were killed. | 3",
        "The register lists nine soldiers killed and three civilians killed. | 3"})
    void isNoPartWhereNothingSaysSo(String text, int number) {
        assertThat(basis(text, number)).isEqualTo("default");
    }
}
