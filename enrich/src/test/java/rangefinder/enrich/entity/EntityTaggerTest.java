package rangefinder.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
    void linksTheOrgansOfAnyState() {
        assertThat(mention("The Peruvian health ministry reported nine deaths.", "The Peruvian health ministry").id()).isEqualTo("PE/Health Ministry");
        assertThat(mention("Chad's army lost two trucks.", "Chad's army").id()).isEqualTo("TD/Military");
        assertThat(mention("The government of Bolivia denied it.", "The government of Bolivia").id()).isEqualTo("BO/Government");
    }

    @Test
    void givesAPersonWithAndWithoutTheTitle() {
        assertThat(mentions("Foreign Minister Ana Ruiz left.")).filteredOn(m -> m.type() == EntityType.PERSON)
                .extracting(Mention::text, Mention::name).contains(org.assertj.core.groups.Tuple.tuple("Foreign Minister Ana Ruiz", "Ana Ruiz"), org.assertj.core.groups.Tuple.tuple("Ana Ruiz", "Ana Ruiz"));
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
}
