package rangefinder.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rangefinder.enrich.text.Analyzer;
import rangefinder.schema.EntityType;

class EntityTaggerTest {

    private static List<Mention> mentions(String text) {
        return new EntityTagger().tag(Analyzer.english().read(null, text));
    }

    private static Mention mention(String text, String words) {
        return mentions(text).stream().filter(m -> m.text().equals(words)).findFirst().orElseThrow(() -> new AssertionError(words + " not among " + mentions(text)));
    }

    @Test
    void takesAStateForAPlaceAndForTheOneWhoActs() {
        List<Mention> mentions = mentions("Norway condemned the raid.");
        assertThat(mentions).extracting(Mention::type).contains(EntityType.ORGANISATION, EntityType.LOCATION);
        assertThat(mentions).extracting(Mention::id).containsOnly("NO", "NO");
        assertThat(mention("The ship sank off Norway.", "Norway").type()).isEqualTo(EntityType.LOCATION);
    }

    @Test
    void letsACapitalSpeakForItsState() {
        Mention oslo = mention("Oslo said that forty sailors were missing.", "Oslo");
        assertThat(oslo.type()).isEqualTo(EntityType.ORGANISATION);
        assertThat(Gazetteer.stateOf(oslo.id())).contains("NO");
    }

    @Test
    void knowsACapitalByItsState() {
        assertThat(mention("Thousands rallied in the Serbian capital on Sunday.", "Serbian capital").name()).isEqualTo("Belgrade");
        assertThat(mention("Thousands rallied in Serbia's capital on Sunday.", "Serbia's capital").name()).isEqualTo("Belgrade");
    }

