package rangefinder.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Reason;

final class EnricherTest {

    private static final Enricher ENRICHER = new Enricher();

    @Test
    void detainsNobodyOfWhomTheSentenceOnlySaysWhereTheyWere() {
        assertThat(claims("Nineteen fans were arrested before the match in front of 44,000 spectators."))
            .filteredOn(claim -> "DETAIN".equals(claim.getAction())).extracting(claim -> claim.getQuantity().getLow()).containsExactly(19.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Three people were killed in the blast.                          | KILL   | 3
        The flood left 12 villagers dead.                               | KILL   | 12
        A bus driver was shot dead outside the depot.                   | KILL   | 1
        The gunman wounded seven shoppers.                              | INJURE | 7
        Nine passengers were taken to hospital with minor injuries.     | INJURE | 9
        Four miners are still missing.                                  | MISS   | 4
        Fever passes 3,000 cases, seven children dead.                  | INFECT | 3000
        The death toll has risen to 41.                                 | KILL   | 41
        Civilian deaths in the siege were estimated at 2,500.           | KILL   | 2500
        Two bombs killed 36 people and wounded at least 80.             | KILL   | 36
        Nine people, including four children, were killed in the fire.  | KILL   | 9
        Gunmen took 70 pilgrims hostage; 12 nuns were taken captive.    | KIDNAP | 12
        More than 900 families left their homes.                        | DISPLACE | 900
        A bus with 31 people on board fell off a bridge, killing all.   | KILL   | 31
        The number of dead in the sinking has risen to 31, with 18 missing. | KILL | 31
        Police said 31 took part.                                       | PARTICIPATE | 31
        Bandits seized 31 pupils.                                       | KIDNAP | 31
        The mill will take on 31 welders.                               | HIRE   | 31
        The clinic admitted 640 patients, of whom 31 died.              | TREAT  | 640
        The clinic admitted 640 patients, of whom 31 died.              | KILL   | 31
        Two passenger trains collided, killing 31.                      | KILL   | 31
        The clinic treated 82 people and 31 of them died on arrival.    | TREAT  | 82
        Some 31 divers remain unaccounted for.                          | MISS   | 31
        At least 31 pilgrims, 14 of them women, lost their lives.       | KILL   | 31
        The war has driven 31 villagers from their homes.               | DISPLACE | 31
        Lawyers secured the release of 31 detainees.                    | RELEASE | 31
        The number of people killed when an old ferry went down off Coron climbed to 31. | KILL | 31
        The institute put the death toll at 27, with 31 injured.        | KILL   | 27
        The injury toll rose to 50 on Tuesday.                          | INJURE | 50
        The toll of the wounded climbed to 61.                          | INJURE | 61
        A guard was fatally shot by officers after 31 men fled.         | KILL   | 1
        Between 31 and 40 people starved to death.                      | KILL   | 31
        Officers found 31 deceased men in the hall.                     | KILL   | 31
        The patrol killed 31 “intruders” at the fence.                  | KILL   | 31
        The commission documented 31 named victims.                     | CASUALTY | 31
        On Monday gunmen shot dead 31 road workers.                     | KILL   | 31
        """)
    void tellsWhatHappenedToTheCounted(String text, String action, double value) {
        assertThat(claims(text)).anySatisfy(claim -> {
            assertThat(claim.getAction()).isEqualTo(action);
            assertThat(claim.getQuantity().getLow()).isEqualTo(value);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The ministry counted 300 deaths. The union's estimate is 120.   | 120
        Storms caused deaths on both islands. Estimates range from 120 to 150. | 120
        The coast guard lists 300 civilians killed; the church gives 120. | 120
        The coast guard found 300 people killed; most papers use 120.     | 120
        The coast guard found 300 people killed; Casualty Watch cites 120. | 120
        Raiders killed farmers and their families; estimates vary from the official 120 to about 900. | 120
        Fever led to many deaths. Estimates run from about 120 implied by parish books to a cautious calculation of 900. | 120
        Fever led to many deaths. Estimates run from about 120 implied by parish books to a cautious calculation of 900. | 900
        The archive lists 300 Melkans killed; other studies give 120 or more. | 120
        Most historians accept 300 deaths, but the party history claims 120. | 120
        The union said 300 miners were killed. The government said 120.  | 120
        A survey counted 300 deaths; unofficial estimates exceed 120.    | 120
        The battle cost the raiders 300 dead by their own account and 120 by the defenders'. | 120
        Raids differ in their casualty lists: the mayor counted 300 dead, the garrison 120. | 120
        The raid left 300 dead; a court later established 120 victims.   | 120
        Fatalities: 300 (government), 120 (opposition).                  | 120
        """)
    void countsInAnEstimateWhatTheFigureBeforeItCounts(String text, double value) {
        assertThat(figure(text, value).getAction()).isEqualTo("KILL");
    }

    @Test
    void leavesAloneWhatIsCountedBesideATally() {
        assertThat(figure("Four people were injured, but a total of 16 people were involved.", 16).getAction()).isNull();
        assertThat(figure("A survey counted 300 deaths and 120 injuries.", 120).getAction()).isEqualTo("INJURE");
        assertThat(claims("Officers arrested a suspect in the killing of the deceased man.")).isEmpty();
        assertThat(figure("The number may exceed 300 excluding prisoners.", 300).getCounted()).isNull();
    }

    @Test
    void listsWhatIsAdded_notWhatIsSetAgainstIt() {
        assertThat(figure("At least seven miners along with at least 18 neighbours were killed.", 18).getBecause()).extracting(Reason::getPart).contains("list");
        assertThat(figure("The police acknowledged 14 deaths, whereas hospital sources counted 31 bodies.", 31).getBecause()).extracting(Reason::getPart).doesNotContain("list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The driver, 43, was killed.", "Police took 911 calls about the fire.", "The killed were aged 14, 18 and 19.", "The victims range in age from 21 to 36.", "The fire killed her.[12]", "Unions reject the plan to raise the retirement age to 66.", "A spokesman for the party, Jon Vale, said the list came from hospitals.", "They are children under five.", "TV Four reported that the dead were miners."})
    void takesAgesCallsAndFootnotesForNoFigures(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Two adults and six children died in the fire.                   | six children
        The fire killed his wife, their son and four neighbours.        | four
        The man killed three neighbours before killing himself.         | himself
        Three people were hospitalised and two were treated at the scene. | two
        The man shot at his family, killing three, then killed himself. | himself
        A man was shot in the leg and a boy was grazed by a bullet.     | a
        """)
    void seesWhatASentenceListsUnderOneHarm(String text, String last) {
        assertThat(claims(text)).anySatisfy(claim -> {
            assertThat(last).startsWith(claim.getQuantity().getText());
            assertThat(claim.getBecause()).anySatisfy(reason -> assertThat(reason.getRule()).isEqualTo("goes-on-from"));
        });
    }

    @Test
    void takesNobodyWhoTellsOfLossesForOneOfThem() {
        assertThat(claims("A western official said the army had lost 6,000 killed and wounded.")).extracting(claim -> claim.getQuantity().getLow()).containsExactly(6000.0);
    }

    @Test
    void countsPassengersForWhatTheyAre_alsoBesideTheInjured() {
        assertThat(figure("Fifty sailors were injured. The manifest listed 61 passengers.", 61).getAction()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thirteen people, seven men and six women, were hurt.", "Two people were killed and six injured.",
        "Nine people were hospitalised, where two were treated for burns.", "Three people were hospitalised and two were treated for burns."})
    void addsUpNoBreakdownAndNoOtherHarm(String text) {
        assertThat(claims(text).get(1).getBecause()).noneMatch(reason -> reason.getRule().equals("goes-on-from"));
    }

    @Test
    void doesNotTakeThoseWhoKillForVictims() {
        assertThat(claims("Two gunmen killed a shopkeeper.")).noneMatch(c -> c.getQuantity().getText().equals("Two") && "KILL".equals(c.getAction()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The talks resume in March.       | TEMPORAL | March
        The mayor resigned yesterday.    | TEMPORAL | yesterday
        The strike lasted two weeks.     | TEMPORAL | two weeks
        The mayor sold nine houses.      | QUANTITY | nine
        """)
    void givesDatesAndQuantitiesAmongTheEntities(String text, String type, String words) {
        assertThat(ENRICHER.enrich(article(null, text)).getEntities()).anyMatch(e -> e.getType().name().equals(type) && e.getText().equals(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Peruvian President Ana Ruiz met miners. She said 300 homes were flooded.                  | Ana Ruiz | PE/President
        The Peruvian navy lost a ship. A spokesman said 300 homes were flooded.                   | Peruvian Military | PE/Military
        Peru's health ministry met miners. The ministry said 300 homes were flooded.              | Peruvian Health Ministry | PE/Health Ministry
        A spokesman for Peru's health ministry said 300 homes were flooded.                       | spokesman for Peru's health ministry | PE/Health Ministry
        """)
    void leadsTheSpeakerToThePrincipal(String text, String name, String entity) {
        assertThat(figure(text, 300).getSource().getName()).contains(name);
        assertThat(figure(text, 300).getSource().getEntity()).isEqualTo(entity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Harbour guard spokesman Armand Villar said 300 homes were flooded.                        | Armand Villar | government
        Union leader Jan Nowak said 300 homes were flooded.                                       | Jan Nowak     | ngo
        Army spokesman Sylvain Ekenge spoke. He said 300 homes were flooded.                      | Sylvain Ekenge | military
        "It is bad," said Charles Banda, a spokesman for the charity. Banda said 300 homes were flooded. | Charles Banda | ngo
        The charity Open Doors came. Open Doors said 300 homes were flooded.                      | Open Doors    | ngo
        """)
    void rememberWhatTheArticleSaidASpeakerIs(String text, String name, String kind) {
        assertThat(figure(text, 300).getSource().getName()).isEqualTo(name);
        assertThat(figure(text, 300).getSource().getKind().name()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The mayor said 300 homes were flooded.                          | mayor
        More than 300 homes were flooded, according to the fire chief.  | fire chief
        "We counted 300 flooded homes," the mayor said.                 | mayor
        The Daily Echo reported that the mayor said 300 homes were flooded. | mayor
        WHO reported 300 flooded homes.                                 | World Health Organization
        Rebels fired on boats, the coast guard said. It put the number of flooded homes at 300. | coast guard
        Rescuers found ten people dead, the mayor said. She said 300 homes were flooded. | mayor
        The harbour union's director, Ana Ruiz, said 300 homes were flooded. | Ana Ruiz
        The group, JLF, said that 300 homes were flooded.               | JLF
        12:41 - Mayor Ana Ruiz says 300 homes are flooded.              | Ana Ruiz
        The miners' union said 300 homes were flooded.                  | miners' union
        Police counted 90 homes, while the union said 300 were flooded. | union
        The city did nothing, the disaster department said. Some 300 homes were flooded, according to the farm ministry. | farm ministry
        A harbour guard gave the number of flooded homes as 300.        | harbour guard
        The regional director, Dr Ana Ruiz, told the paper 300 homes were flooded. | Ana Ruiz
        Flood Ada claimed 300 lives.                                    | The Valley Post
        Velden Motors is recalling 300 vans.                            | The Valley Post
        Organisers put it at 90; police, who sent 300 officers, gave no figure. | The Valley Post
        A count by the newspaper Echo found about 300 flooded homes.    | count
        """)
    void namesTheDeepestSpeaker(String text, String source) {
        assertThat(figure(text, 300).getSource().getName()).containsIgnoringCase(source);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Previously, the mayor said that 300 homes were flooded.          | true
        The mayor had earlier said that 300 homes were flooded.          | true
        An earlier estimate of 300 flooded homes came from the mayor.    | true
        The mayor said on Monday that 300 homes were flooded.            | false
        The river that had previously spared the town flooded 300 homes. | false
        The flood has ruined 410 homes, up from 300 a day earlier.       | true
        The number of flooded homes was lowered from 300 to 280.         | true
        The toll of homes was revised down to 280 from 300.              | true
        The toll of homes was revised down to 300 from 280.              | false
        Initially 300 homes were reported lost.                          | true
        Initial reporting of the flood recorded 300 lost homes.          | true
        Initially 280 homes were reported lost, but the mayor counted 300. | false
        Earlier official figures put the flooded homes at 300.           | true
        Earlier official figures put the flooded homes at 280, but the final count was 300. | false
        Initial Veldt flood estimates vary from 300 homes to 410.        | false
        Officials said 300 homes were lost, revising an earlier count of 280. | false
        Officials had earlier said that 300 homes were lost, but the mayor said 280 were. | true
        Officials had earlier said that 280 homes were lost, but the mayor said 300 were. | false
        """)
    void tellsWhetherAFigureWasStatedBefore(String text, boolean before) {
        assertThat(figure(text, 300).getSaidBefore()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Five people, including the gunman, were killed in the mall.   | PERPETRATOR_IN
        Five people and the gunman were killed in the mall.           | PERPETRATOR_OUT
        Five people, not including the attacker, were killed.         | PERPETRATOR_OUT
        Five people, including two guards, were killed in the mall.   |
        """)
    void tellsWhetherThoseWhoDidItAreCountedIn(String text, String convention) {
        assertThat(figure(text, 5).getConventions()).isEqualTo(convention == null ? List.of() : List.of(convention));
    }

    @Test
    void keepsWhoRelaysIt() {
        assertThat(figure("The Daily Echo reported that the mayor said 300 homes were flooded.", 300).getVia())
            .anySatisfy(via -> assertThat(via.getName()).contains("Echo"));
    }

    @Test
    void takesNobodyForARelayWhoIsOnlyTold_orWhoSaysSomethingElse() {
        assertThat(figure("Judge Ana Ruiz told Marlow: \"You stole 300 euros.\"", 300).getVia()).isEmpty();
        assertThat(figure("Police counted 90 homes, while the union said 300 were flooded.", 300).getVia()).isEmpty();
        assertThat(figure("Ana Ruiz told Reuters that 300 homes were flooded.", 300).getVia()).hasSize(1);
        assertThat(figure("At least 300 people drowned when a boat sank on Monday, the governor, Ana Ruiz, said on Friday.", 300).getVia()).isEmpty();
        assertThat(figure("Ruiz said the firm would cut its forecast to 300 tonnes.", 300).getVia()).doesNotHaveDuplicates();
    }

    @Test
    void claimsNothingOfWhoOnlySpeaks() {
        assertThat(claims("\"It was dark,\" said one doctor at the clinic.")).isEmpty();
        assertThat(claims("A bus fell into a ravine, a police officer said.")).isEmpty();
    }

    @Test
    void blamesTheOutletWhereNobodyIsCited() {
        assertThat(figure("The river flooded 300 homes.", 300).getSource().getName()).isEqualTo("The Valley Post");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The army sent 300 engineers to the dam.                         | REALISED
        The army will send 300 engineers to the dam.                    | PLANNED
        The army will probably send 300 engineers to the dam.           | FORECAST
        A wildfire has forced 300 engineers to leave the dam.           | REALISED
        The firm will close 80 shops instead of 300 as planned.          | HYPOTHETICAL
        The storm will close 300 of the city's schools.                 | FORECAST
        Velden would hire 80 more, on top of the 300 engineers announced in May. | PLANNED
        The army plans to send 300 engineers to the dam.                | PLANNED
        300 engineers to be sent to the dam by spring                   | PLANNED
        300 engineers are to be sent to the dam.                        | PLANNED
        The number of engineers sent to the dam could reach 300.        | FORECAST
        The army expects as many as 300 engineers at the dam.           | FORECAST
        The union wants the planned 300 flats to be cheaper.            | PLANNED
        The army has set itself a target of 300 engineers.              | PLANNED
        The board cut its forecast to 300 tonnes.                       | FORECAST
        The flood would have drowned 300 engineers.                     | HYPOTHETICAL
        The flood may have drowned 300 engineers.                       | REALISED
        The minister denied that 300 engineers had died.                | DENIED
        The guild disputed the figure, saying that 300 of its engineers were dead. | REALISED
        Earlier reports that 300 engineers had died were wrong, Ruiz said. | DENIED
        "It is not true that 300 engineers have died," Ruiz said.       | DENIED
        "The figure of 300 dead is baseless," Ruiz said.                | DENIED
        Ruiz denied social media reports that 300 engineers had died.   | DENIED
        He denied social media reports that over 300 engineers had died. | DENIED
        He denied the party's claim that 300 engineers had died.        | REALISED
        Ruiz rejected the report: "It was 12. We counted 300 engineers." | REALISED
        The party claimed that 300 engineers had died, a charge the minister denied. | REALISED
        The firm would close 300 of its 700 shops.                      | PLANNED
        The firm is considering sending another 300 engineers.          | PLANNED
        The firm has asked the packer for 300 crates.                   | PLANNED
        "We will be 300 on Sunday," Ruiz said.                          | FORECAST
        Sunday. Sending 300 engineers took a day.                       | REALISED
        The army will send 90 engineers on top of the 300 already there. | REALISED
        """)
    void tellsWhetherItHappened(String text, Lane lane) {
        assertThat(figure(text, 300).getLane()).isEqualTo(lane);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The firm hired another 300 welders.                             | INCREMENT
        Two more bodies were found, raising the death toll to 300.      | TOTAL
        Velden said it would hire an additional 80 welders on top of the 220 announced in May, taking the total to 300. | TOTAL
        The army sent 80 more men, for a total of 300.                  | TOTAL
        The army sent 300 tanks, Ruiz said, on top of the 80 it gave in May. | INCREMENT
        In all, the army has sent 300 tanks.                            | TOTAL
        Thousands marched, including 300 nurses.                        | PART
        About 300 of the animals were dead.                             | PART
        The chain closed 300 of its 540 shops.                          | PART
        Canada sent 300 tonnes of this.                                 | PART
        The firm paid 300 euros to each welder.                         | RATE
        The welders were fined 300 euros each.                          | RATE
        The firm hired 300 welders.                                     | TOTAL
        More than 300 welders with two cranes raised the wreck.         | TOTAL
        Among the dead were 300 welders.                                | PART
        The dead included 300 welders.                                  | PART
        Of the dead, 300 are welders.                                   | PART
        Some 900 people were hurt; 300 are in a critical condition.     | PART
        One guard was killed and 300 seriously injured.                 | TOTAL
        The port had the highest number of cases with 300.              | PART
        The port had 900 cases, followed by Arica with 300.             | PART
        The firm will lose 300 of Barden's 900 welders.                 | PART
        """)
    void tellsWhatKindOfFigureItIs(String text, Basis basis) {
        assertThat(figure(text, 300).getBasis()).isEqualTo(basis);
    }

    @Test
    void countsWhatBearsTheNameOfAModel() {
        assertThat(figure("Poland has delivered 60 PT-91 tanks to Ukraine.", 60).getCountedClass()).isEqualTo("armour");
        assertThat(figure("Greece sent 14 F-16 jets to Peru.", 14).getCounted()).isEqualTo("F-16 jets");
    }

    @Test
    void countsNoDaysThatOnlyTellHowLongAgo() {
        assertThat(figure("The number of people displaced has risen to 180, up from 120 five days earlier.", 120).getCounted()).doesNotContain("days");
    }

    @Test
    void freesPrisonersWhoAreExchanged() {
        assertThat(figure("Chad and Peru exchanged 246 prisoners on Sunday.", 246).getAction()).isEqualTo("RELEASE");
    }

    @Test
    void tellsOfTheCountedWhatItsOwnVerbTells() {
        assertThat(figure("More than 900 homes lost power and 300 people were evacuated.", 300).getAction()).isEqualTo("EVACUATE");
        assertThat(figure("The blast killed nine people and 300 guests were evacuated.", 300).getAction()).isEqualTo("EVACUATE");
    }

    /** The whole of a part did not suffer what the part did. */
    @Test
    void doesNotTellOfAWholeWhatBefellItsPart() {
        assertThat(figure("The army shot down 61 of 84 drones.", 84).getAction()).isNull();
        assertThat(figure("The army shot down 61 of the 84 drones launched at the port.", 61).getAction()).isEqualTo("INTERCEPT");
    }

    @Test
    void countsPeopleWhereTheNounBeforeCannotSufferIt() {
        assertThat(figure("Pictures showed 31 clusters of tents. The mayor said 4,000 could be displaced.", 4_000).getCounted()).isEqualTo("people");
        assertThat(figure("Half of the 40 dead were women.", 40).getCounted()).isEqualTo("dead");
        assertThat(figure("The mill took on 900 welders, down from 1,200 last year.", 1_200).getCounted()).isEqualTo("welders");
        assertThat(figure("Profit fell to 84 million pounds from 102 million.", 102_000_000).getQuantity().getUnit()).isEqualTo("GBP");
        assertThat(claims("Most of the women were aged over 80. Those held are under 18.")).isEmpty();
        assertThat(figure("The crews used nine water-bombing planes.", 9).getCounted()).isEqualTo("water-bombing planes");
    }

    @Test
    void tellsWhenThePeriodBegan_whereAClauseSaysSince() {
        Claim claim = figure("The mayor said 4,000 people had died since the war began in October 2023.", 4_000);
        assertThat(claim.getFrom()).isEqualTo("2023-10-01");
        assertThat(claim.getTo()).isNull();
    }

    @Test
    void takesAHeadlinesInfinitiveForAPlan_andNoTollForASinking() {
        List<Claim> cut = ENRICHER.enrich(article("Carmaker Velden to cut 300 jobs", "Velden makes cars.")).getClaims();
        assertThat(cut).extracting(Claim::getLane).containsOnly(Lane.PLANNED);
        List<Claim> toll = ENRICHER.enrich(article("Toll in ferry sinking climbs to 27", "It was a hard night.")).getClaims();
        assertThat(toll).extracting(Claim::getAction).containsOnly("KILL");
        List<Claim> both = ENRICHER.enrich(article("Bomb at wedding kills 22, wounds 60", "It was a hard night.")).getClaims();
        assertThat(both).extracting(Claim::getAction).containsExactly("KILL", "INJURE");
        List<Claim> raid = ENRICHER.enrich(article("Army launches 178 drones overnight, six killed in Odesa", "It was a hard night.")).getClaims();
        assertThat(raid).extracting(Claim::getCounted).containsExactly("drones", "people");
    }

    @Test
    void datesNothingByAnAsideOrBySomebodyElsesYear() {
        assertThat(figure("The plane, built in 1968, was carrying 11 mechanics.", 11).getFrom()).isNull();
        assertThat(figure("The hall was built in 1968. Fire fighters carried out 11 people.", 11).getFrom()).isNull();
        assertThat(figure("It was the worst fire since May 2023, when 38 people died.", 38).getTo()).isEqualTo("2023-05-31");
    }

    @Test
    void linksWhatTheHeadlineRepeats() {
        List<Claim> claims = ENRICHER.enrich(article("Landslide kills 14 in the hills", "A landslide killed 14 people in the hills on Monday, officials said.")).getClaims();
        Claim body = claims.stream().filter(c -> c.getIn() == null).findFirst().orElseThrow();
        assertThat(claims).filteredOn(c -> c.getIn() != null).extracting(Claim::getSameAs).containsOnly(body.getClaimId());
    }

    @Test
    void saysWhyEachPartWasReadAsItWas() {
        assertThat(figure("The mayor said 300 homes were destroyed.", 300).getBecause()).extracting(r -> r.getPart()).contains("action", "source", "lane", "basis");
    }

    @Test
    void pointsEveryOffsetIntoTheText() {
        String text = "The mayor said 300 homes were destroyed.";
        Claim claim = figure(text, 300);
        assertThat(text.substring(claim.getQuantity().getStart(), claim.getQuantity().getEnd())).isEqualTo(claim.getQuantity().getText());
        assertThat(text.substring(claim.getSource().getStart(), claim.getSource().getEnd())).isEqualTo(claim.getSource().getText());
    }

    @Test
    void givesTheSameClaimsAgain() {
        Article article = article(null, "The mayor said 300 homes were destroyed. Two people died.");
        assertThat(ENRICHER.enrich(article)).isEqualTo(new Enricher().enrich(article));
    }

    @Test
    void claimsNothingInAnotherLanguage() {
        assertThat(claims("Bei dem Unfall auf der Autobahn wurden nach Angaben der Polizei am Montagmorgen 12 Menschen verletzt und zwei Personen getötet, "
            + "mehrere Fahrzeuge brannten aus, die Strecke blieb bis zum Abend gesperrt.")).isEmpty();
    }

    @Test
    void claimsNothingForARetractedVersion() {
        Article retracted = Article.newBuilder(article(null, "Three people died.")).setKind(ArticleKind.RETRACTED).build();
        ArticleClaims claims = ENRICHER.enrich(retracted);
        assertThat(claims.getClaims()).isEmpty();
        assertThat(claims.getKind()).isEqualTo(ArticleKind.RETRACTED);
    }

    static Stream<String> hostileTexts() {
        return Stream.of("", " ", "\n\n\n", "\uD800 3 people died \uDC00", "\u202E12 killed\u202C, \u200F3 hurt", "1".repeat(10_000_000), "a".repeat(10_000_000), "\n".repeat(5_000_000),
            "\"".repeat(1_000_000), "9 ".repeat(500_000), "said ".repeat(200_000), "(".repeat(1_000_000), "12 people, ".repeat(100_000), "that police said ".repeat(60_000),
            "\uD800".repeat(1_000_000), "One said: \"\n\n".repeat(80_000));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void survivesAnyText(String text) {
        assertThat(ENRICHER.enrich(article(text.isEmpty() ? null : text.substring(0, Math.min(1_000, text.length())), text)).getClaims().size()).isLessThanOrEqualTo(500);
    }

    private static List<Claim> claims(String text) {
        return ENRICHER.enrich(article(null, text)).getClaims();
    }

    private static Claim figure(String text, double value) {
        return claims(text).stream().filter(c -> Double.valueOf(value).equals(c.getQuantity().getLow() == null ? c.getQuantity().getHigh() : c.getQuantity().getLow())).findFirst()
            .orElseThrow(() -> new AssertionError("no claim of " + value + " in: " + text));
    }

    private static Article article(String title, String text) {
        return Article.newBuilder().setArticleId("a").setVersion("1").setKind(ArticleKind.PUBLISHED).setPublisher("The Valley Post").setTitle(title)
            .setPublished("2024-05-14").setFetched(Instant.parse("2024-05-14T12:00:00Z")).setMadeBy("test").setText(text).build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The death toll of the sinking rose from 14 to 22 on Wednesday.        | 14
        The toll of the sinking rose to 22 from 14, the coast guard said.     | 14
        """)
    void takesWhatATollRoseFromForAFormerOne(String text, double former) {
        assertThat(figure(text, former).getSaidBefore()).isTrue();
        assertThat(figure(text, 22).getSaidBefore()).isFalse();
    }
}
