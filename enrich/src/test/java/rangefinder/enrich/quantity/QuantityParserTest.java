package rangefinder.enrich.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rangefinder.enrich.quantity.Figure.Change;
import rangefinder.enrich.quantity.Figure.Kind;
import rangefinder.enrich.text.Analysis;
import rangefinder.enrich.text.Analyzer;
import rangefinder.schema.Bound;

class QuantityParserTest {

    private final QuantityParser parser = QuantityParser.english();

    private List<Figure> all(String text) {
        Analysis article = Analyzer.english().read(null, text);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < article.size(); i++) {
            figures.addAll(parser.figures(article.tagged(i), List.copyOf(figures)));
        }
        return figures;
    }

    private List<Figure> listed(String text) {
        return all(text).stream().filter(Figure::listed).toList();
    }

    private Figure only(String text) {
        assertThat(listed(text)).hasSize(1);
        return listed(text).get(0);
    }

    @Test
    void readsNoCurrencyIntoThePossessorsLetter() {
        assertThat(only("The court threw out Ruiz's $10 million claim.").unit()).isEqualTo("USD");
    }

    @Test
    void readsNoBoundIntoTheParticleOfAVerb() {
        assertThat(only("Sweden handed over 50 lorries.").bound()).isEqualTo(Bound.EXACT);
        assertThat(only("Sweden has over 50 lorries.").bound()).isEqualTo(Bound.AT_LEAST);
    }

    @Test
    void countsWhatATableKnowsAsOneNoun() {
        assertThat(only("Sweden sent 50 infantry fighting vehicles to Peru.").counted()).isEqualTo("infantry fighting vehicles");
        assertThat(only("Losses stood at 6,000 since March.").counted()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The flood drove 1,250 families from their homes. | 1250",
        "The plant employs one hundred and six welders. | 106",
        "Half a million commuters were stranded. | 500000",
        "One and a half million trees were planted. | 1500000",
        "They counted two dozen lorries. | 24",
        "Some 13.5 million voters are registered. | 13500000",
        "The state bought 3 lakh masks. | 300000",
        "The convoy carried 10 000 blankets. | 10000",
        "A quarter of a million tickets were sold. | 250000",
        "About 4.2m passengers used the line. | 4200000",
        "The singer sold 4.3M records. | 4300000",
        "Twenty-five thousand homes lost power. | 25000"})
    void readsNumbersInDigitsAndWords(String text, double value) {
        Figure figure = only(text);
        assertThat(figure.low()).isEqualTo(value);
        assertThat(figure.high()).isEqualTo(value);
        assertThat(figure.unit()).isNull();
    }

    @Test
    void countsPeopleAndNotTheirAges() {
        assertThat(only("Two boys ages 9 and 11 sang.").counted()).isEqualTo("boys");
    }

    @Test
    void readsWhatIsBelowOneWithoutItsZero() {
        assertThat(only("Rents rose .5 percent.").low()).isEqualTo(.5);
        assertThat(only("The rent of the flat is low.5 families want it.").low()).isEqualTo(5);
    }

    @Test
    void countsNothingByThePowerOfAUnit() {
        assertThat(only("The roof bears 30 N/m^2 of snow.").low()).isEqualTo(30);
    }

    @Test
    void countsNothingByTheNumberOfAModel() {
        Figure figure = only("The army ordered another 18 Kestrel 4 trucks.");
        assertThat(figure.low()).isEqualTo(18);
        assertThat(figure.counted()).isEqualTo("Kestrel 4 trucks");
        assertThat(only("In a Kestrel 3 people died.").low()).isEqualTo(3);
    }

    @Test
    void countsWhatStandsBehindADay() {
        assertThat(only("On 5 May 12 people died.").low()).isEqualTo(12);
        assertThat(listed("On May 5 12 people died.")).extracting(Figure::low).containsExactly(12.0);
    }

    @Test
    void readsAnyFractionOfAWhole() {
        assertThat(only("The gap was 1/40 of the beam.").low()).isEqualTo(2.5);
    }

    @ParameterizedTest
    @CsvSource({"The herd grew from 300 to more than 400 cows.", "The lorry took 300 to more than 20 farms.", "A rise in the toll from about 300 to about 400 cows was feared."})
    void readsTwoFiguresWhereTheSecondIsNoUpperEnd(String text) {
        assertThat(listed(text)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "At least 30 cows drowned. | AT_LEAST | 30 | -",
        "The fire killed no fewer than 7 horses. | AT_LEAST | 7 | -",
        "Up to 400 jobs are at risk. | AT_MOST | - | 400",
        "As many as 90 boats sank. | AT_MOST | - | 90",
        "The number of evacuees could reach 8,000. | AT_MOST | - | 8000",
        "Nearly 600 pupils fell ill. | ABOUT | 600 | 600",
        "The toll has gone up to 13. | EXACT | 13 | 13",
        "Just over 50 shops reopened. | ABOUT | 50 | 50",
        "Around 70 buses or more were parked there. | AT_LEAST | 70 | -",
        "Between 20 and 30 tents burned. | RANGE | 20 | 30",
        "The agency wants 25-30 thousand doses. | RANGE | 25000 | 30000",
        "Between 80 and more than 100 tents burned. | RANGE | 80 | 100",
        "From 50 to “more than” 80 tents burned. | RANGE | 50 | 80",
        "The warden counted “at least” 60 goats. | AT_LEAST | 60 | -",
        "Surveys give 1,800 to about 2,500 nests. | RANGE | 1800 | 2500",
        "The yard builds 8- to 16-metre masts. | RANGE | 8 | 16",
        "Pick any number from 20 through 100. | RANGE | 20 | 100",
        "The warden counted \"more than 60\" goats. | AT_LEAST | 60 | -",
        "Dozens of goats were stolen. | VAGUE | 24 | -",
        "Only 12 lifts work. | EXACT | 12 | 12"})
    void readsBoundsFromTheWordsAround(String text, Bound bound, Double low, Double high) {
        Figure figure = only(text);
        assertThat(figure.bound()).isEqualTo(bound);
        assertThat(figure.low()).isEqualTo(low);
        assertThat(figure.high()).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The bridge cost $2.3bn. | 2300000000 | USD | MONEY",
        "The fine was A$40 million. | 40000000 | AUD | MONEY",
        "They raised 300 million Swiss francs. | 300000000 | CHF | MONEY",
        "The grant is worth Rs 5 crore. | 50000000 | INR | MONEY",
        "Turnout was 61 per cent. | 61 | % | SHARE",
        "One in four wells is dry. | 25 | % | SHARE",
        "Two-thirds of the crop was lost. | 66.66666666666667 | % | SHARE",
        "The dam released 40 cubic metres. | 40 | m3 | MEASURE",
        "The fire burned 900 hectares. | 900 | har | MEASURE",
        "The crane lifts 100t in a day. | 100 | t | MEASURE",
        "The door is 12 ft 6 in tall. | 12.5 | [ft_i] | MEASURE",
        "The lamp drew 4e14 joules. | 4.0E14 | J | MEASURE",
        "The strike lasted 36 hours. | 36 | h | DURATION",
        "The wreck lies 12 km north of the port. | 12 | km | DISTANCE"})
    void readsMoneySharesAndUnits(String text, double value, String unit, Kind kind) {
        Figure figure = only(text);
        assertThat(figure.low()).isEqualTo(value);
        assertThat(figure.unit()).isEqualTo(unit);
        assertThat(figure.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "It began on 12 March 2021 and ended on May 4.",
        "The match on 10/17/2024 started at 7:30 p.m.",
        "Lina Orvel, 46, teaches there.",
        "The 34-year-old is aged 34.",
        "Orvel Jr., 27, of Dunmore, and the driver, 31, died.",
        "The sisters, 26 and 21, were unhurt; a guest and a waiter, both 19, were not.",
        "Lina Orvel and Bo Tamm, both 31 and of Dunmore, were unhurt.",
        "She rang 911 operators from the 3100 block of Elm Street.",
        "They were found at noon.[6][7]",
        "They were found at noon.[16]:84",
        "He fired a .380 pistol, and then a .22-calibre rifle.",
        "The 11th Corps fired a 122mm howitzer.",
        "Article 4 covers the KN-23 and the F-16.",
        "Call 555-123-4567 for help.",
        "The visitors won 3-1 on Saturday.",
        "In 1998 nobody expected it.",
        "One never knows what they want.",
        "Her number was the last one in a stolen diary.",
        "Their route was Highway 9.",
        "The 1990s were quiet.",
        "It was signed by a third party.",
        "• 4"})
    void listsNoDatesAgesNamesOrScores(String text) {
        assertThat(listed(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The army lost 40 armoured vehicles near the river. | armoured vehicles",
        "Another 15 volunteer nurses arrived. | volunteer nurses",
        "Hundreds of the unpaid miners marched. | unpaid miners",
        "The number of fishermen held in the port rose to 19. | fishermen",
        "A 3,000-strong force crossed the border. | force",
        "The ferry left “hundreds” of stranded passengers behind. | stranded passengers",
        "Doctors treated 30 of the villagers. | villagers"})
    void namesWhatIsCounted(String text, String counted) {
        assertThat(only(text).counted()).isEqualTo(counted);
    }

    @Test
    void takesTheNounFromTheClauseBefore() {
        List<Figure> figures = listed("The firm sent 900 welders, combining 400 hired in May and 500 in June. About 60 among them have left.");
        assertThat(figures).extracting(Figure::counted).containsOnly("welders");
    }

    @Test
    void refersPastTheSameThingInAnotherUnit() {
        List<Figure> figures = listed("A first batch of 600 recruits or two companies left in May and a second batch of 600 in June.");
        assertThat(figures).extracting(Figure::counted).containsExactly("recruits", "companies", "recruits");
    }

    @Test
    void countsPeopleOrDeathsWhereNoNounStands() {
        assertThat(listed("The toll rose to 46, with 12 still missing.")).extracting(Figure::counted).containsExactly("deaths", "people");
    }

    @Test
    void readsAsManyMoreAsTheNumberBefore() {
        List<Figure> figures = listed("The town needs 800 more beds and as many more nurses.");
        assertThat(figures).extracting(Figure::low).containsExactly(800.0, 800.0);
        assertThat(figures).extracting(Figure::counted).containsExactly("beds", "nurses");
        assertThat(figures).allMatch(Figure::additional);
    }

    @Test
    void carriesAHedgeToACoordinatedNumber() {
        assertThat(listed("The rebels hold about 10 tanks and 20 guns.")).extracting(Figure::bound).containsOnly(Bound.ABOUT);
    }

    @Test
    void readsWhatARateIsPer() {
        Figure pay = only("The militia pays $1,500-2,000 per recruit every month.");
        assertThat(pay.per()).isEqualTo("recruit every month");
        assertThat(pay.low()).isEqualTo(1500);
        assertThat(pay.high()).isEqualTo(2000);
    }

    @Test
    void tellsAChangeFromALevel() {
        List<Figure> figures = listed("Exports fell 4 percent to $7 billion.");
        assertThat(figures).extracting(Figure::change).containsExactly(Change.DOWN, null);
        assertThat(only("The ministry cut the budget of its museums by 12 percent.").change()).isEqualTo(Change.DOWN);
    }

    @Test
    void offersASinglePersonAsACandidateOnly() {
        List<Figure> figures = all("A fisherman drowned off the pier.");
        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).kind()).isEqualTo(Kind.PERSON);
        assertThat(listed("A fisherman drowned off the pier.")).isEmpty();
    }

    @Test
    void knowsReferencesToKnownThings() {
        assertThat(only("The two countries signed.").claimable()).isFalse();
        assertThat(only("The 1,500 conscripts returned.").claimable()).isTrue();
        assertThat(only("It hit a 12-member crew.").claimable()).isFalse();
    }

    @Test
    void pointsIntoTheText() {
        String text = "Rain fell. At least 45 roofs were torn off.";
        Figure figure = only(text);
        assertThat(text.substring(figure.start(), figure.end())).isEqualTo(figure.text()).isEqualTo("At least 45");
    }

    @ParameterizedTest
    @CsvSource({"Rain fell on the hills., false", "Nobody was hurt., false", "Rain fell for 3 days., true", "Hundreds left., true", "A man died., true"})
    void scansWhetherASentenceMayHoldAFigure(String text, boolean may) {
        assertThat(parser.mayHoldFigure(Analyzer.english().read(null, text).tokens(0))).isEqualTo(may);
    }
}
