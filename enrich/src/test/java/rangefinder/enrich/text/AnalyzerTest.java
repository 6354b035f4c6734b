package rangefinder.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzerTest {

    private static List<String> sentences(String text) {
        Analysis analysis = Analyzer.english().read(null, text);
        return java.util.stream.IntStream.range(0, analysis.size())
                .mapToObj(i -> String.join(" ", analysis.tokens(i).stream().map(Token::text).toList())).toList();
    }

    private static Sentence parse(String text) {
        return Analyzer.english().read(null, text).sentence(0);
    }

    @Test
    void splitsAfterFullStopsButNotAfterAbbreviations() {
        assertThat(sentences("Gen. Ana Ruiz met Mr. Lund in the U.S. on Oct. 5. They left at 9 p.m. The hall was dark."))
                .containsExactly("Gen. Ana Ruiz met Mr. Lund in the U.S. on Oct. 5 .", "They left at 9 p.m.", "The hall was dark .");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The firm would close 14 of its shops.|close|VB",
        "Two passenger trains collided near the river.|trains|NNS",
        "WHO reported nine cases of the fever.|WHO|NNP",
        "The rights office said it had reports.|office|NN",
        "On Monday gunmen shot dead two nurses.|shot|VBD",
        "Profit fell 38 percent in spring.|fell|VBD",
        "Thieves stole jewels from the museum.|stole|VBD",
        "The US sent 12 jets to the gulf.|sent|VBD",
        "Two more die after a blaze.|die|VBP",
        "A fur stole hung there.|stole|NN",
        "The soldiers sent to fight in the north have been freed.|sent|VBN",
        "The soldiers went to fight in the north.|went|VBD",
        "A mill burned, state media reported.|reported|VBD",
        "The police have said so.|have|VBP",
        "Ruiz estimates 40,000 Karo deaths out of a population of 90,000.|deaths|NNS",
        "Death estimates range from 500 to 900.|estimates|NNS",
        "Death estimates range from 500 to 900.|range|VBP"})
    void tagsNoWordAsWhatItCannotBeThere(String text, String word, String tag) {
        assertThat(parse(text).tokens()).filteredOn(token -> token.text().equals(word)).extracting(Token::tag).containsExactly(tag);
    }

    @Test
    void parsesClausesBetweenSemicolonsEachByItself() {
        Sentence sentence = parse("Raiders killed farmers and burned a mill; some estimates vary from 70 to 100; nobody knows.");
        assertThat(sentence.tokens()).extracting(Token::text).contains("vary");
        int vary = sentence.tokens().stream().map(Token::text).toList().indexOf("vary");
        assertThat(sentence.relation(vary)).isEqualTo("parataxis");
        assertThat(sentence.head(vary)).isEqualTo(sentence.root());
    }

    @Test
    void tellsAGenitiveFromAQuotationMark() {
        assertThat(parse("The miners' union said so.").tokens()).extracting(Token::tag).containsSequence("NNS", "POS", "NN");
    }

    @Test
    void keepsTheClosingQuoteWithItsSentence() {
        assertThat(sentences("“We saw 40 boats.” The mayor left.")).containsExactly("\" We saw 40 boats . \"", "The mayor left .");
    }

    @Test
    void takesANumberSignForAnAbbreviationOnlyBeforeANumber() {
        assertThat(sentences("He said no. Then came order No. 7 from above.")).containsExactly("He said no .", "Then came order No. 7 from above .");
    }

    @Test
    void cutsTheDatelineOff() {
        assertThat(sentences("LIMA, March 3 (Andes Wire) — Floods killed nine people.")).containsExactly("LIMA , March 3 ( Andes Wire ) —", "Floods killed nine people .");
    }

    @Test
    void cutsNumbersUnitsAndCliticsAsTheTreebanksDo() {
        assertThat(sentences("They didn’t pay $1,500-2,000 for 122mm shells, Oslo’s envoy said."))
                .containsExactly("They did n't pay $ 1,500 - 2,000 for 122mm shells , Oslo 's envoy said .");
    }

    @Test
    void keepsAddressesTimesAndFractionsWhole() {
        assertThat(sentences("See https://example.org/a?b=1, page 3/4, at 10:45.")).containsExactly("See https://example.org/a?b=1 , page 3/4 , at 10:45 .");
    }

    @Test
    void countsParagraphsAndPutsTheTitleFirst() {
        Analysis analysis = Analyzer.english().read("Ferry sinks", "One.\n\nTwo.\n\nThree.");
        assertThat(analysis.inTitle(0)).isTrue();
        assertThat(List.of(analysis.paragraph(0), analysis.paragraph(1), analysis.paragraph(3))).containsExactly(-1, 0, 2);
    }

    @Test
    void goesOnOverALineBreakInsideRunningText() {
        assertThat(sentences("The commission that was set up after the fire two years ago has not yet\npublished its findings.")).hasSize(1);
    }

    @Test
    void pointsIntoTheTextAsItWasGiven() {
        String text = "“Prices” – they said – rose 5\u00A0% in Malmö.";
        for (Token token : Analyzer.english().read(null, text).tokens(0)) {
            assertThat(PlainCharacters.normalise(text.substring(token.start(), token.end()))).isEqualTo(token.text());
        }
    }

    @Test
    void tagsAndFindsDictionaryForms() {
        List<Token> tokens = Analyzer.english().read(null, "Rescuers have evacuated thousands of families and said the losses were rising.").tagged(0);
        assertThat(tokens.stream().map(Token::tag)).containsExactly("NNS", "VBP", "VBN", "NNS", "IN", "NNS", "CC", "VBD", "DT", "NNS", "VBD", "VBG", ".");
        assertThat(tokens.stream().map(Token::lemma)).contains("rescuer", "have", "evacuate", "thousand", "family", "say", "loss", "be", "rise");
    }

    @Test
    void findsWhoSaidThatHowManyDiedWhere() {
        Sentence sentence = parse("The ministry said that the blast killed twelve workers in Lagos.");
        int said = sentence.root();
        int killed = sentence.child(said, "ccomp");
        assertThat(sentence.token(said).text()).isEqualTo("said");
        assertThat(sentence.token(sentence.child(said, "nsubj")).text()).isEqualTo("ministry");
        assertThat(sentence.token(sentence.child(killed, "obj")).text()).isEqualTo("workers");
        assertThat(sentence.token(sentence.child(sentence.child(killed, "obj"), "nummod")).text()).isEqualTo("twelve");
        assertThat(sentence.token(sentence.child(killed, "obl")).text()).isEqualTo("Lagos");
    }

    @Test
    void tellsThePassiveFromTheActive() {
        Sentence sentence = parse("Forty houses were destroyed by the storm.");
        assertThat(sentence.relation(sentence.child(sentence.root(), "nsubj"))).isEqualTo("nsubj:pass");
        assertThat(sentence.words(sentence.subtreeStart(1), sentence.subtreeEnd(1))).isEqualTo("Forty houses");
    }

    @Test
    void givesTheSameAnswerTwice() {
        String text = "Health officials in the province reported 312 new cases of cholera on Tuesday, up from 280 a week before.";
        assertThat(parse(text).heads()).isEqualTo(parse(text).heads());
    }
}
