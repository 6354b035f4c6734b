package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lowest and the highest number of dead that a text claims, from its words to the estimate. */
class ClaimedEndsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        The mayor said between 20 and 30 people were killed.                                         | 20 | 30
        The flood killed at least 30 people.                                                          | 30 | -
        Early reports spoke of at least 70 deaths; a later survey counted more than 160 deaths.       | 70 | 160
        Prosecutors counted 124 people killed: 118 were killed by the army and 6 were killed by the police. | 124 | 124
        Prosecutors counted 350 people killed: 150 were killed in the camp and 200 were killed on the road. The guild said that 700 people had been killed. | 350 | 700
        At least 21 people were killed in the landslide. The mayor said that 5 people had been killed. The coroner said that 35 people had been killed. | 21 | 35
        Surveys give 1,800 to about 2,500 civilian deaths.                                            | 1800 | 2500
        The ministry counted 300 deaths. The union's estimate is 120.                                 | 120 | 300
        The ministry counted 300 deaths. Professor Ana Hart's wider range is 120-400.                 | 120 | 400
        The book lists 12 killed in action and 8 who died of fever, totalling 20 dead.                | 20 | 20
        Records show 9 officers and 41 soldiers killed, for a total of 50.                            | 50 | 50
        One agency counted 40 deaths in the flood, while another agency counted 55 deaths.            | 40 | 55
        The official figure is 140 civilians killed; cited ranges include 90-260.                     | 90 | 260
        The monitoring group verified 388-427 civilian deaths and summarised the toll as around 400.  | 388 | 427
        Some give 1,215 dead; some accounts state more than 1,300 Danes and Swedes killed in and around Velden. | 1215 | 1300
        Hart counted at least 60 men killed by soldiers; the commission later had information on 110 people killed. | 60 | 110
        A gunship hit a camp; early reporting put the toll at at least 40, while later reporting cited more than 90 civilians. | 40 | 90
        The archive gives 2,000-8,000 dead; the guild gives 2,000-9,000 dead; Hale and others use about 2,000. | 2000 | 9000
        The commission had a list of 84 names and cited witnesses reporting more than 120 killed.     | 84 | 120
        The ministry counted 264 people killed. The 750 high comes from the union's estimate for the decade. | 264 | 750
        The 3,000 low uses Hart's estimate of killings by the army.                                   | 3000 | -
        The documented minimum is at least 261 deaths using court records.                            | 261 | -
        The institute's count is 450 civilians; Hart verified 527 civilian deaths.                    | 450 | 527
        The toll rose to five after two of the wounded died, the governor said.                       | 5 | 5
        Sources give 22 killed; the breakdown varies between 16 civilians and 6 guards or 18 civilians and 4 soldiers. | 22 | 22
        Later summaries report 46 villagers killed; earlier Velden Times reporting gave 28 villagers. | 46 | 46
        The team counted 721 killed but the panel said this was likely too low; up to 4,000 civilian deaths could not be ruled out. | 721 | 4000
        Some summaries give about 80-100 killed; Morrow is reported as estimating hundreds.           | 80 | -
        An estimated 3,000 peasants starved in 1979, largely as a result of the blockade.             | 3000 | 3000
        Hart reported some 52 villagers killed by shells; the ministry's figures count 85 civilian deaths. | 52 | 85
        Some summaries cite about 1,500 killed; Sennik's estimate gives about 2,400 total regional losses. | 1500 | 2400
        The guild alleged over 70 victims; the report states that 40 were executed.                   | 40 | 70
        """)
    void areTheLowestAndTheHighestFigureOfComparableStatements(String text, Double low, Double high) {
        ArticleCollections collections = new ArticleCollections(null);
        collections.add(JsonLines.JSON.createObjectNode().put("id", "a").put("published", "2026-03-02").put("text", text));
        ObjectNode killed = collections.estimates(false).filter(line -> line.get("measure").asText().equals("killed")).findFirst().orElseThrow();
        assertThat(end(killed, "claimedLow")).isEqualTo(low);
        assertThat(end(killed, "claimedHigh")).isEqualTo(high);
    }

    private static Double end(ObjectNode line, String field) {
        return line.hasNonNull(field) ? (Double) line.get(field).asDouble() : null;
    }
}
