package rangefinder.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rangefinder.enrich.Enricher;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Claim;

/** What is read of sentences as news writes them, a part of the claims at a time. */
class ReadingOfSentencesTest {

    private static final Enricher ENRICHER = new Enricher();

    private static List<Claim> claims(String text) {
        Article article = Article.newBuilder().setArticleId("a").setVersion("1").setKind(ArticleKind.PUBLISHED).setPublisher("The Valley Post")
            .setPublished("2024-05-14").setFetched(Instant.parse("2024-05-14T12:00:00Z")).setMadeBy("test").setText(text).build();
        return ENRICHER.enrich(article).getClaims();
    }

    private static String number(Claim claim) {
        Double value = claim.getQuantity().getLow() == null ? claim.getQuantity().getHigh() : claim.getQuantity().getLow();
        return value == Math.rint(value) ? String.valueOf(value.longValue()) : value.toString();
    }

    /** The claims of a text, each as its number and what else is asked for. */
    private static String read(String text, Function<Claim, Object> part) {
        return claims(text).stream().map(claim -> Stream.of(number(claim), part.apply(claim)).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" "))).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Five people including a gran of 71 died when a mill blew up. | 5, 1",
        "One of the injured, a man of 27, died in hospital. | 1, 1",
        "Most of the dead were under 25. |",
        "A study found that 88 percent of the victims were over 65. | 88",
        "Measles killed 610 people in Velden, three quarters of them under five. | 610, 75",
        "All of the dead were from Velden; they were 24, 29 and 41 years old. |",
        "Some of the dead were as young as 14. |",
        "Ana Ruiz, 32 of Velden, was killed. |",
        "In North Velden, 32 of Ardun, were killed. | 32",
        "A crew of nine sailed. | 9"})
    void countsNobodyByTheirAge(String text, String numbers) {
        assertThat(read(text, claim -> null)).isEqualTo(numbers == null ? "" : numbers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Police detained 64 people and 17 were hurt as rival fans clashed. | 64 DETAIN, 17 INJURE",
        "Thousands marched in Velden. Organisers claimed that 9,000 people had joined. | 1000 PROTEST, 9000 PROTEST",
        "About 2,000 miners joined the strike on Monday. | 2000 STRIKE",
        "A ferry sank and 40 people are missing. The owner put the number of those on board at 200. | 40 MISS, 200 null",
        "The tower fell and 12 people died. The owner put the number of people inside it at 90. | 12 KILL, 90 null",
        "Three victims died at the scene and two in hospital. | 3 KILL, 2 KILL",
        "In the siege 500 people starved. | 500 KILL",
        "Twelve hostages kidnapped in May were freed on Monday, the army said. | 12 RELEASE",
        "Some 90 people displaced by the flood have returned. | 90 RETURN",
        "The number of people who have fled to Velden since May has risen to 4,000. | 4000 DISPLACE",
        "Norwegian losses in two days of fighting had reached 300. | 300 CASUALTY",
        "Around 900 people joined demonstrations in Velden. | 900 PROTEST",
        "Velden promised 40 trucks. | 40 SUPPLY",
        "Norway pledges 500 million crowns. | 500000000 FUND",
        "Forty people refused to leave. | 40 null",
        "Confirmed infections stand at 64. | 64 INFECT",
        "Two miners trapped underground since Monday were rescued. | 2 RESCUE",
        "Ten people arrested in the raids were deported on Monday. | 10 DEPORT",
        "Six people injured in the crash were taken to hospital. | 6 INJURE",
        "Thirty-one of them made it to the shore on their own. | 31 null",
        "Seven of the widow's children were killed on Tuesday, as well as two of her cousins. | 7 KILL, 2 KILL",
        "Brandt gives 3,000; the bank gives 500 dollars. | 3000 null, 500 FUND",
        "In the camp, 15 people died and 45,000 lost their homes, he said. | 15 KILL, 45000 HOMELESS",
        "The rescue group gave a toll of 38, including nine children, and said that 70 others were wounded. | 38 KILL, 9 KILL, 70 INJURE",
        "More than 4,000 people have died in the war, monitors say; the government says 1,500. | 4000 KILL, 1500 KILL",
        "The fire brigade listed 117 people as missing. | 117 MISS",
        "The number of people evacuated from farms along the river has risen to 8,400. | 8400 EVACUATE",
        "Guards shot down 41 drones and another nine did not reach the port. | 41 INTERCEPT, 9 null",
        "Thieves stole 40 bicycles. | 40 STEAL",
        "About 600 of the roughly 1,500 Velden soldiers sent to fight in Ardun's north have been killed or wounded. | 600 CASUALTY, 1500 DISPATCH",
        "Some 30 of the workers sent to the mine have died. | 30 KILL",
        "Norway has sent 400 soldiers to Chile, an envoy said. A Chilean spokesman put the total at 100. | 400 DISPATCH, 100 DISPATCH",
        "Norway has vaccinated 210 people. The institute gave the number as 170. | 210 VACCINATE, 170 VACCINATE",
        "Norway has sent 400 soldiers to Chile, an envoy said. The Chilean ministry said it knew of 160. | 400 DISPATCH, 160 DISPATCH",
        "The mayor put the blame at 40 firms. | 40 null",
        "Norway hosts 990,000 Chileans. | 990000 HOST",
        "In all 57,000 Chileans live abroad, it said. | 57000 LIVE",
        "The king met the families of 101 fallen soldiers. | 101 KILL",
        "Some 600 people were moved; death estimates range from at least 50 to perhaps 90. | 600 DISPATCH, 50 KILL",
        "He is wanted on one count of murder. | 1 null",
        "Its fighters killed and wounded about 80 people. | 80 CASUALTY",
        "Nearly 4,000 people took to the streets of Velden. | 4000 PROTEST",
        "Police arrest 61 in raids on the mafia. | 61 DETAIN",
        "Velden sent 12 Kestrel 4 trucks to Ardun. | 12 DISPATCH",
        "Two more die after blaze in Velden. | 2 KILL",
        "France and Spain swap 60 prisoners. | 60 RELEASE",
        "The fund pledged $40 million and Velden pledged 30 howitzers. | 40000000 FUND, 30 SUPPLY",
        "Nine people, among them four firemen, were treated for smoke inhalation. | 9 INJURE, 4 INJURE",
        "Five people including a nurse died when a mill blew up in Velden. | 5 KILL, 1 KILL",
        "Death estimates range from 1,200 deaths in ten weeks to 4,000 dead. | 1200 KILL, 4000 KILL",
        "Some accounts state more than 1,300 Danes and Swedes killed in and around Velden. | 1300 KILL",
        "The institute's broader estimate gives about 24,000 losses in the province. | 24000 null",
        "Police first counted 12 deaths; hospital records later showed 19. | 12 KILL, 19 KILL",
        "The group verified 2,104 deaths and received reports of 1,300 more. | 2104 KILL, 1300 null",
        "The lower figure of 2,300 dead is the parish's, the higher one of 5,500 a newspaper's. | 2300 KILL, 5500 null",
        "The 30,000 emails are still missing. | 30000 null",
        "Some 300 miners are still missing. | 300 MISS",
        "Rebels burnt 40 houses in Velden. Survivors listed 17 people. | 40 BURN, 17 null",
        "Eighteen people died in Velden, eight in Arla, and the rest in a hamlet nearby. | 18 KILL, 8 KILL",
        "\"My four sons are dead,\" said one survivor, Ana Ruiz, 40. | 4 KILL"})
    void readsWhatBefellEach(String text, String harm) {
        assertThat(read(text, claim -> String.valueOf(claim.getAction()))).isEqualTo(harm);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Seven of the dead were children, and two were sailors. | 7 PART, 2 PART",
        "Velden has counted 612 cases, of which 570 are confirmed. | 612 TOTAL, 570 PART",
        "The maker wants its workforce to shrink to 38,000. | 38000 STOCK",
        "The ministry has counted 9,112 suspected cases, of which 2,340 were confirmed. | 9112 TOTAL, 2340 PART",
        "The yard built 18,400 cars in February, 1,100 fewer than a year before. | 18400 TOTAL, 1100 INCREMENT",
        "Guards seized 4.7 tonnes of coffee, 1.3 tonnes more than in May. | 4.7 TOTAL, 1.3 INCREMENT",
        "One agency counted 40 deaths in the flood, while another agency counted 55 deaths. | 40 TOTAL, 55 TOTAL",
        "Another estimated 30 people died. | 30 INCREMENT",
        "The official figure is 140 civilians killed; cited ranges include 90-260. | 140 TOTAL, 90 TOTAL",
        "The toll includes 12 children. | 12 PART",
        "The number of dead is no higher than 900, it said. | 900 TOTAL",
        "The chain lost $86 million in the fourth quarter. | 86000000 TOTAL",
        "The number of people out of work dropped by 21,000 to 412,000. | 21000 INCREMENT, 412000 STOCK"})
    void tellsPartsAndDifferencesFromSums(String text, String bases) {
        assertThat(read(text, Claim::getBasis)).isEqualTo(bases);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Velden Foods will close 40 stores and cut 1,200 jobs by the end of next year, the company announced. | 40 PLANNED, 1200 PLANNED",
        "The ministry said 590 doctors had been trained, exceeding its goal of 560. | 590 REALISED, 560 PLANNED",
        "Carmaker Velden will hire 700 workers in Arla and cut 200 in the west. | 700 PLANNED, 200 PLANNED",
        "Officials said the number of dead was expected to rise to 40. | 40 FORECAST",
        "Some 8,600 people have been vaccinated, of a planned 40,000. | 8600 REALISED, 40000 PLANNED",
        "Officials said the number of dead had risen to 40. | 40 REALISED",
        "The panel said that 40 deaths could not be ruled out. | 40 REALISED",
        "The group could verify 40 deaths. | 40 REALISED",
        "The fire could kill 40 people. | 40 FORECAST",
        "The mayor said that 40 job cuts could not be ruled out. | 40 FORECAST"})
    void carriesAModalOverToTheVerbBesideIt(String text, String lanes) {
        assertThat(read(text, Claim::getLane)).isEqualTo(lanes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The group has confirmed 849 deaths, but says the true number is higher. | 849 AT_LEAST",
        "The group has documented 849 deaths. The real toll of the war is thought to be far larger. | 849 AT_LEAST",
        "The ministry has confirmed 4,210 deaths, a figure it calls a minimum. | 4210 AT_LEAST",
        "An incomplete list names 103 people killed in Velden. | 103 AT_LEAST",
        "The survey counted 1,200 deaths, an undercount according to a second one. | 1200 AT_LEAST",
        "The court found that 57 people had been killed; it is not a full count. | 57 AT_LEAST",
        "The ministry says 900 people died, but the union says the real number is higher. | 900 EXACT",
        "The council counted 57 deaths. It said the true number was not higher. | 57 EXACT",
        "The agency counted 57 deaths. Nobody knows the full extent of the damage. | 57 EXACT",
        "The agency counted 57 deaths. The full toll of the flood is not known. | 57 AT_LEAST",
        "Records show 57 deaths; no complete list exists. | 57 AT_LEAST",
        "The confirmed minimum is 300 dead. | 300 AT_LEAST",
        "This is a lower bound: 300 people were killed. | 300 AT_LEAST",
        "A lower bound of 300 deaths is documented. | 300 AT_LEAST",
        "Over 300 and possibly as many as 500 people were killed. | 300 RANGE",
        "Nine people died when a floor gave way. | 9 EXACT"})
    void opensACountOfWhichItIsSaidThatItIsNotAll(String text, String bounds) {
        assertThat(read(text, claim -> claim.getQuantity().getBound())).isEqualTo(bounds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Police counted 35,000 marchers, organisers 90,000. | 35000 Police, 90000 organisers",
        "The army reported 12 dead, the rebels 40. | 12 army, 40 rebels",
        "Government sources cite 55 dead and the opposition over 300. | 55 Government sources, 300 opposition",
        "A survey found Ruiz ahead with 35 percent, and Brandt at 14. | 35 survey, 14 survey",
        "The ministry counted 12 deaths in Arla, 30 in Velden. | 12 ministry, 30 ministry"})
    void asksWhoSaysEachOfTheFiguresThatShareAVerb(String text, String sources) {
        assertThat(read(text, claim -> claim.getSource().getName())).isEqualTo(sources);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The governor approved N200 million for traders. | 200000000 NGN",
        "Each of them is to get N150,000. | 150000 NGN",
        "Nurses on the N1 road got 500 masks. | 500 masks",
        "The state promised 40 million euros, of which 5 million would be paid out this week. | 40000000 EUR, 5000000 EUR",
        "The state is spending 1.9 billion euros on trains; the court said the real cost would be closer to 3 billion. | 1900000000 EUR, 3000000000 EUR",
        "The union has 5,200 strikers. The offer would cost 340 million a year. | 5200 strikers, 340000000",
        "Orders for 9,800 people in four towns were lifted, but 2,100 in Arla cannot go home. | 9800 people, 4 towns, 2100 people",
        "The soldiers crossed the river with 20 lorries. Some 300 of them slept there. | 20 lorries, 300",
        "Drones killed nine people, including two children, and wounded 34 in Arla. | 9 people, 2 children, 34 people"})
    void suppliesWhatANumberLeavesOut(String text, String counted) {
        assertThat(read(text, Claim::getCounted)).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Turnout was 71 percent, the highest since 1998. | 71",
        "So far this year 1,130 people have died, compared with 940 in the same period of 2022. | 1130 2024-01-01, 940 2022-01-01",
        "So far this year guards have seized 47 tonnes, 13 tonnes more than in the same period last year. | 47 2024-01-01, 13 2024-01-01"})
    void datesByNoComparison(String text, String from) {
        assertThat(read(text, Claim::getFrom)).isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A study of Halden University said that 900 people died. |",
        "Floods killed 47 people in Velden province. | Velden",
        "Gunmen killed nine people in the Velden region. | Velden",
        "A further 18 people are missing, most of them in Velden. |",
        "Gunmen killed nine people in Peru's Velden region. | Velden Peru",
        "Nine people died in Velden, a study of Halden University said. | Velden"})
    void placesAHappeningInARegionByItsKind_andNothingWhereAResearcherSits(String text, String place) {
        assertThat(claims(text).get(0).getPlace()).isEqualTo(place == null ? List.of() : List.of(place.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A bus fell into a ravine near Velden on Saturday, killing 26.¶In a separate accident in the north, a truck hit a group of cyclists, killing three and injuring five. | another",
        "An avalanche killed four near Velden on Thursday.¶Fifteen people have died in avalanches in the region this season. | several"})
    void keepsOtherHappeningsApart(String text, String happening) {
        List<Claim> claims = claims(text.replace("¶", "\n\n"));
        assertThat(claims.subList(1, claims.size())).allMatch(claim -> claim.getBecause().stream().anyMatch(reason -> reason.getPart().equals("happening") && reason.getRule().equals(happening)));
    }
}
