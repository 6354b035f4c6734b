package rangefinder.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.schema.Article;
import rangefinder.schema.Claim;

class ProtagonistTest {

    private static final ArticleReader READER = new ArticleReader();

    @Test
    void isSpokenForByItsNameAndItsOfficers_notByOthers() {
        List<Claim> claims = claims("German carmaker Dorn said on Friday it would cut 3,500 jobs at its plants.\n\nDorn, the carmaker, will eliminate 3,600 positions, chief executive Karin Holt said. "
            + "The union said Dorn would cut 4,200 jobs. A rival company said Dorn would cut 5,100 jobs.");
        assertThat(claims).extracting(claim -> claim.getSource().getEntity()).containsExactly("org:Dorn", "org:Dorn", null, null);
    }

    @Test
    void isTheNameWithoutTheWordThatSaysWhatItIs() {
        assertThat(claims("Airline Dorn said it would lay off 900 pilots. Dorn has 14,000 employees.")).first().extracting(claim -> claim.getTopics()).isEqualTo(List.of("org-dorn/cut/jobs"));
    }

    private static List<Claim> claims(String text) {
        Article article = Article.newBuilder().setArticleId("a").setVersion("1").setUrl("https://news.example/a").setFetched(Instant.parse("2024-05-21T00:00:00Z"))
            .setPublished("2024-05-20").setTitle("Dorn to cut jobs").setText(text).setMadeBy("test").build();
        return READER.read(article).claims();
    }
}
