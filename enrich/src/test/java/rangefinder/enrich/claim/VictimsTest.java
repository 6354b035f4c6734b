package rangefinder.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.quantity.QuantityParser;
import rangefinder.enrich.text.Analysis;
import rangefinder.enrich.text.Analyzer;
import rangefinder.enrich.text.Tree;

class VictimsTest {

    private final EventReader events = new EventReader(new Actions());

    /** The harm that each number of a sentence suffers, in order; numbers that nothing befell are left out. */
    private String harm(String title, String text) {
        Analysis article = Analyzer.english().read(title, text);
        List<String> found = new ArrayList<>();
        for (int s = 0; s < article.size(); s++) {
            Tree tree = new Tree(article.sentence(s));
            for (Figure figure : QuantityParser.english().figures(article.tagged(s), List.of(), article.inTitle(s))) {
                String action = events.read(tree, figure).action();
                if (action != null && List.of("KILL", "INJURE", "SHOOT", "MISS").contains(action)) {
                    found.add(action + " " + (figure.low() == null ? figure.high() : figure.low()).intValue());
                }
            }
        }
        return String.join(", ", found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Floods in the valley have killed 17 people and left 40 missing. | KILL 17, MISS 40",
        "The fire killed at least 17 porters and left more than 200 families without shelter. | KILL 17",
        "A fire at a nursing home killed six residents and two nurses. | KILL 6, KILL 2",
        "The coach carrying 50 pilgrims overturned, leaving 15 people dead and nine hurt. | KILL 15, INJURE 9",
        "The quake killed at least 210 people and injured 1,300. | KILL 210, INJURE 1300",
        "A bomb went off near the market; 12 were rescued and 33 are feared dead. | KILL 33",
        "Four of the 12 people injured in the crash remain in hospital. | INJURE 4, INJURE 12",
        "Three others, all in their 20s, were taken to hospitals. | INJURE 3",
        "Five people were shot, including two men who died. | SHOOT 5, KILL 2",
        "The blaze claimed four lives. | KILL 4",
        "The junta hanged 90 teachers. | KILL 90",
        "Two agencies reported that six sailors had died. | KILL 6",
        "After his death they kept the shirt with the number 5. | KILL 1",
        "Two other men showed up at a clinic with gunshot wounds. | INJURE 2",
        "Two other men showed up at a clinic with flowers. | ''",
        "Three others were transported to Lindgate Medical Center. | INJURE 3",
        "The other two sailors are expected to survive. | INJURE 2",
        "Two people were killed and one was seriously injured in the crash. | KILL 2, INJURE 1",
        "A man was killed and another injured early this morning less than a mile from the mill. | KILL 1, INJURE 1",
        "The raid left two guards dead and a third wounded. | KILL 2, INJURE 1",
        "A girl was killed and her mother and uncle were wounded. | KILL 1, INJURE 1, INJURE 1",
        "A father and son were killed when a wall fell. | KILL 1, KILL 1",
        "A husband and father was killed when a wall fell. | KILL 1",
        "The driver of the van, 41, died at the scene. | ''",
        "Two men were shot on Monday. One died in hospital; the other is recovering. | SHOOT 2, KILL 1",
        "One of the victims of a fire that sent nine people to hospital has died. | KILL 1, INJURE 9",
        "One of three clerks hurt when a wall gave way has died. | KILL 1, INJURE 3",
        "A baker who was badly hurt in the storm last week died on Sunday. | KILL 1",
        "A baker who was wounded said her husband died. | INJURE 1, KILL 1",
        "Two miners hurt in the blast have died. | KILL 2",
        "A baker who was among four people wounded at the fair has died. | KILL 1, INJURE 4",
        "Of the 41 prisoners, 17 were shot dead. | KILL 17",
        "They mourn the deaths of a former teacher, his wife and their three children who were allegedly shot by a neighbour. | KILL 1, KILL 1, KILL 3",
        "A man is accused of shooting dead his parents and three younger brothers. | KILL 2, KILL 3",
        "He is charged with shooting their daughter and killing six others. | SHOOT 1, KILL 6",
        "Of 60 passengers, at least nine drowned. | KILL 9",
        "The wife of Karl Holm and three other villagers were killed in the raid. | KILL 1, KILL 3",
        "The wife of Karl Holm – a miller from Lund – and three other villagers were killed. | KILL 1, KILL 3",
        "A friend of Karl Holm said three other villagers were killed. | KILL 3",
        "The toll of the mudslide rose to 31, with nine villagers still missing. | KILL 31, MISS 9",
        "Two more divers died, taking the death toll to 18. | KILL 2, KILL 18",
        "One of the four people wounded in the mill fire has died, bringing the death toll to two. | KILL 1, INJURE 4, KILL 2",
        "Some 900 pupils fell ill, about 30 of whom died. | KILL 30",
        "A guard and two clerks were shot and badly wounded; a driver was shot but survived. | INJURE 1, INJURE 2, INJURE 1",
        "The shots fatally wounded four clerks and injured two others. | KILL 4, INJURE 2",
        "A fourth man was taken to a hospital for burns, but he later died. | KILL 1",
        "Two miners were taken to a clinic in critical condition, where one of them died. | INJURE 2, KILL 1",
        "Three people were taken to hospital with wounds, where they were pronounced dead. | KILL 3",
        "Eight people were killed in the raid, including a nurse and two boys, and at least five people were hurt. | KILL 8, KILL 1, KILL 2, INJURE 5"})
    void readsWhatBefellTheCounted(String text, String harm) {
        assertThat(harm(null, text)).isEqualTo(harm);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Four shot, two dead in harbour bar | SHOOT 4, KILL 2",
        "Police seek man who shot 4, killing 1, outside theatre | SHOOT 4, KILL 1",
        "Bus plunges into ravine, killing 24 and injuring 18 | KILL 24, INJURE 18",
        "Girl, man killed in harbour fire; 2 others in hospital | KILL 1, KILL 1, INJURE 2",
        "2 guards, visitor injured in prison riot | INJURE 2, INJURE 1",
        "3-year-old, 2 others shot at picnic | SHOOT 1, SHOOT 2",
        "Family of four dies in house fire | KILL 4",
        "Mudslide kills 12, 14 missing | KILL 12, MISS 14",
        "Two guards hurt, 19 arrested after derby | INJURE 2",
        "One of 5 shot at Silver Falls billiards hall dies of wounds | KILL 1, SHOOT 5",
        "3 dead, 1 critical after bus crash | KILL 3, INJURE 1",
        "Woman who drowned 3 children found guilty | KILL 3"})
    void keepsTheCountsOfAHeadlineApart(String title, String harm) {
        assertThat(harm(title, "")).isEqualTo(harm);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "One of the wounded has died, the clinic said. | KILL 1",
        "Three injured miners later died. | KILL 3",
        "Two more miners injured in Sunday's blast in Velden have died, the clinic said. | KILL 2",
        "Two people wounded in the attack died in hospital. | KILL 2",
        "Four people hurt in the blast on Monday are in a critical condition. | INJURE 4",
        "One of five people shot outside the lounge has died. | KILL 1, SHOOT 5",
        "One of five people shot outside the Golden Spur Grill and Tavern early Sunday has died. | KILL 1, SHOOT 5",
        "One of six people shot outside the mill on March 21 has died. | KILL 1, SHOOT 6",
        "One of the nine people hospitalized after the crash last weekend has died. | KILL 1, INJURE 9"})
    void countsAmongTheDeadWhoDiedOfTheirWounds(String text, String harm) {
        assertThat(harm(null, text)).isEqualTo(harm);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Two people are in custody in connection with a shooting which shocked the town.",
        "Officers said four people, including the fatally wounded driver, were at the scene.",
        "He was shot several times and had 15 stab wounds.",
        "They found 548 rounds in the flat of the dead man.",
        "She was on the phone with 911 operators when she was killed.",
        "An official said the rebels had lost many killed and wounded."})
    void takesNoBystanderDoerShotOrWoundForAVictim(String text) {
        assertThat(harm(null, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Police found a double homicide in the flat. | KILL 2",
        "A triple stabbing shook the suburb. | INJURE 3",
        "A young couple and their two children were found dead. | KILL 2, KILL 2",
        "A six-year-old was hurt. | INJURE 1",
        "We lost two lives today. | KILL 2",
        "Three people were hurt and one died. | INJURE 3, KILL 1"})
    void countsWhomWordsWithoutANumberCount(String text, String harm) {
        assertThat(harm(null, text)).isEqualTo(harm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"He faces charges of assault with a sharp weapon inflicting serious injury.", "A couple of witnesses spoke of the dead man."})
    void takesNeitherAnInjuryNorAFewForOnePerson(String text) {
        assertThat(harm(null, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Five Charged With Killing of Shopkeeper", "6 Indicted Over Deaths at Mine"})
    void takesNoneOfTheAccusedInAHeadlineForAVictim(String title) {
        assertThat(harm(title, "")).doesNotContain("5", "6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Deputy Karl Lindqvist and two other officers were killed in the ambush. | KILL 1, KILL 2",
        "Ana Ruiz, Bo Lund and three others were hurt. | INJURE 2, INJURE 3",
        "Karl Holm, 34, and a 12-year-old girl were wounded. | INJURE 1, INJURE 1",
        "The gunman killed Ana Ruiz and two others before he fled. | KILL 1, KILL 2",
        "A 13 year-old girl Ana Ruiz was killed in the fire. | KILL 1",
        "Guards shot dead a porter Karl Holm on Monday. | KILL 1"})
    void countsWhoIsNamedBesideThoseCounted(String text, String harm) {
        assertThat(harm(null, text)).isEqualTo(harm);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A man from Lund and two others were killed. | KILL 1, KILL 2",
        "Two guards were killed by Karl Holm and two others. | KILL 2",
        "Karl Holm was killed, and two other men escaped. | ''",
        "In Lund and two other towns 12 people were killed. | KILL 12",
        "Three people were hurt, Karl Holm and two other witnesses said. | INJURE 3"})
    void countsNoPlaceDoerOrSpeakerBesideThoseCounted(String text, String harm) {
        assertThat(harm(null, text)).isEqualTo(harm);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A boy was killed and another injured. | KILL 1, INJURE 1",
        "One man died and another was wounded. | KILL 1, INJURE 1",
        "A shop was burnt and another was hurt by the downturn. | ''",
        "The blast killed a guard and damaged another was said to be safe. | KILL 1",
        "A teacher was killed alongside her two children. | KILL 1, KILL 2",
        "A teacher was seen alongside two children who fled. | ''",
        "The bodies of three of the victims were taken to a hospital. | KILL 3",
        "Six people were injured, two of them critically, and a woman was killed. | INJURE 6, INJURE 2, KILL 1",
        "Two clerks were treated at the scene. | INJURE 2",
        "Two clerks were questioned at the scene. | ''",
        "Two people were hurt; call the homicide squad at (318) 555-0123. | INJURE 2",
        "The raid left 14 dead and “dozens” of wounded. | KILL 14, INJURE 24",
        "Several tens of people were executed. | KILL 30",
        "His children were killed. | ''",
        "A gunman killed two people and injured another on Monday. | KILL 2, INJURE 1",
        "Two of the four boys were killed. | KILL 2",
        "One of the four was pronounced dead on the scene; the other three were taken to a hospital. | KILL 1, INJURE 3",
        "Two of the six people killed in the blast have been named. | KILL 2, KILL 6",
        "That brings the dead to 16. | KILL 16",
        "A third find took the confirmed missing to 40. | MISS 40",
        "He brought the dead to the chapel in 16 coffins. | ''",
        "Six men went on trial over five attempted murders. | ''",
        "The attempted killing of two judges failed. | ''",
        "She was injured, by her name a Finn. | ''"})
    void readsWhoSharesAHarm(String text, String harm) {
        assertThat(harm(null, text)).isEqualTo(harm);
    }

    @Test
    void countsNobodyByTheDeathThatSomebodyWasShotTo() {
        assertThat(harm("Four people found shot to death in flat", "")).isEqualTo("KILL 4");
    }
}
