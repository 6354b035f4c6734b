package rangefinder.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {

    private final Lemmas lemmas = Lemmas.english();

    @ParameterizedTest
    @CsvSource({"cities,NNS,city", "losses,NNS,loss", "houses,NNS,house", "buses,NNS,bus", "women,NNS,woman", "troops,NNS,troop",
        "said,VBD,say", "estimated,VBN,estimate", "stopped,VBD,stop", "carried,VBD,carry", "rated,VBN,rate", "killing,VBG,kill", "firing,VBG,fire",
        "dies,VBZ,die", "goes,VBZ,go", "lay,VBD,lie", "lay,VB,lay", "worse,JJR,bad", "higher,JJR,high", "n't,RB,not"})
    void findsTheDictionaryForm(String word, String tag, String lemma) {
        assertThat(lemmas.of(word, tag)).isEqualTo(lemma);
    }
}
