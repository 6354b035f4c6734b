package rangefinder.enrich.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary words = Vocabulary.beside(VocabularyTest.class, "sea-words.tsv");

    @Test
    void givesTheWordsOfAPart() {
        assertEquals(Set.of("calm", "still"), words.words("CALM"));
    }

    @Test
    void namesTheTableThatLacksAPart() {
        assertEquals("table sea-words.tsv has no part FOGGY", assertThrows(IllegalStateException.class, () -> words.words("FOGGY")).getMessage());
    }
}
