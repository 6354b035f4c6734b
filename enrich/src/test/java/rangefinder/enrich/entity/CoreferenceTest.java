package rangefinder.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rangefinder.enrich.text.Analyzer;

class CoreferenceTest {

    /** The name that words standing at the start of the second sentence refer to. */
    private static Optional<String> antecedent(String first, String words) {
        return new Coreference(new EntityTagger().tag(Analyzer.english().read(null, first))).antecedent(1, 0, words).map(Mention::name);
    }

    @Test
    void leadsAPronounToThePersonBefore() {
        assertThat(antecedent("Ana Ruiz visited the port of Lima with two aides.", "she")).contains("Ana Ruiz");
    }

    @Test
    void leadsADescriptionToTheNearestNameThatFits() {
        assertThat(antecedent("The World Health Organization praised the Reuters report.", "the organization")).contains("World Health Organization");
        assertThat(antecedent("The Peruvian health ministry thanked the Red Cross.", "the ministry")).contains("Peruvian Health Ministry");
    }

    @Test
    void leadsMySourceToTheSourceIntroducedBefore() {
        assertThat(antecedent("A senior source in the port office told reporters of a delay.", "my source")).hasValueSatisfying(name -> assertThat(name).contains("source"));
    }

    @Test
    void prefersTheSubjectOfTheSentenceBefore() {
        assertThat(antecedent("Ana Ruiz met Bob Stone in Lima.", "she")).contains("Ana Ruiz");
    }

    @Test
    void leadsASpokesmanToTheOrganisationBefore() {
        assertThat(antecedent("The Peruvian navy lost a ship.", "a spokesman")).contains("Peruvian Military");
        assertThat(antecedent("The Peruvian navy lost a ship.", "a navy spokesman")).contains("Peruvian Military");
        assertThat(antecedent("The Peruvian navy lost a ship.", "a police spokesman")).isEmpty();
    }

    @Test
    void findsNothingWhereNothingFits() {
        assertThat(antecedent("It rained all night.", "the ministry")).isEmpty();
        assertThat(antecedent("It rained all night.", "he")).isEmpty();
    }
}
