package rangefinder.enrich.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rangefinder.enrich.text.Analysis;
import rangefinder.enrich.text.Analyzer;
import rangefinder.enrich.text.Tree;

class AttributorTest {

    private static final Attributor ATTRIBUTOR = new Attributor();

    /** Who is cited for the first place where some words stand, by the mention nearest to the cue. */
    private static Optional<String> speaker(String text, String words) {
        Analysis analysis = Analyzer.english().read(null, text);
        Map<Integer, Tree> trees = new HashMap<>();
        Citations citations = ATTRIBUTOR.citations(analysis, s -> trees.computeIfAbsent(s, k -> new Tree(analysis.sentence(k))), null, text);
        int offset = text.indexOf(words);
        int sentence = analysis.size() - 1;
        while (analysis.tokens(sentence).get(0).start() > offset) {
            sentence--;
        }
        return citations.at(sentence, offset).map(citation -> citation.originator() == null ? "somebody" : citation.originator().textIn(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Police said that nine sailors drowned.|nine|Police",
        "Nine sailors drowned, police said.|Nine|police",
        "The cost, it says, would be 300 crowns.|300|it",
        "At least nine sailors drowned (the mayor says).|nine|the mayor",
        "Nine sailors have drowned, an official said on condition of anonymity.|Nine|an official",
        "Nine sailors have drowned, a navy official told The Herald in a long interview.|Nine|a navy official",
        "Nine sailors have drowned, a navy official told The Herald because he was there.|Nine|a navy official",
        "Norway's navy claimed on Tuesday that nine sailors had drowned.|nine|Norway's navy",
        "Ruiz, who leads the guard, said that nine sailors drowned.|nine|Ruiz",
        "The navy put the toll at nine.|nine|The navy",
        "Norway's civil intelligence service told reporters that nine ships had left.|nine|Norway's civil intelligence service",
        "Nine ships will leave by June, Norway's civil intelligence service said.|Nine|Norway's civil intelligence service",
        "The toll was put at nine by the navy.|nine|the navy",
        "The storm tore roofs from 80 homes, the harbour agency reported on Monday, and displaced 300 people.|300|the harbour agency",
        "Three skiers died on Sunday, the first deaths in a decade, Norway's avalanche service said.|Three|Norway's avalanche service",
        "Nine were injured, six of them badly, said Dr. Meena Ruiz of the harbour clinic.|Nine|Dr. Meena Ruiz of the harbour clinic",
        "The envoy, Ana Ruiz, told the council that nine boats had arrived.|nine|The envoy",
        "The board cut its forecast for the season to 90 tonnes on Tuesday.|90|The board",
        "Officials in Lima have confirmed nine cases, four of them in children.|four|Officials in Lima",
        "As the ministry noted, nine sailors drowned.|nine|the ministry",
        "As reported by the Harbour Post, nine sailors drowned.|nine|the Harbour Post",
        "According to the coast guard, nine sailors drowned.|nine|the coast guard",
        "The firm keeps its fleet a secret but says that it has nine ferries.|nine|The firm",
        "The navy, which counts nine wrecks, sent divers.|nine|which",
        "The study -- which notes that nine ships leak -- is new.|nine|which",
        "Small, who was at the port, said that the crew saw nine ships.|nine|Small",
        "Bloomfield pegged the fleet at nine ships, which Ruiz called a joke.|nine|Bloomfield",
        "The agency raised the death toll from the storm to 267.|267|The agency",
        "Some 90 boats sailed according to organisers, nine according to police.|90|organisers",
        "Some 90 boats sailed according to organisers, nine according to police.|nine|police",
        "Prosecutors later raised the number of dead to nine.|nine|Prosecutors",
        "Organisers saw 80 boats, against a police estimate of nine.|nine|police",
        "The network counted nine dead sailors in the town, while a doctor told this newspaper that the real number was closer to 200.|nine|The network",
        "Despite his claims that he owns nine ships, the bank wants its money.|nine|his",
        "In the town, where authorities reported at least nine deaths, schools stayed shut.|nine|authorities",
        "\"It cost us tens of millions,\" said one owner involved in the talks, who asked not to be named.|tens|one owner",
        "Yet another said nine boats were gone.|nine|another",
        "Analysts at the bank estimate the strike costs nine crowns a day.|nine|Analysts at the bank",
        "The paper quoted a nurse as saying that nine sailors were hurt.|nine|a nurse",
        "The agency reported nine new cases, citing figures from the harbour clinic.|nine|the harbour clinic",
        "Two hundred jobs and nine ships will go, a person familiar with the matter said.|nine|a person familiar with the matter",
        "Organisers claimed 80 boats had come; police put the number at nine.|nine|police",
        "\"They took nine boats,\" read a statement by the guild.|nine|a statement",
        "The coast guard said it determined that nine sailors drowned.|nine|it",
        "As another Velden study from 2011 noted, nine boats in ten leak.|nine|another Velden study",
        "According to the port lists in Lima, nine ships of the line sank.|nine|the port lists in Lima",
        "Schools shut in Lima, where guards reported at least nine deaths at a home that houses the blind.|at least|guards",
        "A broken mast stranded some 60 sailors in the bay on Monday, the railway said.|60|the railway",
        "The mill, which is licensed for 30 workers, had nine people on its premises, fire officer K. Ruiz said.|nine|fire officer K. Ruiz",
        "Analysts at Stone Hill estimate that the strike will cost nine crowns a day.|nine|Analysts at Stone Hill",
        "A foreign official estimated the navy's losses last week at 60 killed and wounded.|60|A foreign official",
        "The rescue group gave a toll of 38 and left.|38|The rescue group",
        "11:30 \u2014 Red Cross: 140 dead.|140|Red Cross",
        "15:10 \u2014 Harbour ministry revises toll to 131 dead.|131|Harbour ministry",
        "The navy, which had forecast nine storms, expects a calm month.|nine|which",
        "While most were raised, according to a ministry official, nine in the latest batch were lowered.|nine|a ministry official",
        "Ruiz tried to show that this was rare, explaining the cuts amounted to 41 percent.|41|Ruiz",
        "The union has offered to pay for nine ships.|nine|The union",
        "Ruiz characterised the loss as nine ships.|nine|Ruiz",
        "Her plea that nine ships be kept went unheard.|nine|Her",
        "According to a port poll, 24 percent want a pier; 66 percent of those own boats.|66|a port poll",
        "According to the guild, 80 boats came; police counted nine.|nine|police",
        "The government's own count stands at 41 deaths.|41|The government",
        "Ruiz is talking about selling nine boats.|nine|Ruiz",
        "The fair drew anger after reports of more than nine thefts.|nine|reports",
        "A trawler sank after reports of nine storms, the navy said.|nine|the navy",
        "The diver, who spoke on condition of anonymity, said the crew burned nine boats.|nine|The diver",
        "Bloomfield lists them as the richest owners of the coast with nine ships each.|nine|Bloomfield",
        "Port officials estimate Velden needs nine ships.|nine|Port officials",
        "\"We rely on our database of nine ships,\" the guild says.|nine|the guild",
        "Harbour officials on Tuesday reported nine boats lost.|nine|Harbour officials",
        "The harbour guild estimated that more than 1,100 sailors had been hurt and put the number of lost boats at nine.|nine|The harbour guild",
        "Guards counted 80 boats, while the independent harbour group said nine were lost.|nine|the independent harbour group",
        "Guards counted 80 boats; nine ships sank, while the navy said 12 were lost.|12|the navy",
        "The opposition claimed that nine sailors died, a charge the government denied.|nine|The opposition",
        "Rebels claimed that nine soldiers were killed.|nine|Rebels",
        "Organisers reported on Friday that 9,000 people had joined the march.|9,000|Organisers",
        "Norway sent 120 drones to Chile, the Chilean navy said on Sunday, adding that it had shot down nine.|nine|the Chilean navy",
        "Two hikers drowned, the fire service said, adding that another nine were missing.|nine|the fire service",
        "12:41 - Mayor Ana Ruiz says nine boats are lost.|nine|Mayor"})
    void findsTheSpeakerByAVerbOrAPhrase(String text, String words, String who) {
        assertThat(speaker(text, words)).contains(who);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A recent poll shows Ruiz ahead by nine points.|nine|A recent poll",
        "A survey of 400 fishermen in March found Ruiz the winner with 35 percent.|35|A survey of 400 fishermen in March",
        "He lent 400 crowns to the club, tax documents show.|400|tax documents",
        "A copy of the report obtained by the Post lists nine faults.|nine|A copy of the report obtained by the Post",
        "A survey of 400 fishermen published on Monday by the Guild for Harbours shows nine leaks.|nine|A survey of 400 fishermen published on Monday by the Guild for Harbours",
        "Nine boats were sold, tallies by the guild and other traders show.|Nine|tallies by the guild and other traders",
        "In a Harbour Post poll, 38 percent of voters said Ruiz should go.|38|a Harbour Post poll",
        "In a poll by the Harbour Post, 42 percent backed Ruiz.|42|a poll by the Harbour Post",
        "By the ministry's count, nine boats sank.|nine|the ministry",
        "In a POST/Echo International Poll the same month, 38 percent of voters said he should go.|38|a POST/Echo International Poll",
        "In the exit polls in New Hampshire, 38 percent of voters backed Ruiz.|38|the exit polls in New Hampshire",
        "A drone count by the newspaper Echo found about nine boats.|nine|A drone count by the newspaper Echo",
        "Rents have risen by nine crowns since spring, figures from the statistics office show.|nine|figures from the statistics office"})
    void letsADocumentSpeak(String text, String words, String who) {
        assertThat(speaker(text, words)).contains(who);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''We lost nine boats,'' said Ana Ruiz, who owns the yard.|nine|Ana Ruiz",
        "''We lost nine boats,'' said another leading Lima broker, Bob Stone of the firm Stone Hill.|nine|another leading Lima broker",
        "\"We lost boats,\" Ruiz said. \"There were nine.\"|nine|Ruiz",
        "\"She told us that nine boats sank,\" Ruiz said.|nine|Ruiz",
        "Harbour news - Ana Ruiz: \"The storm was bad. We lost nine boats.\"|nine|Ana Ruiz",
        "The harbour master of Lima had a warning for the crews: \"Nine boats are gone.\"|Nine|The harbour master of Lima",
        "\"Is it true that we lost nine boats?\" Ruiz asked. \"I doubt it.\"|nine|Ruiz",
        "Ruiz said that she counted the boats, but Stone warned that there were \"nine sorts of trouble\" ahead.|nine|Stone",
        "RUIZ: We lost nine boats in one night.|nine|RUIZ"})
    void leadsAQuotationToWhoSpeaksIt(String text, String words, String who) {
        assertThat(speaker(text, words)).contains(who);
    }

    @Test
    void leadsAQuotationOfItsOwnToWhoWasCitedRightBefore() {
        assertThat(speaker("Ruiz said that the crews were safe.\n\n\"The boats are not. We lost nine of them.\"", "nine")).contains("Ruiz");
    }

    @Test
    void leadsASpeechOverSeveralParagraphsToWhoIsNamedBehindIt() {
        assertThat(speaker("\"It was a night of nine storms.\n\n\"We lost 40 boats,\" Ruiz said.", "nine")).contains("Ruiz");
    }

    @Test
    void leavesWordsPickedOutInTheNextParagraphAlone() {
        assertThat(speaker("\"We lost boats,\" Ruiz said.\n\nThe bay has \"nine lives\" and many rocks.", "nine")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The line cancelled nine trips, as sailors began a strike over pay.|nine",
        "Nine sailors drowned in the bay.|Nine",
        "Lima: nine sailors drowned in the bay.|nine",
        "About 43 percent of the fishermen said so.|43",
        "The port put nine million crowns into the fund.|nine",
        "A harrowing reminder that nine boats sank came in March.|nine",
        "Her remarks came the day after nine boats sank.|nine",
        "Yards added nine posts in March.|nine",
        "Hospitals there admitted 640 patients.|640",
        "The dam broke and released nine tonnes of mud.|nine",
        "The minister holds nine shares and has sold none.|nine"})
    void citesNobodyWhereNobodySpeaks(String text, String words) {
        assertThat(speaker(text, words)).isEmpty();
    }

    @Test
    void knowsThatSomebodySaysSoWhereTheTextDoesNotTellWho() {
        assertThat(speaker("Nine boats are reportedly missing.", "Nine")).contains("somebody");
    }

    @Test
    void takesWhatSomebodyKnowsOrWantsForTheWordsOfWhoeverTellsOfIt() {
        assertThat(speaker("Ruiz said that the crews know that nine boats sank.", "nine")).contains("Ruiz");
        assertThat(speaker("Ruiz slammed the minister's plan to buy nine boats.", "nine")).contains("Ruiz");
        assertThat(speaker("The papers were full of the minister's plan to buy nine boats.", "nine")).contains("the minister");
    }

    @Test
    void namesNobodyTwiceInOneChain() {
        String text = "Spokesman Wei Stone said that nine boats sank.";
        Analysis analysis = Analyzer.english().read(null, text);
        Tree tree = new Tree(analysis.sentence(0));
        Citations citations = ATTRIBUTOR.citations(analysis, s -> tree, null, text);
        assertThat(citations.at(0, text.indexOf("nine")).orElseThrow().chain()).hasSize(1);
    }

    @Test
    void readsALabelInATitleToo() {
        Analysis analysis = Analyzer.english().read("RUIZ: Nine boats gone", "Nine boats are gone.");
        Citations citations = ATTRIBUTOR.citations(analysis, s -> new Tree(analysis.sentence(s)), "RUIZ: Nine boats gone", "Nine boats are gone.");
        assertThat(citations.at(0, "RUIZ: ".length())).isPresent();
        assertThat(citations.at(1, 0)).isEmpty();
    }

    @Test
    void hearsNoAnswerInAQuestion() {
        assertThat(speaker("\"Who told you that nine boats sank?\" Ruiz asked.", "nine")).contains("Ruiz");
    }

    @Test
    void takesNobodysFindForWordsOfTheirOwn() {
        assertThat(speaker("Divers had found nine sailors alive, the navy said.", "nine")).contains("the navy");
    }

    @Test
    void tellsOfWhatSomebodyIsPutAtWithoutNamingTheThingAsSpeaker() {
        assertThat(speaker("Damage to the pier is put at 750 crowns.", "750")).contains("somebody");
    }

    @Test
    void leavesWhatStandsInAQuotationOutOfTheWordsBehindIt() {
        assertThat(speaker("\"Sixty children, and they get 15 years,\" said Ana Ruiz, whose two daughters died.", "two")).isEmpty();
    }

    @Test
    void takesAShareOfThoseAskedForNoSpeaker() {
        assertThat(speaker("In a poll by the Harbour Post, 43 percent of voters said they fish.", "43")).contains("a poll by the Harbour Post");
    }
}
