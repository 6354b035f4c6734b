package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhrasesTest {

    private final Phrases phrases = new Phrases();

    @Test
    void areFoundByAWordInTheirMiddle() {
        phrases.add("an earlier edition of th");

        assertThat(phrases.areIn("An EARLIER edition of this report named the wrong pier.")).isTrue();
        assertThat(phrases.areIn("It was said that an earlier edition of the")).isTrue();
        assertThat(phrases.areIn("An earlier, edition of this")).isFalse();
        assertThat(phrases.areIn("earlier edition of this")).isFalse();
        assertThat(phrases.areIn("an earlier edition of t")).isFalse();
    }

    @Test
    void beginWhereAWordBegins() {
        phrases.add("art of sailing");

        assertThat(phrases.areIn("The art of sailing")).isTrue();
        assertThat(phrases.areIn("A cart of sailing boats")).isFalse();
    }

    @Test
    void beginALineOnlyAtItsStart() {
        phrases.add("we regret the mistake");

        assertThat(phrases.begin("We regret the mistake.")).isTrue();
        assertThat(phrases.begin("Here we regret the mistake.")).isFalse();
    }
}
