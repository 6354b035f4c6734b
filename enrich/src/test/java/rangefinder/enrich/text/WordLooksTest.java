package rangefinder.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordLooksTest {

    @Test
    void wordsThatShareAPlaceKeepTheirOwnLooks() {
        Token one = Token.untagged(0, 2, "Aa");
        Token other = Token.untagged(3, 5, "BB");
        assertThat(one.text().hashCode()).isEqualTo(other.text().hashCode());

        WordLooks first = WordLooks.of(one);

        assertThat(WordLooks.of(other)).isNotEqualTo(first);
        assertThat(WordLooks.of(one)).isEqualTo(first);
    }

    @Test
    void capitalsAreSeenBesideTheWord() {
        assertThat(WordLooks.of(Token.untagged(0, 5, "Ferry")).key()).isEqualTo(WordLooks.of(Token.untagged(0, 5, "ferry")).key());
        assertThat(WordLooks.of(Token.untagged(0, 5, "Ferry")).shape()).isNotEqualTo(WordLooks.of(Token.untagged(0, 5, "ferry")).shape());
    }
}