    @Test
    void linksTheOrgansOfAnyState() {
        assertThat(mention("The Peruvian health ministry reported nine deaths.", "The Peruvian health ministry").id()).isEqualTo("PE/Health Ministry");
        assertThat(mention("Chad's army lost two trucks.", "Chad's army").id()).isEqualTo("TD/Military");
        assertThat(mention("The government of Bolivia denied it.", "The government of Bolivia").id()).isEqualTo("BO/Government");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Two senior Peruvian health ministry officials resigned.|Two senior Peruvian health ministry officials|PE/Health Ministry",
        "Chad's National Bank paid.|Chad's National Bank|TD/Central Bank",
        "South Korea's National Intelligence Service warned of more.|South Korea's National Intelligence Service|KR/NIS",
        "A Peruvian navy statement named twelve ports.|A Peruvian navy|PE/Military",
        "The Peruvian health minister wept.|The Peruvian health minister|PE/Health Ministry"})
    void leadsWhoeverSpeaksForAnOrganToItsState(String text, String words, String id) {
        assertThat(mention(text, words).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Peruvian President Ana Ruiz arrived. Ruiz spoke.|Ruiz|PE/President",
        "Ana Ruiz, Peru's health minister, arrived.|Ana Ruiz|PE/Health Ministry",
        "Peru's health minister, Ana Ruiz, arrived.|Ana Ruiz|PE/Health Ministry",
        "Kremlin spokesman Igor Volkov arrived.|Igor Volkov|RU/Kremlin"})
    void letsAPersonInOfficeSpeakForTheOrgan(String text, String words, String id) {
        assertThat(mention(text, words).id()).isEqualTo(id);
    }

    @Test
    void letsNobodySpeakForAStateWhoOnlyComesFromIt() {
        assertThat(mention("Peruvian director Ana Ruiz arrived.", "Ana Ruiz").id()).isNull();
        assertThat(mention("Former Peruvian President Ana Ruiz arrived.", "Ana Ruiz").id()).isNull();
    }

    @Test
    void leadsABareMinistryToTheOnlyStateWhoseMinistryIsNamed() {
        String one = "Peru's health ministry counted nine. The health ministry gave no names.";
        assertThat(mention(one, "The health ministry").id()).isEqualTo("PE/Health Ministry");
        String two = "Peru's health ministry counted nine, Chad's health ministry four. The health ministry gave no names.";
        assertThat(mention(two, "The health ministry").id()).isNull();
    }

    @Test
    void givesAPersonWithAndWithoutTheTitle() {
        assertThat(mentions("Foreign Minister Ana Ruiz left.")).filteredOn(m -> m.type() == EntityType.PERSON)
                .extracting(Mention::text, Mention::name).contains(org.assertj.core.groups.Tuple.tuple("Foreign Minister Ana Ruiz", "Ana Ruiz"), org.assertj.core.groups.Tuple.tuple("Ana Ruiz", "Ana Ruiz"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A hill came down in Papua New Guinea's Enga province.|Enga province|LOCATION|Enga province",
        "Carmaker Velden cut jobs.|Velden|ORGANISATION|Velden",
        "Villages around Mount Karin were empty.|Mount Karin|LOCATION|Mount Karin",
        "Hurricane Teresa slammed into the coast.|Hurricane Teresa|EVENT|Hurricane Teresa",
        "Human rights group Haki protested.|Haki|ORGANISATION|Haki",
        "The group Open Law marched.|The group Open Law|ORGANISATION|Open Law",
        "Lake County Sheriff Tom Biel arrived.|Tom Biel|PERSON|Tom Biel",
        "Agency head M. Arif arrived.|M. Arif|PERSON|M. Arif",
        "Fires burned in Sudan's Gedaref.|Gedaref|LOCATION|Gedaref",
        "Fires burned in the Haitian town of Petit-Goave.|Petit-Goave|LOCATION|Petit-Goave"})
    void tellsTheNameFromWhatItIsCalled(String text, String words, EntityType type, String name) {
        Mention mention = mention(text, words);
        assertThat(mention.type()).isEqualTo(type);
        assertThat(mention.name()).isEqualTo(name);
    }

    @Test
    void findsNumberedUnits() {
        assertThat(mention("Shells hit the 45th Infantry Brigade near the river.", "45th Infantry Brigade").type()).isEqualTo(EntityType.UNIT);
    }

    @Test
    void takesGroupsOfPeopleWithWhoseTheyAre() {
        assertThat(mention("The residents of Bergen fled.", "The residents of Bergen").type()).isEqualTo(EntityType.ORGANISATION);
    }

    @Test
    void leadsShortFormsAndVariantsToTheFullName() {
        String text = "President Dmytro Volkovskyy spoke on Monday. Volkovsky warned of a cold winter.";
        assertThat(mention(text, "Volkovsky").name()).isEqualTo("Dmytro Volkovskyy");
    }

    @Test
    void learnsAcronymsFromTheirBrackets() {
        String text = "The Northern Flood Authority (NFA) counted 300 homes. The NFA will return.";
        assertThat(mention(text, "The NFA").name()).contains("Northern Flood Authority");
    }

    @Test
    void pointsIntoTheTextAsItWasGiven() {
        String text = "Officials in Zürich’s old town met  Ana   Ruiz.";
        for (Mention mention : mentions(text)) {
            assertThat(text.substring(mention.start(), mention.end()).replaceAll("\\s+", " ").replace('’', '\'')).isEqualTo(mention.text());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Nine people died in Guadalajara, Mexico, on Friday.                         | Guadalajara | MX/Guadalajara
        Nine people died in Guadalajara on Friday, the Mexican navy said. The bus had come from Puebla. | Guadalajara | MX/Guadalajara
        Nine people died in Guadalajara on Friday.                                  | Guadalajara | ES-GU
        Nine people died in Portland, Maine, on Friday.                             | Portland    | US-ME/Portland
        Nine people died in Atlanta, Georgia, on Friday.                            | Atlanta     | US-GA/Atlanta
        Nine people died in Atlanta, Georgia, on Friday.                            | Georgia     | US-GA
        Nine people died in Batumi, Georgia, on Friday.                             | Georgia     | GE
        Nine people died in the Gaza Strip on Friday.                               | Gaza Strip  | PS-GZA
        """)
    void tellsPlacesOfOneNameApart(String text, String words, String id) {
        assertThat(mentions(text)).filteredOn(m -> m.text().endsWith(words) && m.type() == EntityType.LOCATION).extracting(Mention::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        A mine near Zhelvinsk was closed.                            | Zhelvinsk | LOCATION
        The strike on Zhelvinsk came at dawn.                        | Zhelvinsk | LOCATION
        It began in Zhelvinsk. Later Zhelvinsk was quiet.            | Zhelvinsk | LOCATION
        Their faith in Tomas Velmir was gone.                        | Tomas Velmir | PERSON
        """)
    void takesAnUnknownNameForAPlace_whereNobodyIsInAPerson(String text, String name, EntityType type) {
        assertThat(mentions(text)).filteredOn(m -> m.text().equals(name)).isNotEmpty().allMatch(m -> m.type() == type);
    }
}
