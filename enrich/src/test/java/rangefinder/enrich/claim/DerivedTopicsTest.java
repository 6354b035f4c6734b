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

    private static List<String> topics(String text) {
        Article article = Article.newBuilder().setArticleId("a").setVersion("v").setPublisher("p").setPublished("2024-03-07").setFetched(Instant.EPOCH)
            .setLanguage("en").setTitle("").setText(text).setAuthors(List.of()).setMadeBy("test").build();
        return READER.read(article).claims().stream().map(Claim::getTopics).flatMap(List::stream).toList();
    }
}
